// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"fmt"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

func recipient(text string) policy.Recipient { return policy.Recipient(text) }

// A binding substitutes a caller's values for a callee's inputs.
type binding struct {
	*frame
	inv   *invocation
	sum   *summary.Summary
	opens map[int][]*summary.Value // results of the callee's open calls
	out   map[[2]int]*summary.Value
	fresh map[int]*summary.Object

	nothing map[int]bool // open calls of what is nil here

	// A call among functions that call each other brings what other turns of
	// the recursion made and left open: all turns are one.
	recursive bool

	// What was looked up since memory last changed.
	ports map[summary.Port]*summary.Value
	views map[*summary.Atom]summary.Set
}

// forget drops what was looked up: memory has changed.
func (b *binding) forget() {
	b.ports = make(map[summary.Port]*summary.Value)
	b.views = make(map[*summary.Atom]summary.Set)
}

// apply interprets a call by the callee's summary: first its open calls, then
// what it sends, and last what it leaves in memory and returns. All is
// computed on the state before the call. The sinks of a function that is
// itself declared a sink are its own affair, and so is what it keeps in
// variables: what it was given has left.
func (f *frame) apply(inv *invocation, s *summary.Summary, isSink bool) []*summary.Value {
	b := &binding{
		frame: f, inv: inv, sum: s,
		opens: make(map[int][]*summary.Value),
		out:   make(map[[2]int]*summary.Value),
		fresh: make(map[int]*summary.Object),

		nothing: make(map[int]bool),
	}
	b.recursive = f.current[inv.symbol]
	b.forget()
	if s.Notes&summary.Widened != 0 {
		f.result.gap(Gap{"widened", inv.symbol})
	}
	for i, o := range s.Opens {
		if !isSink {
			b.close(i, o)
			b.forget()
		}
	}
	for _, sink := range s.Sinks {
		if !isSink {
			b.sink(sink)
		}
	}
	if s.Panic != nil {
		f.unwind(b.value(s.Panic))
	}
	if call, ok := inv.instr.(*ssa.Call); ok && inv.depth == 0 {
		for _, h := range f.ensured(call, s, func(e summary.Ensure) bool { return e.Outcome == summary.Returns || e.Outcome == summary.Gives }) {
			f.hold(h)
		}
	}
	contents := make([]*summary.Value, len(s.Updates))
	for i, u := range s.Updates {
		if !isSink || u.Port.Root.Kind != summary.Global {
			contents[i] = b.value(u.Content)
		}
	}
	results := make([]*summary.Value, len(s.Results))
	step := f.step("returned by " + roles.Local(inv.symbol))
	for i, v := range s.Results {
		if results[i] = b.value(v); f.emit || len(s.Results) < 4 {
			results[i] = results[i].Stepped(step)
		}
	}
	b.update(contents)
	return results
}

// update writes what the callee leaves in the caller's objects. Where two of
// its inputs are one object here, nothing is overwritten.
func (b *binding) update(contents []*summary.Value) {
	locs := make([][]summary.Loc, len(contents))
	uses := make(map[*summary.Object]int)
	for i, u := range b.sum.Updates {
		locs[i] = b.locations(u.Port)
		for _, loc := range locs[i] {
			uses[loc.Object]++
		}
	}
	for i, content := range contents {
		if content == nil {
			continue
		}
		for _, loc := range locs[i] {
			strong := len(locs[i]) == 1 && uses[loc.Object] == 1 && !b.weak
			if loc.Shifted {
				b.storeAt(loc, b.unindexed(content), false)
				continue
			}
			b.storeAt(loc, content, strong)
		}
	}
}

// locations returns where the object at a port of the callee is here.
func (b *binding) locations(p summary.Port) []summary.Loc {
	if p.Root.Kind == summary.Global && p.Path == nil {
		return []summary.Loc{{Object: b.table.Input(p)}}
	}
	elems := p.Path.Elems()
	if len(elems) == 0 || elems[len(elems)-1] != summary.Deref {
		return nil
	}
	return b.targets(b.follow(p.Root, elems[:len(elems)-1]))
}

