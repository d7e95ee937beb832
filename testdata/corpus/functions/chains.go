// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package functions

import (
	"strings"

	"example.com/corpus/mark"
)

// A link is followed to its end, which lies deeper than paths go.
type link struct {
	next        *link
	name, value string
}

func chain(v string) *link {
	return &link{&link{&link{&link{nil, "d", v}, "c", "x"}, "b", "y"}, "a", "z"}
}

func (n *link) names() (all []string) {
	for ; n != nil; n = n.next {
		all = append(all, n.name)
	}
	return all
}

func (n *link) values() (all []string) {
	for ; n != nil; n = n.next {
		all = append(all, n.value)
	}
	return all
}

func (n *link) last() *link {
	for n.next != nil {
		n = n.next
	}
	return n
}

func (n *link) at(i int) *link {
	if i == 0 {
		return n
	}
	return n.next.at(i - 1)
}

func (n *link) each(f func(*link)) {
	for ; n != nil; n = n.next {
		f(n)
	}
}

func (n *link) rename(f func(string) string) {
	for ; n != nil; n = n.next {
		n.name = f(n.name)
	}
}

func goodChainNamesOfChain() { mark.Leak(strings.Join(chain(mark.Secret()).names(), ",")) }  // source: chainnames; false: chainnames (parts of a recursive type that lie deep are not told apart where a function returns texts)
func badChainValuesOfChain() { mark.Leak(strings.Join(chain(mark.Secret()).values(), ",")) } // source: chainvalues; leak: chainvalues
func goodChainLastName()     { mark.Leak(chain(mark.Secret()).last().name) }                 // source: chainlastname
func badChainLastValue()     { mark.Leak(chain(mark.Secret()).last().value) }                // source: chainlastvalue; leak: chainlastvalue
func goodChainNameAt()       { mark.Leak(chain(mark.Secret()).at(3).name) }                  // source: chainnameat
func badChainValueAt()       { mark.Leak(chain(mark.Secret()).at(3).value) }                 // source: chainvalueat; leak: chainvalueat
func goodChainEachName() {
	chain(mark.Secret()).each(func(n *link) { mark.Leak(n.name) }) // source: chaineachname
}

func badChainEachValue() {
	chain(mark.Secret()).each(func(n *link) { mark.Leak(n.value) }) // source: chaineachvalue; leak: chaineachvalue
}

func goodChainDirectNames() {
	for n := chain(mark.Secret()); n != nil; n = n.next { // source: chaindirectnames
		mark.Leak(n.name)
	}
}

func badChainRenamed() {
	n := chain("v")
	n.rename(func(s string) string { return mark.Secret() }) // source: chainrenamed
	mark.Leak(n.next.next.next.name)                         // leak: chainrenamed
}

func goodChainRenamed() {
	n := chain("v")
	n.rename(func(s string) string { return mark.Secret() }) // source: chainrenamedvalue
	mark.Leak(n.next.next.next.value)                        // false: chainrenamedvalue (what is stored deep in a recursive type may be in any field)
}

func badChainRenamedLast() {
	n := chain("v")
	n.rename(func(s string) string { return mark.Secret() }) // source: chainrenamedlast
	mark.Leak(n.last().name)                                 // leak: chainrenamedlast
}

type menu struct {
	title string
	note  string
	items []*menu
}

func menus(note string) *menu {
	return &menu{"a", "n", []*menu{{"b", "n", []*menu{{"c", "n", []*menu{{"d", note, nil}}}}}}}
}

func (m *menu) titles(depth int) string {
	s := strings.Repeat(" ", depth) + m.title
	for _, i := range m.items {
		s += i.titles(depth + 1)
	}
	return s
}

func (m *menu) notes() (all []string) {
	all = append(all, m.note)
	for _, i := range m.items {
		all = append(all, i.notes()...)
	}
	return all
}

func (m *menu) visit(f func(*menu)) {
	f(m)
	for _, i := range m.items {
		i.visit(f)
	}
}

func (m *menu) find(title string) *menu {
	if m.title == title {
		return m
	}
	for _, i := range m.items {
		if f := i.find(title); f != nil {
			return f
		}
	}
	return nil
}

func goodChainTitles()     { mark.Leak(menus(mark.Secret()).titles(0)) }       // source: chaintitles; false: chaintitles (parts of a recursive type that lie deep are not told apart where a function returns texts)
func badChainNotes()       { mark.Leak(menus(mark.Secret()).notes()) }         // source: chainnotes; leak: chainnotes
func goodChainFoundTitle() { mark.Leak(menus(mark.Secret()).find("d").title) } // source: chainfoundtitle
func badChainFoundNote()   { mark.Leak(menus(mark.Secret()).find("d").note) }  // source: chainfoundnote; leak: chainfoundnote
func goodChainVisitTitles() {
	menus(mark.Secret()).visit(func(m *menu) { mark.Leak(m.title) }) // source: chainvisittitles
}

func badChainVisitNotes() {
	menus(mark.Secret()).visit(func(m *menu) { mark.Leak(m.note) }) // source: chainvisitnotes; leak: chainvisitnotes
}

func badChainClearedOnlyTop() {
	m := menus(mark.Secret()) // source: chainclearedtop
	m.note = ""
	mark.Leak(m.notes()) // leak: chainclearedtop
}

func (t *leafy) find(name string) *leafy {
	if t == nil || t.Name == name {
		return t
	}
	if f := t.Left.find(name); f != nil {
		return f
	}
	return t.Right.find(name)
}

func goodNameIsFoundInTree() {
	mark.Leak(grown(mark.Secret()).find("b").Name) // source: treefoundname
}

func badValueIsFoundInTree() {
	mark.Leak(grown(mark.Secret()).find("c").Value) // source: treefound; leak: treefound
}
