// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package kit

// A Tree has a value in each of its nodes.
type Tree struct {
	Left, Right *Tree
	Name, Value string
}

// Walk calls visit with each node, from left to right.
func (t *Tree) Walk(visit func(*Tree)) {
	if t == nil {
		return
	}
	t.Left.Walk(visit)
	visit(t)
	t.Right.Walk(visit)
}

// All yields the values.
func (t *Tree) All(yield func(string) bool) bool {
	return t == nil || t.Left.All(yield) && yield(t.Value) && t.Right.All(yield)
}

// Fold puts together what f makes of a node and of what is below it.
func (t *Tree) Fold(f func(value, left, right string) string) string {
	if t == nil {
		return ""
	}
	return f(t.Value, t.Left.Fold(f), t.Right.Fold(f))
}

// Update replaces each value.
func (t *Tree) Update(f func(string) string) {
	if t == nil {
		return
	}
	t.Value = f(t.Value)
	t.Left.Update(f)
	t.Right.Update(f)
}

// Known asks two functions about a value, on one line.
func Known(value string, is func(string) bool, like func(a, b string) bool) bool {
	return is(value) || like(value, "")
}

// A Visitor visits parts; what it returns visits what is in them.
type Visitor interface {
	Visit(p Part) Visitor
}

// A Part is a text or a list of parts.
type Part interface{ Title() string }

// The parts.
type (
	Text struct{ Body string }
	List struct {
		Name  string
		Parts []Part
	}
	Pair struct{ First, Second Part }
)

// Title says what it is.
func (*Text) Title() string   { return "text" }
func (l *List) Title() string { return l.Name }
func (*Pair) Title() string   { return "pair" }

// Visit calls the visitor with a part, and what it returns with the parts of that.
func Visit(v Visitor, p Part) {
	if v = v.Visit(p); v == nil {
		return
	}
	switch p := p.(type) {
	case *Pair:
		Visit(v, p.First)
		Visit(v, p.Second)
	case *List:
		for _, part := range p.Parts {
			Visit(v, part)
		}
	}
}

// A Dir has files and directories.
type Dir struct {
	Files map[string]string
	Dirs  map[string]*Dir
}

// Each calls file with each file, and entered before and left after each directory.
func (d *Dir) Each(entered, left func(*Dir), file func(name, body string)) {
	entered(d)
	for name, body := range d.Files {
		file(name, body)
	}
	for _, sub := range d.Dirs {
		sub.Each(entered, left, file)
	}
	left(d)
}