// port returns the caller's value at a port of the callee.
func (b *binding) port(p summary.Port) *summary.Value {
	v, ok := b.ports[p]
	if !ok {
		v = b.follow(p.Root, p.Path.Elems())
		b.ports[p] = v
	}
	return v
}

func (b *binding) follow(r summary.Root, elems []summary.Elem) *summary.Value {
	v := b.root(r)
	var t types.Type
	if r.Kind == summary.Param && r.Index < len(b.inv.types) {
		t = b.inv.types[r.Index]
	}
	for _, e := range elems {
		typ, dynamic := e.IsDynamic()
		i, bound := e.IsBound()
		switch {
		case dynamic:
			v = b.taken(v, t, typ)
		case e == summary.Deref:
			shifted := slices.ContainsFunc(b.targets(v), func(l summary.Loc) bool { return l.Shifted })
			if v = b.load(v); shifted {
				v = b.unindexed(v)
			}
		case bound:
			v = b.bound(v, i)
		default:
			v = b.table.Project(v, e)
		}
		if t != nil {
			t = b.part(t, e)
		}
	}
	return v
}

// unindexed returns the content of an array as it is seen by whoever does not
// know where in it a slice begins.
func (f *frame) unindexed(v *summary.Value) *summary.Value {
	if v == nil || !slices.ContainsFunc(v.Kids, func(k summary.Kid) bool { return k.Elem.IsIndex() }) {
		return v
	}
	all := f.table.Project(v, summary.AnyElem)
	out := &summary.Value{Atoms: v.Atoms, Pts: v.Pts, Funcs: v.Funcs}
	return f.table.Graft(out, []summary.Elem{summary.AnyElem}, all, false)
}

// bound returns what a function value has captured as its i-th.
func (b *binding) bound(v *summary.Value, i int) *summary.Value {
	var out *summary.Value
	if v != nil {
		for _, fn := range v.Funcs {
			out = b.table.Join(out, at(fn.Bindings, i))
		}
	}
	return out
}

// root returns the caller's value for the beginning of a port.
func (b *binding) root(r summary.Root) *summary.Value {
	switch r.Kind {
	case summary.Param:
		return at(b.inv.args, r.Index)
	case summary.Free:
		return at(b.inv.free, r.Index)
	case summary.Global:
		return b.content(b.table.Input(summary.Port{Root: r}))
	case summary.OpenValue:
		return at(b.opens[r.Index], r.Arg)
	case summary.OpenArg:
		return b.out[[2]int{r.Index, r.Arg}]
	case summary.Panicked:
		return b.panics
	}
	return nil
}

// typeAt returns the static type of the value at a port, nil if it cannot be
// told.
func (b *binding) typeAt(p summary.Port) types.Type {
	if p.Root.Kind != summary.Param || p.Root.Index >= len(b.inv.types) {
		return nil
	}
	t := b.inv.types[p.Root.Index]
	for _, e := range p.Path.Elems() {
		if t = b.part(t, e); t == nil {
			return nil
		}
	}
	return t
}

// part returns the type of a part of a value of type t.
func (f *frame) part(t types.Type, e summary.Elem) types.Type {
	if t == nil {
		return nil
	}
	if typ, ok := e.IsDynamic(); ok {
		return f.typeOf(typ)
	}
	switch u := t.Underlying().(type) {
	case *types.Pointer:
		if e == summary.Deref {
			return u.Elem()
		}
	case *types.Struct:
		if name, ok := e.IsField(); ok {
			for field := range u.Fields() {
				if field.Name() == name {
					return field.Type()
				}
			}
		}
	case *types.Slice:
		if e == summary.Deref {
			return types.NewArray(u.Elem(), -1)
		}
	case *types.Array:
		return u.Elem()
	}
	return nil
}

// value substitutes in a value of the callee.
func (b *binding) value(v *summary.Value) *summary.Value {
	b.engine.steps++
	if v.IsClean() {
		return v
	}
	out := b.substituted(v)
	b.engine.steps += out.Size() / 8
	if out.Size() > b.maxSize() {
		b.result.gap(Gap{"widened", b.symbol})
		return &summary.Value{Atoms: b.table.Collapse(b.widened(out)), Pts: out.Pts, Funcs: out.Funcs}
	}
	return out
}

