// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

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
	for _, e := range m.Effects {
		if isSink && (e.Op == catalogue.Sink || e.Op == catalogue.Log) {
			continue // a directive knows better who receives it
		}
		c.effect(e)
	}
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
			c.state.memory[o] = summary.Clean
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
		return slices.ContainsFunc(e.To, func(p catalogue.Port) bool { return p.Base == result })
	})
}

// effect interprets one line of a model.
func (c *modelled) effect(e catalogue.Effect) {
	if e.If != nil && !c.known(e.If) {
		return
	}
	switch e.Op {
	case catalogue.Value:
		from, pl := c.at(e.From[0]), c.at(e.To[0])
		v := c.fitting(from, pl.typ)
		if format, ok := c.format(); ok && slices.Contains(e.To[0].Path, causeField) {
			v = c.wrapped(e.From[0], format)
		}
		if pl.addr != nil {
			v = v.Holding(summary.Unknown) // what is in memory, others may replace: a default
		}
		c.put(e.To[0], v, pl.addr == nil && e.To[0].Base != "recv" && c.leads(e) || pl.value.IsClean() || c.initial(e, pl)) // a constant stays one
	case catalogue.Taint:
		view := e.View
		if view == summary.Reflect && c.keeps(e.To[0]) {
			view = summary.Raw
		}
		c.taint(e.To[0], c.transform(c.seenAt(e.From, view), e.Via))
	case catalogue.Deidentify:
		set := c.transform(c.seenAt(e.From, e.View), summary.LevelTransform(e.Level))
		c.taint(e.To[0], set)
	case catalogue.Kill:
		c.put(e.To[0], summary.Clean, true)
	case catalogue.Call, catalogue.Invoke:
		c.application(e)
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
	if n, ok := v.Int(); ok {
		return n == cond.Const
	}
	text, whole, ok := v.Text()
	return ok && whole && text == cond.Const || v != nil && v.Const == cond.Const || isVariable(v, cond.Const)
}

// create makes a new object, of a type of its own where the port does not tell.
func (c *modelled) create(e catalogue.Effect) {
	o := c.object(c.inv.instr, c.inv.path+"fresh "+e.Pos+" "+e.To[0].String(), "fresh", true)
	c.state.memory[o] = summary.Clean
	c.made[o] = true
	v := pointer(o)
	if e.Type != "" {
		v = c.boxed(c.errorType(e.Type), v)
	}
	c.put(e.To[0], v, true)
}

// take moves what interface values refer to into objects of their own: with
// what they hold, but nobody else has them.
func (c *modelled) take(e catalogue.Effect) {
	var v *summary.Value
	for _, p := range e.From {
		v = c.table.Join(v, c.at(p).value)
	}
	if t := c.assertedType(); t != nil && len(v.Kids) == 0 {
		name := c.dynamicName(t)
		v = c.boxed(name, c.unboxed(v, name))
	}
	var out *summary.Value
	for i, k := range v.Kids {
		typ, dynamic := k.Elem.IsDynamic()
		if !dynamic {
			continue
		}
		inner := k.Value
		if len(c.places(inner)) > 0 {
			o := c.object(c.inv.instr, c.inv.path+"take "+e.Pos+" "+itoa(i), "taken", true)
			c.state.memory[o] = c.load(inner)
			inner = pointer(o)
		}
		out = c.table.Join(out, c.boxed(typ, inner))
	}
	if out == nil {
		out = v // of types that are not known
	}
	c.put(e.To[0], out, true)
}

// assertedType returns the type that the caller takes the result for, and panics
// if it is of another; nil if it does anything else with it.
func (c *modelled) assertedType() types.Type {
	call, ok := c.inv.instr.(*ssa.Call)
	if !ok || c.inv.depth > 0 || call.Referrers() == nil {
		return nil
	}
	var t types.Type
	for _, ref := range *call.Referrers() {
		switch ref := ref.(type) {
		case *ssa.DebugRef:
		case *ssa.TypeAssert:
			if ref.CommaOk || types.IsInterface(ref.AssertedType) || t != nil {
				return nil
			}
			t = ref.AssertedType
		default:
			return nil
		}
	}
	return t
}

// initial reports whether an effect gives a part of an object that this call
// made its first value. Overwriting what the object was marked with keeps
// constants known, such as the host of a request.
func (c *modelled) initial(e catalogue.Effect, pl place) bool {
	if pl.addr == nil || pl.value.IsClean() {
		return pl.addr != nil
	}
	for _, loc := range c.places(pl.addr) {
		if loc.Object.Input || !c.made[loc.Object] {
			return false
		}
	}
	return c.leads(e)
}

// leads reports whether an effect is the first of the model that moves a value
// to its port. What others move there may be there as well.
func (c *modelled) leads(e catalogue.Effect) bool {
	return slices.IndexFunc(c.model.Effects, func(x catalogue.Effect) bool {
		return x.Op == catalogue.Value && x.To[0].Base == e.To[0].Base && slices.Equal(x.To[0].Path, e.To[0].Path)
	}) == slices.IndexFunc(c.model.Effects, func(x catalogue.Effect) bool { return x.Pos == e.Pos })
}

// fitting returns of a value what a place of type t can hold: of an interface
// value that goes to a concrete type, its content of that type.
func (c *modelled) fitting(from place, t types.Type) *summary.Value {
	v := from.value
	boxed := from.typ != nil && types.IsInterface(from.typ) || slices.ContainsFunc(v.Kids, func(k summary.Kid) bool { return isDynamic(k.Elem) })
	if !boxed || t == nil || types.IsInterface(t) {
		return v
	}
	return c.table.Mark(c.unboxed(v, c.noteDynamic(t)), v.Atoms)
}

// taint adds atoms to a place and to all below it.
func (c *modelled) taint(p catalogue.Port, set summary.Set) {
	if p.Base == "_" {
		return
	}
	pl := c.at(p)
	switch {
	case len(set) == 0 && pl.addr == nil:
		c.touched(pl.value, pl.typ)
	case len(set) == 0:
		c.touched(pl.addr, pl.typ)
	case pl.addr != nil:
		c.markAt(pl.addr, set)
	case len(pl.path) == 0 && pl.value != nil && len(pl.value.Pts) > 0:
		c.markPointees(pl.value, set)
	default:
		pl.cell.value = c.table.Graft(pl.cell.value, pl.path, c.table.Mark(pl.value, set), true)
	}
}

// seenAt returns the atoms at ports, as a view shows them.
func (c *modelled) seenAt(ports []catalogue.Port, view summary.View) summary.Set {
	if view == summary.All {
		view = summary.Raw // code that does not know the SDK cannot open a wrapper
	}
	var set summary.Set
	format, formats := c.format()
	for _, p := range ports {
		if formats && view == summary.Print {
			set = set.Union(c.formatted(p, format))
			continue
		}
		if view == summary.Reflect {
			set = set.Union(c.reflected(p))
			continue
		}
		pl := c.at(p)
		set = set.Union(c.collect(pl.value, pl.typ, view))
	}
	return set
}

// application calls a function or method that the model was given.
func (c *modelled) application(e catalogue.Effect) {
	target := c.at(e.Target)
	inv := &invocation{
		instr: c.inv.instr, path: c.inv.path + "/" + e.Pos, depth: c.inv.depth + 1,
		via: c.inv.symbol, results: anyResults(len(e.To)),
	}
	if inv.depth > maxChain {
		c.result.gap(Gap{"widened", c.symbol})
		return
	}
	for _, p := range e.From {
		pl := c.at(p)
		v := pl.value
		switch {
		case e.View != summary.Exact:
			v = &summary.Value{Atoms: c.transform(c.seenAt([]catalogue.Port{p}, e.View), e.Via)}
		case pl.typ == nil && pl.addr != nil:
			v = &summary.Value{Pts: c.places(pl.addr)} // a buffer of the model's own
		}
		if c.wrote {
			v = c.table.MapAtoms(v, func(a *summary.Atom) *summary.Atom { return c.table.With(a, summary.Logged) })
		}
		inv.args = append(inv.args, v)
		inv.types = append(inv.types, pl.typ)
		inv.roots = append(inv.roots, pl.cell.roots)
	}
	if e.Async {
		s := c.start(site{inv.instr, inv.path}, len(e.To))
		s.target, s.args = target.value, inv.args
		s.Method, s.Roots, s.Types = e.Method, inv.roots, inv.typeSymbols()
		s.call = func() {
			c.calls = c.maxCalls()
			c.applied(e, inv, target)
		}
		return
	}
	defer c.maybe(true)()
	i := slices.IndexFunc(e.From, catalogue.Port.Each)
	if i < 0 {
		c.applied(e, inv, target)
		return
	}
	of := e.From[i]
	for _, k := range c.cellsOf(c.at(catalogue.Port{Base: of.Base, Path: of.Path[:len(of.Path)-1]}).value) {
		next := *inv
		next.path += string(k.Elem)
		next.args = slices.Clone(inv.args)
		next.args[i] = k.Value
		c.applied(e, &next, target)
	}
}

// applied makes the call of an application.
func (c *modelled) applied(e catalogue.Effect, inv *invocation, target place) {
	var out []*summary.Value
	switch {
	case e.Else != nil && target.value.Const != summary.Something:
		out = []*summary.Value{c.at(*e.Else).value}
		if hasOpen(target.value) || len(target.value.Funcs) > 0 {
			out = c.joinResults(out, c.callValue(inv, target.value))
		}
	case e.Method == "":
		c.unbox(&target)
		out = c.callValue(inv, target.value)
	default:
		out = c.invokeMethod(inv, target, e.Method)
	}
	for i, p := range e.To {
		if v := at(out, i); !v.IsClean() {
			pl := c.at(p)
			c.put(p, v, pl.addr == nil && pl.value.IsClean())
		}
	}
}

// invokeMethod calls a method by name on whatever the target is.
func (c *modelled) invokeMethod(inv *invocation, target place, method string) []*summary.Value {
	if target.typ != nil && !types.IsInterface(target.typ) {
		return c.invokeOn(inv, target.value, c.noteDynamic(target.typ), method, nil)
	}
	if target.typ != nil {
		obj, _, _ := types.LookupFieldOrMethod(target.typ, false, c.Types, method)
		if m, ok := obj.(*types.Func); ok {
			return c.invoke(inv, target.value, target.typ, m, nil)
		}
	}
	var out []*summary.Value
	for _, k := range target.value.Kids {
		if symbol, ok := k.Elem.IsDynamic(); ok && (c.typeOf(symbol) == nil || c.has(k.Value, symbol, method)) {
			out = c.joinResults(out, c.invokeOn(inv, k.Value, symbol, method, nil))
		}
	}
	if hasOpen(target.value) && target.typ == nil {
		out = c.joinResults(out, c.open(inv, target.value, method, "", nil))
	}
	return out
}

// has reports whether a dynamic type has a method that its interface does not
// ask for.
func (c *modelled) has(v *summary.Value, symbol, method string) bool {
	_, _, _, ok := c.method(v, symbol, method)
	return ok
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
