// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"maps"
	"slices"
	"strings"
	"text/template/parse"
)

// What a template takes from the data that it is given, by its text.

// Mentions are the parts of its data that a template shows, or gives to functions; all
// tells that it may show everything, and unread that it is not known what it is.
type mentions struct {
	parts  []mention
	funcs  []calling // the functions that it calls
	all    bool
	unread bool

	sets map[string]*parse.Tree // the templates that the text defines
	seen map[string]bool        // those that were read, and for what
}

// A mention is a part of the data, as a path of fields, methods and keys.
type mention struct {
	path []string
	to   string // the function that is given it; "" if it is shown
}

// A calling is a function that a template calls, by name, "" for any.
type calling struct {
	name string
	to   string // the function that is given what it returns; "" if that is shown
}

// ofData stands for what is called that is no function of the template: a method of the
// data, or a function that it holds.
const ofData = "."

// each is the element of a path that stands for what a range goes over.
const each = "*"

// maxMention bounds how long paths are.
const maxMention = 8

// A dot is what a template works on: what a path leads to from the data, or, if
// that is not known, what is mentioned anyway.
type dot struct {
	path  []string
	known bool
}

func (d dot) then(names ...string) dot {
	if d.known {
		d.path = slices.Concat(d.path, names)
	}
	return d
}

// readTemplate reads the text of a template. Where names are given, one of the
// templates of these names is executed, and else the one that the text is.
func readTemplate(text string, names func(defined []string) []string) *mentions {
	m := &mentions{sets: make(map[string]*parse.Tree), seen: make(map[string]bool)}
	tree := parse.New("")
	tree.Mode = parse.SkipFuncCheck
	if _, err := tree.Parse(text, "", "", m.sets); err != nil {
		return &mentions{all: true, unread: true}
	}
	delete(m.sets, "")
	top := dot{known: true}
	executed := names(slices.Sorted(maps.Keys(m.sets)))
	for _, name := range executed {
		m.template(name, top)
	}
	switch {
	case len(executed) > 0:
	case parse.IsEmptyTree(tree.Root) && len(m.sets) > 0:
		m.all, m.unread = true, true // it may be one of those, by another name
	default:
		m.list(tree.Root, top, top)
	}
	return m
}

// show notes that a template shows what a path leads to.
func (m *mentions) show(d dot) { m.hand(d, "") }

// hand notes that a template gives a function what a path leads to.
func (m *mentions) hand(d dot, to string) {
	switch {
	case !d.known:
	case len(d.path) == 0 && to == "":
		m.all = true
	case !slices.ContainsFunc(m.parts, func(p mention) bool { return p.to == to && slices.Equal(p.path, d.path) }):
		m.parts = append(m.parts, mention{d.path, to})
	}
}

// template reads a named template, whose dot and $ are what it is given: that may be what a
// function returns, which other functions are given there.
func (m *mentions) template(name string, d dot) {
	tree := m.sets[name]
	if tree == nil || len(d.path) > maxMention {
		m.show(d)
		return
	}
	key := name
	if d.known {
		key += "\n" + strings.Join(d.path, ".")
	}
	if !m.seen[key] {
		m.seen[key] = true
		m.list(tree.Root, d, d)
	}
}

// list visits nodes; top is what $ is.
func (m *mentions) list(l *parse.ListNode, d, top dot) {
	if l == nil {
		return
	}
	for _, n := range l.Nodes {
		switch n := n.(type) {
		case *parse.ActionNode:
			m.pipe(n.Pipe, d, top)
		case *parse.IfNode:
			m.pipe(n.Pipe, d, top)
			m.list(n.List, d, top)
			m.list(n.ElseList, d, top)
		case *parse.RangeNode:
			m.list(n.List, m.enter(n.Pipe, d, top).then(each), top)
			m.list(n.ElseList, d, top)
		case *parse.WithNode:
			m.list(n.List, m.enter(n.Pipe, d, top), top)
			m.list(n.ElseList, d, top)
		case *parse.TemplateNode:
			m.template(n.Name, m.enter(n.Pipe, d, top))
		}
	}
}

// enter returns what the dot is inside, for a pipe: where that is no path, all
// that it mentions is shown.
func (m *mentions) enter(p *parse.PipeNode, d, top dot) dot {
	if p != nil && len(p.Decl) == 0 && len(p.Cmds) == 1 && len(p.Cmds[0].Args) == 1 {
		if inner, ok := m.reach(p.Cmds[0].Args[0], d, top); ok {
			return inner
		}
	}
	m.pipe(p, d, top)
	return dot{}
}

// pipe reads a pipe whose value is shown.
func (m *mentions) pipe(p *parse.PipeNode, d, top dot) { m.pipeTo(p, d, top, "") }

// pipeTo reads a pipe whose value a function is given. What comes before a function in
// the pipe, or after its name, it is given; what that makes of it, is shown.
func (m *mentions) pipeTo(p *parse.PipeNode, d, top dot, to string) {
	if p == nil {
		return
	}
	for i, cmd := range p.Cmds {
		to, next := taker(p.Cmds[i:], i > 0, to), taker(p.Cmds[i+1:], true, to)
		for j, arg := range cmd.Args {
			switch arg := arg.(type) {
			case *parse.IdentifierNode:
				if j == 0 {
					m.call(arg.Ident, next)
				} else {
					m.call(arg.Ident, to)
				}
			case *parse.PipeNode:
				m.pipeTo(arg, d, top, to)
				continue
			case *parse.ChainNode:
				if inner, ok := arg.Node.(*parse.PipeNode); ok {
					m.pipeTo(inner, d, top, to)
					continue
				}
			}
			if part, ok := m.reach(arg, d, top); ok {
				m.hand(part, to)
			}
		}
	}
}

// call notes that a template calls a function.
func (m *mentions) call(name, to string) {
	if c := (calling{name, to}); !slices.Contains(m.funcs, c) {
		m.funcs = append(m.funcs, c)
	}
}

// taker returns the function that is given what the first of some commands in a pipe
// names, be it by those of the package, which hand it on; piped tells that it is given
// something by the one before.
func taker(cmds []*parse.CommandNode, piped bool, last string) string {
	for i, cmd := range cmds {
		name, ok := cmd.Args[0].(*parse.IdentifierNode)
		switch {
		case ok && !slices.Contains(predefined, name.Ident):
			return name.Ident
		case ok && name.Ident == "call", !ok && (piped || i > 0 || len(cmd.Args) > 1):
			return ofData
		}
	}
	return last
}

// predefined are the functions of package text/template.
var predefined = []string{
	"and", "call", "eq", "ge", "gt", "html", "index", "js", "le", "len", "lt", "ne", "not", "or",
	"print", "printf", "println", "slice", "urlquery",
}

// reach returns what an operand leads to; ok is false if it is no path.
func (m *mentions) reach(n parse.Node, d, top dot) (_ dot, ok bool) {
	switch n := n.(type) {
	case *parse.DotNode:
		return d, true
	case *parse.FieldNode:
		return d.then(n.Ident...), true
	case *parse.VariableNode:
		if n.Ident[0] != "$" {
			return dot{}, true // it holds what was mentioned where it was set
		}
		return top.then(n.Ident[1:]...), true
	case *parse.ChainNode:
		inner, ok := m.reach(n.Node, d, top)
		return inner.then(n.Field...), ok
	}
	return dot{}, false
}
