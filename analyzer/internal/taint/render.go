// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"maps"
	"slices"
	"text/template/parse"

	"github.com/go-lineage/go-lineage/analyzer/internal/catalogue"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// render puts what a template shows of its data where the model says. Of a
// template whose text is known, that is what it mentions.
func (c *modelled) render(e catalogue.Effect) {
	c.taint(e.To[0], c.transform(c.rendered(e), e.Via))
}

func (c *modelled) rendered(e catalogue.Effect) summary.Set {
	data := c.at(e.From[0])
	text, ok := c.templateText(e.Target)
	if !ok {
		return c.seenAt(e.From, e.View)
	}
	names, all := shownBy(text)
	v, t := c.behind(data.value, data.typ)
	if all || t == nil {
		return c.seenAt(e.From, e.View)
	}
	var set summary.Set
	switch u := t.Underlying().(type) {
	case *types.Struct:
		for i := range u.NumFields() {
			f := u.Field(i)
			if !names[f.Name()] {
				continue
			}
			delete(names, f.Name())
			part, _ := c.markField(c.table.Project(v, summary.Field(f.Name())), t, i)
			set = set.Union(c.collect(part, f.Type(), e.View))
		}
	case *types.Map:
		for _, name := range slices.Sorted(maps.Keys(names)) {
			part := c.load(c.extend(v, summary.Key(summary.StringConst(name))))
			set = set.Union(c.collect(part, u.Elem(), e.View))
		}
		return set
	}
	if len(names) > 0 { // a method, or what is promoted
		return c.seenAt(e.From, e.View)
	}
	return set
}

// templateText returns the text of a template if it is a constant, of one in a
// variable of a package too.
func (c *modelled) templateText(p catalogue.Port) (string, bool) {
	v := c.at(p).value
	if len(v.Atoms) == 1 && v.Atoms[0].Exact() && v.Const == "" && len(v.Pts) == 0 {
		if port := v.Atoms[0].Port; port.Root.Kind == summary.Global {
			v = c.table.Follow(c.global(port.Root.Name), port.Path.Elems())
		}
	}
	text, whole, ok := v.Text()
	return text, ok && whole
}

// shownBy lists the fields, methods and keys of its data that a template
// mentions; all is true if it may show others.
func shownBy(text string) (names map[string]bool, all bool) {
	tree := parse.New("")
	tree.Mode = parse.SkipFuncCheck
	sets := make(map[string]*parse.Tree)
	if _, err := tree.Parse(text, "", "", sets); err != nil {
		return nil, true
	}
	m := &mentions{names: make(map[string]bool)}
	if tree.Root != nil {
		m.list(tree.Root, true)
	}
	return m.names, m.all || len(sets) > 1
}

// mentions gathers what a template takes from its data, which is the dot at
// first, and $ throughout.
type mentions struct {
	names map[string]bool
	all   bool
}

// list visits nodes; top tells that the dot is the data itself.
func (m *mentions) list(l *parse.ListNode, top bool) {
	if l == nil {
		return
	}
	for _, n := range l.Nodes {
		switch n := n.(type) {
		case *parse.ActionNode:
			m.pipe(n.Pipe, top)
		case *parse.IfNode:
			m.branch(&n.BranchNode, top, top)
		case *parse.RangeNode:
			m.branch(&n.BranchNode, top, false)
		case *parse.WithNode:
			m.branch(&n.BranchNode, top, false)
		case *parse.TemplateNode:
			m.pipe(n.Pipe, top)
		}
	}
}

func (m *mentions) branch(n *parse.BranchNode, top, inside bool) {
	m.pipe(n.Pipe, top)
	m.list(n.List, inside)
	m.list(n.ElseList, top)
}

func (m *mentions) pipe(p *parse.PipeNode, top bool) {
	if p == nil {
		return
	}
	for _, cmd := range p.Cmds {
		for _, arg := range cmd.Args {
			m.operand(arg, top)
		}
	}
}

func (m *mentions) operand(n parse.Node, top bool) {
	switch n := n.(type) {
	case *parse.DotNode:
		m.all = m.all || top
	case *parse.FieldNode:
		if top {
			m.names[n.Ident[0]] = true
		}
	case *parse.VariableNode:
		if n.Ident[0] != "$" {
			break // it holds what was mentioned where it was set
		}
		if len(n.Ident) == 1 {
			m.all = true
		} else {
			m.names[n.Ident[1]] = true
		}
	case *parse.ChainNode:
		m.operand(n.Node, top)
	case *parse.PipeNode:
		m.pipe(n, top)
	}
}