func (b *binding) substituted(v *summary.Value) *summary.Value {
	var out *summary.Value
	for _, r := range v.Atoms {
		out = b.table.Join(out, b.atom(r))
	}
	if out == nil {
		out = &summary.Value{Const: v.Const}
	} else if v.Const != "" {
		c := *out
		c.Const = v.Const
		out = &c
	}
	if len(v.Pts) > 0 {
		for _, loc := range v.Pts {
			out = b.table.Join(out, b.moved(loc))
		}
	}
	for _, fn := range v.Funcs {
		bindings := make([]*summary.Value, len(fn.Bindings))
		for i, bound := range fn.Bindings {
			bindings[i] = b.value(bound)
		}
		out = b.table.Join(out, &summary.Value{Funcs: []summary.Func{{Symbol: fn.Symbol, Bindings: bindings}}})
	}
	for _, k := range v.Kids {
		if typ, ok := k.Elem.IsDynamic(); ok && strings.HasPrefix(typ, anyDynamic) {
			out = b.table.Join(out, b.boxedAs(typ, b.value(k.Value)))
			continue
		}
		out = b.table.Graft(out, []summary.Elem{k.Elem}, b.value(k.Value), true)
	}
	return out
}

// atom substitutes one atom: an exact one is the caller's value, whole.
func (b *binding) atom(r summary.Ref) *summary.Value {
	r.Atom = b.stated(r.Atom)
	a := r.Atom
	if !a.Open() {
		return &summary.Value{Atoms: summary.Set{r}}
	}
	if a.Exact() {
		v := b.port(a.Port)
		if a.Transform != 0 || a.Taken != "" || a.Why.Valid {
			v = b.table.MapAtoms(v, func(c *summary.Atom) *summary.Atom { return b.after(c, a) })
		}
		for _, s := range r.Trail.Steps() {
			v = v.Stepped(s)
		}
		return v
	}
	return &summary.Value{Atoms: b.seen(r)}
}

// seen returns the caller's atoms for an atom that the callee looked at.
func (b *binding) seen(r summary.Ref) summary.Set {
	r.Atom = b.stated(r.Atom)
	a := r.Atom
	if !a.Open() {
		return summary.Set{r}
	}
	view := a.View
	if a.Exact() {
		view = summary.All
	}
	set, ok := b.views[a]
	if !ok {
		set = b.collect(b.port(a.Port), b.typeAt(a.Port), view)
		set = set.Map(func(c *summary.Atom) *summary.Atom { return b.after(c, a) })
		b.views[a] = set
	}
	if steps := r.Trail.Steps(); len(steps) > 0 {
		out := make(summary.Set, len(set))
		for i, c := range set {
			out[i] = summary.Ref{Atom: c.Atom, Trail: c.Trail.Concat(r.Trail)}
		}
		return out
	}
	return set
}

// after returns c as it is after what the callee did to a.
func (b *binding) after(c, a *summary.Atom) *summary.Atom {
	d := *c
	d.Transform |= a.Transform
	if a.Taken != "" || a.Why.Valid {
		d.Taken, d.Cleared, d.Why = a.Taken, a.Cleared, a.Why
	}
	return b.table.Atom(d)
}

// moved returns the caller's address for one of the callee's.
func (b *binding) moved(loc summary.Loc) *summary.Value {
	if !loc.Object.Input {
		return b.address([]summary.Loc{{Object: b.made(loc.Object.ID)}}, loc)
	}
	return b.address(b.locations(loc.Object.Port), loc)
}

// address extends locations by the path of a callee's location.
func (b *binding) address(base []summary.Loc, loc summary.Loc) *summary.Value {
	out := &summary.Value{}
	for _, l := range base {
		path, _ := b.table.Concat(l.Path, loc.Path)
		out.Pts = append(out.Pts, summary.Loc{Object: l.Object, Path: path, Shifted: l.Shifted || loc.Shifted})
	}
	return out.Normal()
}

