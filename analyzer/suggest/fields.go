// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package suggest

import (
	"fmt"
	"go/ast"
	"go/types"
	"reflect"
	"strconv"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// fields proposes tags for fields of structs.
func (w *walker) fields() {
	for _, file := range w.files {
		generated := ast.IsGenerated(file)
		names := []string{""} // of what encloses the node
		ast.Inspect(file, func(n ast.Node) bool {
			if n == nil {
				names = names[:len(names)-1]
				return true
			}
			name := names[len(names)-1]
			switch n := n.(type) {
			case *ast.TypeSpec:
				name = n.Name.Name
			case *ast.FuncDecl:
				name = n.Name.Name
			case *ast.Field:
				if len(n.Names) > 0 {
					name = n.Names[0].Name
				}
			case *ast.StructType:
				w.structFields(name, n, generated)
			}
			names = append(names, name)
			return true
		})
	}
}

// structFields proposes tags for the fields of one struct, which is known by
// its own name or that of what encloses it.
func (w *walker) structFields(name string, st *ast.StructType, generated bool) {
	typ, ok := w.pkg.TypesInfo.TypeOf(st).(*types.Struct)
	if !ok {
		return
	}
	at := w.placeOf(name, typ)
	for _, f := range st.Fields.List {
		verdicts := make([]verdict, len(f.Names))
		some := false
		for i, id := range f.Names {
			if v, ok := w.pkg.TypesInfo.Defs[id].(*types.Var); ok && !w.holdsMark(name, v, tagOf(f)) {
				verdicts[i] = w.fieldVerdict(name, v, tagOf(f), at)
			}
			some = some || !verdicts[i].none()
		}
		if !some {
			continue
		}
		if generated {
			w.declareGenerated(name, f, verdicts)
			continue
		}
		w.tag(f, verdicts)
		for i, id := range f.Names {
			if !verdicts[i].none() {
				w.propose(id.Pos(), Field, w.local(name)+"."+id.Name, verdicts[i])
			}
		}
	}
}

// local names something as code elsewhere would.
func (w *walker) local(name string) string { return w.pkg.Types.Name() + "." + name }

// holdsMark reports whether a field has a mark: by its tag, by a directive, or
// by its type, which may also be about to get one.
func (w *walker) holdsMark(owner string, v *types.Var, tag string) bool {
	if _, ok := reflect.StructTag(tag).Lookup("lineage"); ok {
		return true
	}
	var named types.Type
	if tn, ok := w.pkg.Types.Scope().Lookup(owner).(*types.TypeName); ok {
		named = tn.Type()
	}
	if named != nil && w.elsewhere[roles.FieldSymbol(named, v.Name())] {
		return true
	}
	_, marked := w.roles.Field(named, v, tag)
	return marked || w.markedType(v.Type())
}

// markedType reports whether values of a type carry a mark, also behind pointers
// and in elements.
func (w *walker) markedType(t types.Type) bool {
	if _, ok := w.roles.Type(t); ok || w.types[roles.TypeSymbol(t)] {
		return true
	}
	if _, _, ok := w.roles.Wrapper(t); ok {
		return true
	}
	switch u := types.Unalias(t).(type) {
	case *types.Pointer:
		return w.markedType(u.Elem())
	case *types.Slice:
		return w.markedType(u.Elem())
	case *types.Array:
		return w.markedType(u.Elem())
	case *types.Map:
		return w.markedType(u.Elem())
	}
	return false
}

// fieldVerdict says what a field is thought to be: by another tool's tag, or by
// its name. Of both, special care counts.
func (w *walker) fieldVerdict(owner string, v *types.Var, tag string, at place) verdict {
	kinds := holds(v.Type())
	class, by := w.tags.find(tag)
	at.person = at.person || class != ""
	byName := verdict{}
	if !w.lexicon.endsIn(apparatusWords, owner) && !w.configured(tag) {
		if byName = w.lexicon.judge(v.Name(), kinds, at); byName.none() {
			byName = w.judgeType(v.Type(), at)
		}
	}
	if class == "" || kinds == 0 && !isStruct(v.Type()) || len(byName.classes) > 0 && byName.classes[0] == policy.SpecialCare {
		return byName
	}
	return verdict{classes: within(class, at), why: "the tag " + by}
}

// isStruct reports whether a type is a struct, or points to one: a tag of it
// speaks of all that is in it.
func isStruct(t types.Type) bool {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	_, ok := t.Underlying().(*types.Struct)
	return ok
}

// configured reports whether a field is read from a file or the environment.
func (w *walker) configured(tag string) bool {
	for key := range w.lexicon.sets[configuredKeys] {
		if _, ok := reflect.StructTag(tag).Lookup(key); ok {
			return true
		}
	}
	return false
}

// placeOf says what a struct is about: by its name, or because a field says it
// without doubt.
func (w *walker) placeOf(name string, st *types.Struct) place {
	at := place{person: w.lexicon.about(personWords, name), inquiry: w.lexicon.about(inquiryWords, name)}
	if w.lexicon.about(companyWords, name) {
		return place{}
	}
	for f := range st.Fields() {
		if m, ok := w.lexicon.find(f.Name()); ok && m.strong && m.class != policy.Informative && m.kinds&holds(f.Type()) != 0 {
			at.person = true
		}
	}
	return at
}

func tagOf(f *ast.Field) string {
	if f.Tag == nil {
		return ""
	}
	tag, err := strconv.Unquote(f.Tag.Value)
	if err != nil {
		return ""
	}
	return tag
}

// tag puts tags on the names of one field declaration. Names that differ are
// declared apart, in their order.
func (w *walker) tag(f *ast.Field, verdicts []verdict) {
	alike := true
	for _, v := range verdicts {
		alike = alike && v.words() == verdicts[0].words()
	}
	if alike {
		w.tagAll(f, verdicts[0])
		return
	}
	typ := types.ExprString(f.Type)
	var lines []string
	for i := 0; i < len(f.Names); {
		j := i
		var names []string
		for ; j < len(f.Names) && verdicts[j].words() == verdicts[i].words(); j++ {
			names = append(names, f.Names[j].Name)
		}
		line := strings.Join(names, ", ") + " " + typ
		if tag := withMark(tagOf(f), verdicts[i]); tag != "" {
			line += " " + quoteTag(tag)
		}
		lines = append(lines, line)
		i = j
	}
	end := f.Type.End()
	if f.Tag != nil {
		end = f.Tag.End()
	}
	w.edit(f.Names[0].Pos(), end, strings.Join(lines, "\n\t"))
}

// tagAll puts one tag on a whole field declaration.
func (w *walker) tagAll(f *ast.Field, v verdict) {
	tag := quoteTag(withMark(tagOf(f), v))
	if f.Tag == nil {
		w.edit(f.Type.End(), f.Type.End(), " "+tag)
		return
	}
	w.edit(f.Tag.Pos(), f.Tag.End(), tag)
}

// withMark adds a mark to a tag.
func withMark(tag string, v verdict) string {
	if v.none() {
		return tag
	}
	return strings.TrimLeft(strings.TrimRight(tag, " ")+" "+fmt.Sprintf("lineage:%q", v.words()), " ")
}

func quoteTag(tag string) string {
	if strconv.CanBackquote(tag) {
		return "`" + tag + "`"
	}
	return strconv.Quote(tag)
}
