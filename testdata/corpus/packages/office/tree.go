// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package office

import (
	"strings"

	"example.com/corpus/mark"
	"example.com/corpus/packages/kit"
)

func grown(deep string) *kit.Tree {
	return &kit.Tree{
		Left:  &kit.Tree{Right: &kit.Tree{Name: "c", Value: deep}},
		Right: &kit.Tree{Name: "b", Value: "b"},
		Name:  "a", Value: "a",
	}
}

func badTreeIsWalked() {
	grown(mark.Secret()).Walk(func(t *kit.Tree) { mark.Leak(t.Value) }) // source: walked; leak: walked
}

func goodNamesOfTree() {
	grown(mark.Secret()).Walk(func(t *kit.Tree) { mark.Leak(t.Name) }) // source: walkednames
}

func badRootIsWalked() {
	t := &kit.Tree{Value: mark.Secret(), Left: &kit.Tree{}, Right: &kit.Tree{}} // source: rootwalked
	t.Walk(func(t *kit.Tree) { mark.Leak(t.Value) })                            // leak: rootwalked
}

func badTreeIsCollected() {
	var all []string
	grown(mark.Secret()).Walk(func(t *kit.Tree) { all = append(all, t.Value) }) // source: treecollected
	mark.Leak(strings.Join(all, ","))                                           // leak: treecollected
}

func goodTreeIsCounted() {
	n := 0
	grown(mark.Secret()).Walk(func(*kit.Tree) { n++ }) // source: treecounted
	mark.Leak(n)
}

func badTreeIsYielded() {
	grown(mark.Secret()).All(func(s string) bool { // source: treeyielded
		mark.Leak(s) // leak: treeyielded
		return true
	})
}

func goodOtherTreeIsYielded() {
	_ = grown(mark.Secret()) // source: othertree
	grown("c").All(func(s string) bool {
		mark.Leak(s)
		return true
	})
}

func badTreeIsFolded() {
	mark.Leak(grown(mark.Secret()).Fold(func(v, l, r string) string { return l + v + r })) // source: treefolded; leak: treefolded
}

func badFoldSeesWhatIsBelow() {
	grown(mark.Secret()).Fold(func(v, l, r string) string { // source: foldbelow
		mark.Leak(r) // leak: foldbelow
		return v
	})
}

func goodFoldForgets() {
	mark.Leak(grown(mark.Secret()).Fold(func(_, l, r string) string { return "(" + l + r + ")" })) // source: foldforgets
}

func badTreeIsUpdated() {
	t := grown("c")
	t.Update(func(string) string { return mark.Secret() }) // source: treeupdated
	mark.Leak(t.Right.Value)                               // leak: treeupdated
}

func badUpdateSeesValue() {
	grown(mark.Secret()).Update(func(s string) string { // source: updatesees
		mark.Leak(s) // leak: updatesees
		return ""
	})
}

type reader struct{ name string }

func (r *reader) Visit(p kit.Part) kit.Visitor {
	if t, ok := p.(*kit.Text); ok {
		mark.Leak(t.Body) // leak: visited, listvisited
	}
	return r
}

type titles struct{ name string }

func (r titles) Visit(p kit.Part) kit.Visitor {
	mark.Leak(p.Title())
	return r
}

func badPairIsVisited() {
	secret := &kit.Text{Body: mark.Secret()} // source: visited
	kit.Visit(&reader{}, &kit.Pair{First: secret, Second: &kit.Text{}})
}

func badListIsVisited() {
	secret := &kit.Text{Body: mark.Secret()} // source: listvisited
	kit.Visit(&reader{}, &kit.List{Parts: []kit.Part{&kit.Pair{First: &kit.Text{}, Second: secret}}})
}

func goodTitlesAreVisited() {
	secret := &kit.Text{Body: mark.Secret()} // source: titlesvisited
	kit.Visit(titles{}, &kit.Pair{First: secret, Second: &kit.List{Name: "n"}})
}

// within tells those in it what they are in.
type within struct{ outer string }

func (w within) Visit(p kit.Part) kit.Visitor {
	mark.Leak(w.outer) // leak: nested
	if l, ok := p.(*kit.List); ok {
		return within{l.Name}
	}
	return w
}

func badVisitorKnowsOuter() {
	kit.Visit(within{}, &kit.List{Name: mark.Secret(), Parts: []kit.Part{&kit.Text{}}}) // source: nested
}

func archive(body string) *kit.Dir {
	return &kit.Dir{Dirs: map[string]*kit.Dir{"a": {Files: map[string]string{"b": body}}}}
}

func badFilesOfDir() {
	nothing := func(*kit.Dir) {}
	archive(mark.Secret()).Each(nothing, nothing, func(_, body string) { mark.Leak(body) }) // source: filesofdir; leak: filesofdir
}

func badDirIsLeft() {
	nothing := func(*kit.Dir) {}
	archive(mark.Secret()).Each(nothing, func(d *kit.Dir) { mark.Leak(d.Files["b"]) }, func(_, _ string) {}) // source: dirleft; leak: dirleft
}

func goodNamesOfFiles() {
	nothing := func(*kit.Dir) {}
	archive(mark.Secret()).Each(nothing, nothing, func(name, _ string) { mark.Leak(name) }) // source: namesoffiles; false: namesoffiles (parts of a recursive type that lie deep are not told apart)
}

// sifted counts the nodes that one of two functions knows.
func sifted(t *kit.Tree, is func(string) bool, like func(a, b string) bool) int {
	if t == nil {
		return 0
	}
	n := sifted(t.Left, is, like) + sifted(t.Right, is, like)
	if kit.Known(t.Value, is, like) {
		n++
	}
	return n
}

func badTreeIsSifted() {
	none := func(string) bool { return false }
	sifted(grown(mark.Secret()), none, func(a, _ string) bool { // source: treesifted
		mark.Leak(a) // leak: treesifted
		return true
	})
}

func goodTreeIsSifted() {
	none := func(string) bool { return false }
	sifted(grown(mark.Secret()), none, func(_, b string) bool { // source: treesiftedother
		mark.Leak(b)
		return true
	})
}