// made returns the object of this call for one that the callee made.
func (b *binding) made(i int) *summary.Object {
	if o, ok := b.fresh[i]; ok {
		return o
	}
	name := b.inv.path + b.inv.symbol + " made "
	if !b.recursive {
		name += itoa(i)
	}
	o := b.object(b.inv.instr, name, "made by "+b.inv.symbol, !b.weak && !b.recursive)
	b.fresh[i] = o
	if i < len(b.sum.Fresh) {
		content := b.value(b.sum.Fresh[i])
		o.Whole = !b.sum.Fresh[i].IsClean()
		if o.Single {
			b.state.memory[o] = content
		} else {
			b.state.memory[o] = b.table.Join(b.state.memory[o], content)
		}
	}
	return o
}

// sink hands what the callee sends on, in terms of the caller.
func (b *binding) sink(s *summary.Sink) {
	if !b.emit {
		return
	}
	if s.Pending != "" {
		b.settle(s)
		return
	}
	next := &summary.Sink{Name: s.Name, Kind: s.Kind, Use: s.Use, Address: s.Address, Label: s.Label, Always: s.Always}
	for _, d := range s.Data {
		next.Data = append(next.Data, b.datum(d))
	}
	if s.Host != nil {
		next.Host = b.value(s.Host)
	}
	if s.Recipient != nil {
		next.Recipient = b.value(s.Recipient)
	}
	if s.Purpose != nil {
		next.Purpose = b.value(s.Purpose)
	}
	next.Held = append(next.Held, b.state.held...)
	for _, h := range s.Held {
		next.Held = append(next.Held, b.held(h))
	}
	next.Trail = (*summary.Trail)(nil).Then(b.step("passed to " + roles.Local(b.inv.symbol))).Concat(s.Trail)
	b.send(next)
}

// datum puts what the callee discloses in terms of the caller.
func (b *binding) datum(d summary.Datum) summary.Datum {
	datum := summary.Datum{Roots: b.rootsAt(d.Roots)}
	for _, r := range d.Atoms {
		datum.Atoms = datum.Atoms.Union(b.seen(r))
	}
	return datum
}

// held puts a guard of the callee in terms of the caller. A guard of which it is
// not known any more about whom it was asked is about nobody.
func (b *binding) held(h summary.Held) summary.Held {
	roots := b.rootsAt(h.Roots)
	if len(roots) == 0 && len(h.Roots) > 0 {
		roots = []string{lostRoot}
	}
	h.Roots = roots
	return h
}

// lostRoot is the root that no data has.
const lostRoot = "lost"

// maxRootText bounds a root: calls in calls add to it.
const maxRootText = 240

// rootsAt replaces parameters among roots by what the arguments were taken
// from, and results by the call. What is beyond the bounds is left out: data is
// then taken to be of fewer things, and fewer guards to be about it.
func (b *binding) rootsAt(roots []string) []string {
	var out []string
	add := func(root string) {
		if root != lostRoot && len(root) <= maxRootText && len(out) < maxRoots && !slices.Contains(out, root) {
			out = append(out, root)
		}
	}
	for _, r := range roots {
		if n, ok := strings.CutPrefix(r, resultRoot); ok {
			if call, isCall := b.inv.instr.(*ssa.Call); isCall {
				i, _ := strconv.Atoi(n)
				add(b.frame.resultRoot(call, i))
			}
			continue
		}
		i, rest, ok := paramRoot(r)
		switch {
		case ok && i < len(b.inv.roots):
			for _, at := range b.inv.roots[i] {
				add(at + rest)
			}
		case !ok:
			add(r)
		}
	}
	return out
}

// resultRoot begins the root that is a result, in what a function promises.
const resultRoot = "result "

// paramRoot takes a root apart that begins with a parameter.
func paramRoot(root string) (i int, rest string, ok bool) {
	rest, ok = strings.CutPrefix(root, "param")
	if !ok {
		return 0, "", false
	}
	digits := len(rest) - len(strings.TrimLeft(rest, "0123456789"))
	i, err := strconv.Atoi(rest[:digits])
	return i, rest[digits:], err == nil
}

