// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/internal/catalogue"
	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

func isStandard(path string) bool { return catalogue.Std(path) }

// A modelled call interprets the effects of a model one after the other, on
// the caller's state.
type modelled struct {
	*frame
	inv   *invocation
	model *catalogue.Model
	cells map[string]*cell
	made  map[*summary.Object]bool // by this call
	wrote bool                     // to a log
}

// A cell is a parameter or result of a model.
type cell struct {
	value *summary.Value
	typ   types.Type // nil for a place that only the model knows
	roots []string
}

// model interprets a call by the catalogue.
func (f *frame) model(inv *invocation, m *catalogue.Model, isSink bool) []*summary.Value {
	c := &modelled{frame: f, inv: inv, model: m, cells: make(map[string]*cell), made: make(map[*summary.Object]bool)}
	c.bind()
	defer func(outer []*summary.Sink) { c.sending = outer }(c.sending)
	c.hearing(func() {
		for _, e := range m.Effects {
			if isSink && (e.Op == catalogue.Sink || e.Op == catalogue.Log) {
				continue // a directive knows better who receives it
			}
			c.effect(e)
		}
	})
	c.touchedBy()
	out := make([]*summary.Value, inv.results.Len())
	step := f.passedThrough(inv.symbol)
	for i := range out {
		if i < len(m.Results) {
			if v := c.cells[m.Results[i]]; v != nil {
				out[i] = v.value.Stepped(step)
			}
		}
	}
	return out
}

// passedThrough is the step of what a function hands on that is known, or assumed, to.
func (f *frame) passedThrough(symbol string) summary.Step {
	name := roles.Local(symbol)
	if p := roles.PackageOf(symbol); p != "" {
		name = p[strings.LastIndexByte(p, '/')+1:] + "." + name
	}
	return f.step("passed through " + name)
}

// bind gives the model's parameters the arguments, and its pointer results
// objects of their own.
func (c *modelled) bind() {
	for i, name := range argNames(c.model) {
		if i < len(c.inv.args) {
			c.cells[name] = &cell{value: at(c.inv.args, i), typ: c.inv.types[i], roots: c.inv.roots[i]}
		}
	}
	for i, name := range c.model.Results {
		if i >= c.inv.results.Len() || name == "_" {
			continue
		}
		t := c.inv.results.At(i).Type()
		res := &cell{value: summary.Clean, typ: t}
		if refers(t) || types.IsInterface(t) && !isError(t) && c.isNew(name) {
			o := c.object(c.inv.instr, c.inv.path+"result "+name, "result", true)
			c.remember(o, summary.Clean)
			c.made[o] = true
			res.value = pointer(o)
		}
		c.cells[name] = res
	}
}

// argNames returns what the arguments of a call are called in a model.
func argNames(m *catalogue.Model) []string {
	if strings.HasPrefix(m.Func, "(") {
		return append([]string{"recv"}, m.Params...)
	}
	return m.Params
}

// isNew reports whether the model gives a result no value of its own: then
// it is a new object, whatever its type.
func (c *modelled) isNew(result string) bool {
	return !slices.ContainsFunc(c.model.Effects, func(e catalogue.Effect) bool {
		return e.Op != catalogue.Some && e.Op != catalogue.NilAs && slices.ContainsFunc(e.To, func(p catalogue.Port) bool { return p.Base == result })
	})
}

