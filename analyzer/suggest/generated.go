// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package suggest

import (
	"fmt"
	"go/ast"
	"go/types"
	"path/filepath"
	"strings"
)

// marksFile is where fields of generated files are marked.
const marksFile = "lineage_marks.go"

// declareGenerated proposes directives for the fields of a struct in a generated
// file, which would lose a tag when it is generated again.
func (w *walker) declareGenerated(owner string, f *ast.Field, verdicts []verdict) {
	if _, ok := w.pkg.Types.Scope().Lookup(owner).(*types.TypeName); !ok {
		return // no directive can name it
	}
	for i, id := range f.Names {
		if verdicts[i].none() {
			continue
		}
		w.propose(id.Pos(), Field, w.local(owner)+"."+id.Name, verdicts[i])
		w.generated = append(w.generated, fmt.Sprintf("//lineage:source (%s.%s).%s %s", w.pkg.PkgPath, owner, id.Name, verdicts[i].words()))
	}
}

// besideGenerated writes those directives into a file beside the generated ones.
func (w *walker) besideGenerated() {
	if len(w.generated) == 0 {
		return
	}
	text := "// Marks of what generated files declare, which would be lost there.\n//\n" + strings.Join(w.generated, "\n") + "\n"
	for _, file := range w.files {
		if filepath.Base(w.fileName(file)) == marksFile {
			w.edit(file.FileEnd, file.FileEnd, "\n"+text)
			return
		}
	}
	name := filepath.Join(filepath.Dir(w.fileName(w.files[0])), marksFile)
	w.edits[name] = []edit{{text: "package " + w.pkg.Types.Name() + "\n\n" + text}}
}