// close carries out an open call of the callee, now that the target may be
// known.
func (b *binding) close(i int, o *summary.Open) {
	target := b.value(o.Target)
	if target.IsClean() && b.isNil(o.Target) {
		b.nothing[i] = true
		return
	}
	inv := &invocation{
		instr: b.inv.instr,
		path:  b.openPath(i, o),
		depth: b.inv.depth + 1,
		must:  b.inv.must && o.Must,
	}
	if inv.depth > maxChain {
		b.result.gap(Gap{"widened", b.symbol})
		return
	}
	for j, a := range o.Args {
		v := b.value(a)
		inv.args = append(inv.args, v)
		inv.types = append(inv.types, b.openType(o, j))
		inv.roots = append(inv.roots, b.openRoots(o, j))
		b.out[[2]int{i, j}] = v
	}
	inv.results = anyResults(o.Results)
	defer b.enter(o.Before)()
	defer b.maybe(!o.Must)()
	oldPurpose := b.purpose
	if o.Purpose != "" {
		b.purpose = o.Purpose
	}
	defer func() { b.purpose = oldPurpose }()
	defer b.reach(telling{b.datum(o.Told), o.Always, o.Site})()
	old := b.state.held
	for _, h := range o.Held {
		b.hold(b.held(h))
	}
	for turn := 0; ; turn++ {
		now := *inv
		b.opens[i] = b.joinResults(b.opens[i], b.carryOut(&now, target, o))
		if !o.Many || turn == maxTurns {
			break
		}
		// What it is called on next may be what it returned, or left, now; and
		// what it has captured keeps what it stored.
		b.forget()
		next := b.table.Join(target, b.value(o.Target))
		again := *inv
		again.args = nil
		changed := turn == 0 && captures(target) || !next.Equal(target)
		for j, a := range o.Args {
			v := b.table.Join(inv.args[j], b.value(a))
			changed = changed || !v.Equal(inv.args[j])
			again.args = append(again.args, v)
			b.out[[2]int{i, j}] = v
		}
		if !changed {
			break
		}
		target, inv = next, &again
	}
	b.state.held = old
}

// isNil reports whether what the callee calls is nothing: nobody has put
// anything into the objects where it looks.
func (b *binding) isNil(target *summary.Value) bool {
	return target != nil && len(target.Atoms) > 0 && !slices.ContainsFunc(target.Atoms, func(r summary.Ref) bool {
		return !b.empty(r.Port)
	})
}

// empty reports whether there is nothing at a port of the callee, because the
// object around it is known and has nothing there.
func (b *binding) empty(p summary.Port) bool {
	if (p.Root.Kind == summary.OpenArg || p.Root.Kind == summary.OpenValue) && b.nothing[p.Root.Index] {
		return true
	}
	whole := false
	path := (*summary.Path)(nil)
	for _, e := range p.Path.Elems() {
		v := b.port(summary.Port{Root: p.Root, Path: path})
		if v != nil && len(v.Atoms) > 0 {
			return false
		}
		if e == summary.Deref {
			locs := b.targets(v)
			if len(locs) == 0 {
				return whole && v.IsClean()
			}
			if slices.ContainsFunc(locs, func(l summary.Loc) bool { return !l.Object.Whole || b.exposed[l.Object] }) {
				return false
			}
			whole = true
		}
		path, _ = b.table.Extend(path, e)
	}
	return whole
}

// captures reports whether a function value has variables of its own.
func captures(v *summary.Value) bool {
	return slices.ContainsFunc(v.Funcs, func(fn summary.Func) bool { return len(fn.Bindings) > 0 })
}

// enter puts objects into the state that the callee has left them in when it
// calls on. What follows is said in terms of what they were, so leave restores
// that, but for what the call has changed.
func (b *binding) enter(before []summary.Update) (leave func()) {
	if len(before) == 0 {
		return func() {}
	}
	contents := make([]*summary.Value, len(before))
	for i, u := range before {
		contents[i] = b.value(u.Content)
	}
	was, entered := make(map[*summary.Object]*summary.Value), make(map[*summary.Object]*summary.Value)
	for i, u := range before {
		locs := b.locations(u.Port)
		for _, loc := range locs {
			if _, ok := was[loc.Object]; !ok {
				was[loc.Object] = b.contentIn(b.state, loc.Object)
			}
			b.storeAt(loc, contents[i], len(locs) == 1 && !loc.Shifted)
			entered[loc.Object] = b.contentIn(b.state, loc.Object)
		}
	}
	b.forget()
	return func() {
		for _, o := range sortedObjects(was, nil) {
			if now := b.contentIn(b.state, o); now.Equal(entered[o]) {
				b.state.memory[o] = was[o]
			} else {
				b.state.memory[o] = b.table.Join(was[o], now)
			}
		}
	}
}