// effect interprets one line of a model.
func (c *modelled) effect(e catalogue.Effect) {
	if e.If != nil && !c.known(e.If) {
		return
	}
	switch e.Op {
	case catalogue.Value:
		c.move(e)
	case catalogue.Taint:
		view := e.View
		if view == summary.Reflect && c.keeps(e.To[0]) {
			view = summary.Raw
		}
		c.taint(e.To[0], c.transform(c.seenAt(e.From, view), e.Via))
	case catalogue.Deidentify:
		set := c.transform(c.seenAt(e.From, e.View), summary.LevelTransform(e.Level))
		c.taint(e.To[0], set)
	case catalogue.Wait:
		c.wait()
	case catalogue.Kill:
		c.put(e.To[0], summary.Clean, true)
	case catalogue.Call, catalogue.Invoke:
		c.application(e)
	case catalogue.Apply:
		c.apply(e)
	case catalogue.Serve:
		c.serve(e)
	case catalogue.Add:
		c.addTo(e)
	case catalogue.Wrap:
		c.wrap(e)
	case catalogue.Pack:
		c.put(e.To[0], c.boxed(anyDynamic, c.function(packer, e.From)), true)
	case catalogue.Drain:
		c.drain(e)
	case catalogue.Generate:
		c.put(e.To[0], c.function(generator, e.From), true)
	case catalogue.Return:
		c.put(e.To[0], c.function(returner, e.From), true)
	case catalogue.Accept:
		c.accept(e)
	case catalogue.Fresh:
		c.create(e)
	case catalogue.Take:
		c.take(e)
	case catalogue.Encode:
		c.encode(e)
	case catalogue.Decode:
		c.decode(e)
	case catalogue.Render:
		c.render(e)
	case catalogue.Begin:
		c.begin(e)
	case catalogue.Panic:
		c.unwind(&summary.Value{Atoms: c.seenAt(e.From, e.View)})
	case catalogue.Sink:
		c.sink(e)
	case catalogue.Log:
		c.log(e)
	case catalogue.Setting:
		c.setting(e)
	case catalogue.Attributes:
		c.attributes(e)
	case catalogue.Leaves:
		c.leaves(e)
	}
}

// move moves a value whole.
func (c *modelled) move(e catalogue.Effect) {
	from, pl := c.at(e.From[0]), c.at(e.To[0])
	v := c.fitting(from, pl.typ)
	if format, ok := c.format(); ok && slices.Contains(e.To[0].Path, causeField) {
		v = c.wrapped(e.From[0], format)
	}
	if pl.addr != nil {
		v = v.Holding(summary.Unknown) // what is in memory, others may replace: a default
	}
	c.put(e.To[0], v, pl.addr == nil && e.To[0].Base != "recv" && c.leads(e) || pl.value.IsClean() || c.initial(e, pl)) // a constant stays one
}

// known reports whether a condition is known to hold.
func (c *modelled) known(cond *catalogue.Condition) bool {
	v := c.at(cond.Port).value
	if cond.Const == catalogue.Zero {
		return v.IsClean() || v.IsZero()
	}
	if cond.Const == catalogue.Relative {
		text, _, ok := v.Beginning().Text()
		return ok && strings.HasPrefix(text, "/")
	}
	if n, ok := v.Int(); ok || cond.Other {
		return ok && (n != cond.Const) == cond.Other
	}
	text, whole, ok := v.Text()
	return ok && whole && text == cond.Const || v != nil && v.Const == cond.Const || isVariable(v, cond.Const)
}

// sink notes what the modelled function transmits.
func (c *modelled) sink(e catalogue.Effect) {
	sender := c.sender()
	s := &summary.Sink{
		Name:   "func " + sender,
		Always: true,
		Held:   c.state.held,
		Trail:  (*summary.Trail)(nil).Then(c.handing("handed to " + roles.Local(sender))),
	}
	s.Use.Purpose = e.Sink.Purpose
	s.Use.Recipient = e.Sink.Recipient
	s.Use.Vendor = e.Sink.Vendor
	if e.Sink.Unnamed {
		s.Use.Recipient, s.Kind = policy.ThirdParty, summary.Unnamed
	}
	if e.Sink.Host != nil {
		s.Host = c.at(*e.Sink.Host).value
	}
	for _, p := range e.From {
		pl := c.at(p)
		s.Data = append(s.Data, c.datum(pl.value, pl.typ, pl.cell.roots, summary.Raw))
	}
	c.send(s)
	c.sends(s)
}

// sender names the function that transmits: of a type that nobody can name, the
// method is called by the one to name.
func (c *modelled) sender() string {
	typ, _, isMethod := strings.Cut(strings.TrimLeft(roles.Local(c.inv.symbol), "(*"), ").")
	if isMethod && !token.IsExported(typ) && c.inv.via != "" {
		return c.inv.via
	}
	return c.inv.symbol
}
