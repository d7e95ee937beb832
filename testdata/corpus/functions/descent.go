// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package functions

import (
	"strings"

	"example.com/corpus/mark"
)

// A leafy has a value in each of its nodes.
type leafy struct {
	Left, Right *leafy
	Name, Value string
}

// Walk calls visit with each node, from left to right.
func (t *leafy) Walk(visit func(*leafy)) {
	if t == nil {
		return
	}
	t.Left.Walk(visit)
	visit(t)
	t.Right.Walk(visit)
}

// All yields the values.
func (t *leafy) All(yield func(string) bool) bool {
	return t == nil || t.Left.All(yield) && yield(t.Value) && t.Right.All(yield)
}

// Fold puts together what f makes of a node and of what is below it.
func (t *leafy) Fold(f func(value, left, right string) string) string {
	if t == nil {
		return ""
	}
	return f(t.Value, t.Left.Fold(f), t.Right.Fold(f))
}

// Update replaces each value.
func (t *leafy) Update(f func(string) string) {
	if t == nil {
		return
	}
	t.Value = f(t.Value)
	t.Left.Update(f)
	t.Right.Update(f)
}

// A guest visits parts; what it returns visits what is in them.
type guest interface {
	Visit(p piece) guest
}

// A piece is a text or a list of parts.
type piece interface{ Title() string }

// The parts.
type (
	sheet   struct{ Body string }
	listing struct {
		Name  string
		Parts []piece
	}
	couple struct{ First, Second piece }
)

// Title says what it is.
func (*sheet) Title() string     { return "text" }
func (l *listing) Title() string { return l.Name }
func (*couple) Title() string    { return "pair" }

// visitAll calls the visitor with a part, and what it returns with the parts of that.
func visitAll(v guest, p piece) {
	if v = v.Visit(p); v == nil {
		return
	}
	switch p := p.(type) {
	case *couple:
		visitAll(v, p.First)
		visitAll(v, p.Second)
	case *listing:
		for _, part := range p.Parts {
			visitAll(v, part)
		}
	}
}

// A folder has files and directories.
type folder struct {
	Files map[string]string
	Dirs  map[string]*folder
}

// Each calls file with each file, and entered before and left after each directory.
func (d *folder) Each(entered, left func(*folder), file func(name, body string)) {
	entered(d)
	for name, body := range d.Files {
		file(name, body)
	}
	for _, sub := range d.Dirs {
		sub.Each(entered, left, file)
	}
	left(d)
}

func grown(deep string) *leafy {
	return &leafy{
		Left:  &leafy{Right: &leafy{Name: "c", Value: deep}},
		Right: &leafy{Name: "b", Value: "b"},
		Name:  "a", Value: "a",
	}
}

func badDeepTreeIsWalked() {
	grown(mark.Secret()).Walk(func(t *leafy) { mark.Leak(t.Value) }) // source: deepwalked; leak: deepwalked
}

func goodDeepNamesOfTree() {
	grown(mark.Secret()).Walk(func(t *leafy) { mark.Leak(t.Name) }) // source: deepwalkednames
}

func badDeepRootIsWalked() {
	t := &leafy{Value: mark.Secret(), Left: &leafy{}, Right: &leafy{}} // source: deeprootwalked
	t.Walk(func(t *leafy) { mark.Leak(t.Value) })                      // leak: deeprootwalked
}

func badDeepTreeIsCollected() {
	var all []string
	grown(mark.Secret()).Walk(func(t *leafy) { all = append(all, t.Value) }) // source: deeptreecollected
	mark.Leak(strings.Join(all, ","))                                        // leak: deeptreecollected
}

func goodDeepTreeIsCounted() {
	n := 0
	grown(mark.Secret()).Walk(func(*leafy) { n++ }) // source: deeptreecounted
	mark.Leak(n)
}

func badDeepTreeIsYielded() {
	grown(mark.Secret()).All(func(s string) bool { // source: deeptreeyielded
		mark.Leak(s) // leak: deeptreeyielded
		return true
	})
}

func goodDeepOtherTreeIsYielded() {
	_ = grown(mark.Secret()) // source: deepothertree
	grown("c").All(func(s string) bool {
		mark.Leak(s)
		return true
	})
}

func badDeepTreeIsFolded() {
	mark.Leak(grown(mark.Secret()).Fold(func(v, l, r string) string { return l + v + r })) // source: deeptreefolded; leak: deeptreefolded
}

func badDeepFoldSeesWhatIsBelow() {
	grown(mark.Secret()).Fold(func(v, l, r string) string { // source: deepfoldbelow
		mark.Leak(r) // leak: deepfoldbelow
		return v
	})
}

func goodDeepFoldForgets() {
	mark.Leak(grown(mark.Secret()).Fold(func(_, l, r string) string { return "(" + l + r + ")" })) // source: deepfoldforgets
}

func badDeepTreeIsUpdated() {
	t := grown("c")
	t.Update(func(string) string { return mark.Secret() }) // source: deeptreeupdated
	mark.Leak(t.Right.Value)                               // leak: deeptreeupdated
}

func badDeepUpdateSeesValue() {
	grown(mark.Secret()).Update(func(s string) string { // source: deepupdatesees
		mark.Leak(s) // leak: deepupdatesees
		return ""
	})
}

type reader struct{ name string }

func (r *reader) Visit(p piece) guest {
	if t, ok := p.(*sheet); ok {
		mark.Leak(t.Body) // leak: deepvisited, deeplistvisited
	}
	return r
}

type titles struct{ name string }

func (r titles) Visit(p piece) guest {
	mark.Leak(p.Title())
	return r
}

func badDeepPairIsVisited() {
	secret := &sheet{Body: mark.Secret()} // source: deepvisited
	visitAll(&reader{}, &couple{First: secret, Second: &sheet{}})
}

func badDeepListIsVisited() {
	secret := &sheet{Body: mark.Secret()} // source: deeplistvisited
	visitAll(&reader{}, &listing{Parts: []piece{&couple{First: &sheet{}, Second: secret}}})
}

func goodDeepTitlesAreVisited() {
	secret := &sheet{Body: mark.Secret()} // source: deeptitlesvisited
	visitAll(titles{}, &couple{First: secret, Second: &listing{Name: "n"}})
}

// within tells those in it what they are in.
type within struct{ outer string }

func (w within) Visit(p piece) guest {
	mark.Leak(w.outer) // leak: deepnested
	if l, ok := p.(*listing); ok {
		return within{l.Name}
	}
	return w
}

func badDeepVisitorKnowsOuter() {
	visitAll(within{}, &listing{Name: mark.Secret(), Parts: []piece{&sheet{}}}) // source: deepnested
}

func archive(body string) *folder {
	return &folder{Dirs: map[string]*folder{"a": {Files: map[string]string{"b": body}}}}
}

func badDeepFilesOfDir() {
	nothing := func(*folder) {}
	archive(mark.Secret()).Each(nothing, nothing, func(_, body string) { mark.Leak(body) }) // source: deepfilesofdir; leak: deepfilesofdir
}

func badDeepDirIsLeft() {
	nothing := func(*folder) {}
	archive(mark.Secret()).Each(nothing, func(d *folder) { mark.Leak(d.Files["b"]) }, func(_, _ string) {}) // source: deepdirleft; leak: deepdirleft
}

func goodDeepNamesOfFiles() {
	nothing := func(*folder) {}
	archive(mark.Secret()).Each(nothing, nothing, func(name, _ string) { mark.Leak(name) }) // source: deepnamesoffiles; false: deepnamesoffiles (parts of a recursive type that lie deep are not told apart)
}