// maxTurns bounds how often an open call in a loop is carried out again because
// its own results led to more.
const maxTurns = 3

func (b *binding) carryOut(inv *invocation, target *summary.Value, o *summary.Open) []*summary.Value {
	switch {
	case o.TParam > 0:
		return b.closeTypeParam(inv, o)
	case o.Method == "":
		return b.callValue(inv, target)
	}
	return b.openInvoke(inv, target, o)
}

// closeTypeParam calls a method of a value whose type is a type argument of
// this call. The receiver is the first argument.
func (b *binding) closeTypeParam(inv *invocation, o *summary.Open) []*summary.Value {
	if o.TParam > len(b.inv.targs) {
		return b.obscure(inv, o.Method, nil)
	}
	recv, roots := at(inv.args, 0), inv.roots[0]
	inv.args, inv.types, inv.roots = inv.args[1:], inv.types[1:], inv.roots[1:]
	t := types.Unalias(b.inv.targs[o.TParam-1])
	if tp, ok := t.(*types.TypeParam); ok {
		inv.tparam = 1 + b.typeParam(tp)
		b.receive(inv, recv, nil, roots)
		return b.frame.open(inv, recv, o.Method, "", roots)
	}
	if types.IsInterface(t) {
		if m, ok := b.interfaceMethod("(" + roles.TypeSymbol(t) + ")." + o.Method); ok {
			return b.invoke(inv, recv, t, m, roots)
		}
	}
	return b.invokeOn(inv, recv, b.noteDynamic(t), o.Method, roots)
}

// openPath names an open call of the callee. Of functions that call each other
// it is named by where it was written, so that it is the same in every turn.
func (b *binding) openPath(i int, o *summary.Open) string {
	if b.recursive {
		return fmt.Sprintf("%s %s:%d %d %s", turn, o.Site.Func, o.Site.Line, o.Site.Pos, o.Method)
	}
	return b.inv.path + b.inv.symbol + "/" + itoa(i)
}

// turn begins the path of an open call that a recursion brings.
const turn = "turn"

// openType returns the type of an argument of an open call: what the callee
// said, or else what is known here.
func (b *binding) openType(o *summary.Open, j int) types.Type {
	if j < len(o.Types) && o.Types[j] != "" {
		return b.typeOf(o.Types[j])
	}
	if a := o.Args[j]; a != nil && len(a.Atoms) == 1 && a.Atoms[0].Exact() {
		return b.typeAt(a.Atoms[0].Port)
	}
	return nil
}

func (b *binding) openRoots(o *summary.Open, j int) []string {
	if j < len(o.Roots) {
		return b.rootsAt(o.Roots[j])
	}
	return nil
}

// openInvoke calls a method of what an interface value turned out to be.
func (b *binding) openInvoke(inv *invocation, target *summary.Value, o *summary.Open) []*summary.Value {
	if target == nil {
		return nil
	}
	var out []*summary.Value
	for _, k := range target.Kids {
		if typ, ok := k.Elem.IsDynamic(); ok {
			out = b.joinResults(out, b.invokeOn(inv, k.Value, typ, o.Method, nil))
		}
	}
	if hasOpen(target) {
		out = b.joinResults(out, b.open(inv, target, o.Method, o.Iface, nil))
	} else if len(out) == 0 && len(target.Kids) == 0 {
		if m, ok := b.interfaceMethod("(" + o.Iface + ")." + o.Method); ok {
			iface := b.typeOf(o.Iface)
			if iface == nil { // error, which no package declares
				iface = m.Signature().Recv().Type()
			}
			return b.invoke(inv, target, iface, m, nil)
		}
	}
	return out
}

var anyType = types.Universe.Lookup("any").Type()

// anyResults returns a tuple of n results of any type.
func anyResults(n int) *types.Tuple {
	vars := make([]*types.Var, n)
	for i := range vars {
		vars[i] = types.NewParam(0, nil, "", anyType)
	}
	return types.NewTuple(vars...)
}
