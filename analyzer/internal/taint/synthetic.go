// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"

	"github.com/go-lineage/go-lineage/analyzer/internal/catalogue"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Models make functions that have no source: their symbols say what they do
// with their bindings.
const (
	generator = "generate" // an iterator: calls its argument with the bindings
	returner  = "return"   // returns the bindings
	collected = "collect"  // a yield function: stores its arguments where the binding points
	packer    = "pack"     // calls the binding by reflection: with a list of what it is given
	acceptor  = "accept"   // stores its arguments where the bindings point
)

// synthetic calls a function that a model made. It reports false if the target
// is another function.
func (f *frame) synthetic(inv *invocation, target summary.Func) ([]*summary.Value, bool) {
	switch target.Symbol {
	case generator:
		next := &invocation{
			instr: inv.instr, path: inv.path + "/" + generator, depth: inv.depth + 1,
			args: target.Bindings, types: make([]types.Type, len(target.Bindings)),
			roots: make([][]string, len(target.Bindings)), results: anyResults(1),
		}
		if next.depth <= maxChain {
			restore := f.maybe(true)
			f.repeat(func() { f.callValue(next, at(inv.args, 0)) })
			restore()
		}
		return nil, true
	case packer:
		return f.packed(inv, target.Bindings[0]), true
	case returner:
		return target.Bindings, true
	case acceptor:
		defer f.maybe(true)()
		for i, b := range target.Bindings {
			f.store(b, at(inv.args, i))
		}
		return nil, true
	case collected:
		for i, a := range inv.args {
			f.store(f.extend(target.Bindings[0], summary.Result(i)), a)
		}
		return nil, true
	}
	return nil, false
}

// function returns a synthetic function of what is at ports.
func (c *modelled) function(symbol string, ports []catalogue.Port) *summary.Value {
	target := summary.Func{Symbol: symbol}
	for _, p := range ports {
		target.Bindings = append(target.Bindings, c.at(p).value)
	}
	return &summary.Value{Funcs: []summary.Func{target}}
}

// accept makes a function that puts what it is given at ports: places that
// last beyond this call.
func (c *modelled) accept(e catalogue.Effect) {
	target := summary.Func{Symbol: acceptor}
	for _, p := range e.To {
		addr := c.at(p).addr
		if addr == nil {
			addr = summary.Clean
		}
		target.Bindings = append(target.Bindings, addr)
	}
	c.put(e.Target, &summary.Value{Funcs: []summary.Func{target}}, true)
}

// drain runs an iterator and puts what it yields where the model says.
func (c *modelled) drain(e catalogue.Effect) {
	seq := c.at(e.From[0])
	yielded, ok := c.yielded(seq.value, e.Pos)
	if !ok {
		return
	}
	loose := c.collect(&summary.Value{Atoms: seq.value.Atoms}, nil, summary.Raw) // an iterator that cannot be followed
	for i, p := range e.To {
		v := c.table.Mark(c.table.Project(yielded, summary.Result(i)), loose)
		c.put(p, v, false)
	}
}

// yielded runs an iterator and returns what it yields, as results. Calls at other
// places have another name.
func (c *modelled) yielded(seq *summary.Value, name string) (*summary.Value, bool) {
	o := c.object(c.inv.instr, c.inv.path+"drain "+name, "yielded", false)
	if c.state.memory.of(o) == nil {
		c.remember(o, summary.Clean)
	}
	yield := &summary.Value{Funcs: []summary.Func{{Symbol: collected, Bindings: []*summary.Value{pointer(o)}}}}
	inv := &invocation{
		instr: c.inv.instr, path: c.inv.path + "/" + name, depth: c.inv.depth + 1,
		args: []*summary.Value{yield}, types: make([]types.Type, 1), roots: make([][]string, 1),
		results: types.NewTuple(),
	}
	if inv.depth > maxChain {
		return nil, false
	}
	restore := c.maybe(true)
	c.callValue(inv, seq)
	restore()
	return c.content(o), true
}
