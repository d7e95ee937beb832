// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package suggest

import (
	"bytes"
	"errors"
	"fmt"
	"go/format"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/rogpeppe/go-internal/diff"
)

// An edit replaces the bytes of a file between two offsets.
type edit struct {
	from, to int
	text     string
}

// changed applies the edits.
func (p *proposer) changed() ([]File, error) {
	var files []File
	for _, name := range slices.Sorted(maps.Keys(p.edits)) {
		old, err := os.ReadFile(name)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		files = append(files, File{Name: name, Old: old, New: apply(old, p.edits[name])})
	}
	return files, nil
}

// apply applies edits to a file. One that was formatted stays so.
func apply(old []byte, edits []edit) []byte {
	edits = slices.Clone(edits)
	slices.SortStableFunc(edits, func(a, b edit) int { return a.from - b.from })
	var out bytes.Buffer
	at := 0
	for _, e := range edits {
		out.Write(old[at:e.from])
		out.WriteString(e.text)
		at = e.to
	}
	out.Write(old[at:])
	if formatted, err := format.Source(old); old == nil || err == nil && bytes.Equal(formatted, old) {
		if neat, err := format.Source(out.Bytes()); err == nil {
			return neat
		}
	}
	return out.Bytes()
}

// Patch writes the changes as a unified diff that git apply and patch -p1 take
// in dir. An error names a file that does not lie below dir.
func (r *Result) Patch(dir string) ([]byte, error) {
	var out bytes.Buffer
	for _, f := range r.Files {
		rel, err := filepath.Rel(dir, f.Name)
		if err != nil || !filepath.IsLocal(rel) {
			return nil, fmt.Errorf("%s does not lie below %s, where the patch would be applied: start in a directory above it", f.Name, dir)
		}
		name := filepath.ToSlash(rel)
		from := "a/" + name
		if f.Old == nil {
			from = "/dev/null" // on every system
		}
		d := diff.Diff(from, f.Old, "b/"+name, f.New)
		if _, body, ok := strings.Cut(string(d), "\n"); ok {
			out.WriteString(body) // without the line that names the command
		}
	}
	return out.Bytes(), nil
}
