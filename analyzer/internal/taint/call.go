// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// An invocation is one call of one target.
type invocation struct {
	instr   ssa.Instruction
	path    string // which call of instr this is, where one leads to others
	symbol  string
	args    []*summary.Value // the receiver first
	types   []types.Type     // of the arguments
	roots   [][]string       // what the arguments were taken from
	free    []*summary.Value // captured variables
	targs   []types.Type     // of a generic function
	tparam  int              // see summary.Open
	results *types.Tuple
	depth   int  // how many calls deep instr has led
	must    bool // it happens whenever instr is executed
}

// Bounds of what one call instruction may lead to by open calls: how deep, and
// how many calls in all.
const (
	maxChain = 16
	maxCalls = 48
)

// call interprets a call instruction and returns its result, a tuple if there
// are several.
func (f *frame) call(instr ssa.CallInstruction, c *ssa.CallCommon) *summary.Value {
	v := f.called(instr, c)
	if call, ok := instr.(*ssa.Call); ok {
		return f.checked(v, func() []string { return f.rootsOf(call) })
	}
	return v
}

func (f *frame) called(instr ssa.CallInstruction, c *ssa.CallCommon) *summary.Value {
	if b, ok := c.Value.(*ssa.Builtin); ok {
		return f.builtin(instr, b, c.Args)
	}
	f.calls = maxCalls
	inv := &invocation{instr: instr, results: c.Signature().Results(), must: !f.weak}
	for _, arg := range c.Args {
		inv.args = append(inv.args, f.val(arg))
		inv.types = append(inv.types, arg.Type())
		inv.roots = append(inv.roots, f.rootsOf(arg))
	}
	if c.IsInvoke() {
		return f.results(inv, f.invoke(inv, f.val(c.Value), c.Value.Type(), c.Method, f.rootsOf(c.Value)))
	}
	if fn, ok := c.Value.(*ssa.Function); ok {
		inv.symbol, inv.targs = symbolOf(declared(fn)), fn.TypeArgs()
		if fn.Synthetic != "" {
			if out, ok := f.methodExpression(inv); ok {
				return f.results(inv, out)
			}
		}
		return f.results(inv, f.dispatch(inv))
	}
	return f.results(inv, f.callValue(inv, f.val(c.Value)))
}

// results packs the results of a call as SSA has them.
func (f *frame) results(inv *invocation, vs []*summary.Value) *summary.Value {
	switch inv.results.Len() {
	case 0:
		return summary.Clean
	case 1:
		return at(vs, 0)
	}
	all := make([]*summary.Value, inv.results.Len())
	for i := range all {
		all[i] = at(vs, i)
	}
	return f.tuple(all...)
}

func at(vs []*summary.Value, i int) *summary.Value {
	if i < len(vs) && vs[i] != nil {
		return vs[i]
	}
	return summary.Clean
}

// callValue calls a function value: each function that it may be, and, if an
// input decides, an open call.
func (f *frame) callValue(inv *invocation, fn *summary.Value) []*summary.Value {
	if fn == nil {
		return nil
	}
	var out []*summary.Value
	inv.must = inv.must && len(fn.Funcs)+len(fn.Atoms) == 1
	defer f.maybe(len(fn.Funcs) > 1 || hasOpen(fn))()
	for _, target := range fn.Funcs {
		out = f.joinResults(out, f.callFunc(inv, target))
	}
	if hasOpen(fn) {
		out = f.joinResults(out, f.open(inv, fn, "", "", nil))
	} else if len(fn.Funcs) == 0 {
		out = f.obscure(inv, "a function value", fn)
	}
	return out
}

// callFunc calls one function that a function value may be.
func (f *frame) callFunc(inv *invocation, target summary.Func) []*summary.Value {
	if out, ok := f.synthetic(inv, target); ok {
		return out
	}
	next := *inv
	if symbol, ok := strings.CutPrefix(target.Symbol, boundPrefix); ok {
		recv := target.Bindings[0]
		if method, ok := f.interfaceMethod(symbol); ok {
			return f.invoke(&next, recv, method.Signature().Recv().Type(), method, nil)
		}
		next.symbol = symbol
		f.receive(&next, recv, f.receiverType(symbol), nil)
		return f.dispatch(&next)
	}
	next.symbol, next.free = target.Symbol, target.Bindings
	if out, ok := f.methodExpression(&next); ok {
		return out
	}
	return f.dispatch(&next)
}

// methodExpression calls a method of an interface by its expression: the
// receiver is the first argument. It reports false if that is not what is
// called.
func (f *frame) methodExpression(inv *invocation) ([]*summary.Value, bool) {
	method, ok := f.interfaceMethod(inv.symbol)
	if !ok || len(inv.args) == 0 {
		return nil, false
	}
	next := *inv
	recv, roots := inv.args[0], inv.roots[0]
	next.args, next.types, next.roots = inv.args[1:], inv.types[1:], inv.roots[1:]
	return f.invoke(&next, recv, method.Signature().Recv().Type(), method, roots), true
}

// boundPrefix marks a method value: its binding is the receiver.
const boundPrefix = "bound "

// Method returns the symbol of the method that a method value is of; any other
// function's symbol is its own.
func Method(symbol string) string { return strings.TrimPrefix(symbol, boundPrefix) }

// receive puts the receiver before the arguments.
func (f *frame) receive(inv *invocation, recv *summary.Value, t types.Type, roots []string) {
	inv.args = append([]*summary.Value{recv}, inv.args...)
	inv.types = append([]types.Type{t}, inv.types...)
	inv.roots = append([][]string{roots}, inv.roots...)
}

// invoke calls a method of an interface value: of each dynamic type that it
// may have, and, if an input decides, an open call.
func (f *frame) invoke(inv *invocation, recv *summary.Value, iface types.Type, method *types.Func, roots []string) []*summary.Value {
	symbol := f.interfaceSymbol(iface, method)
	if f.hasRole(symbol) {
		next := *inv
		next.symbol = symbol
		f.receive(&next, recv, iface, roots)
		return f.dispatch(&next)
	}
	if recv == nil {
		return nil
	}
	if tp, ok := types.Unalias(iface).(*types.TypeParam); ok {
		return f.invokeTypeParam(inv, recv, tp, method, roots)
	}
	var out []*summary.Value
	known := 0
	for _, k := range recv.Kids {
		if isDynamic(k.Elem) {
			known++
		}
	}
	open := hasOpen(recv)
	inv.must = inv.must && known+len(recv.Atoms) == 1
	defer f.maybe(known > 1 || open)()
	for _, k := range recv.Kids {
		if typ, ok := k.Elem.IsDynamic(); ok {
			out = f.joinResults(out, f.invokeOn(inv, k.Value, typ, method.Name(), roots))
		}
	}
	if _, ok := f.Roles.Model(symbol); ok && (known == 0 || len(recv.Pts) > 0) {
		next := *inv
		next.symbol = symbol
		f.receive(&next, &summary.Value{Atoms: recv.Atoms, Pts: recv.Pts, Funcs: recv.Funcs, Kids: stateOf(recv.Kids)}, iface, roots)
		out = f.joinResults(out, f.dispatch(&next))
		if !open {
			return out
		}
		if !implemented[roles.PackageOf(symbol)] {
			return out
		}
	}
	switch {
	case open:
		out = f.joinResults(out, f.open(inv, recv, method.Name(), roles.TypeSymbol(iface), roots))
	case known == 0:
		out = f.joinResults(out, f.candidates(inv, recv, iface, method, roots))
	}
	return out
}

// implemented are the packages of the standard library whose interfaces stand
// for what others make: what is behind them is asked besides the model.
var implemented = map[string]bool{"io": true, "net/http": true, "hash": true}

// stateOf returns the parts of an interface value that no dynamic type has:
// state that only models know.
func stateOf(kids []summary.Kid) []summary.Kid {
	return slices.DeleteFunc(slices.Clone(kids), func(k summary.Kid) bool { return isDynamic(k.Elem) })
}

// interfaceSymbol returns the symbol of an interface's method: as a method of the
// interface that is called, where something is known of that, and else of the
// one that declares it.
func (f *frame) interfaceSymbol(iface types.Type, method *types.Func) string {
	called := "(" + roles.TypeSymbol(iface) + ")." + method.Name()
	if f.hasRole(called) {
		return called
	}
	if _, ok := f.Roles.Model(called); ok {
		return called
	}
	return roles.Symbol(method)
}

// invokeTypeParam calls a method of a value whose type is a type parameter:
// callers know the type.
func (f *frame) invokeTypeParam(inv *invocation, recv *summary.Value, tp *types.TypeParam, method *types.Func, roots []string) []*summary.Value {
	next := *inv
	next.tparam = 1 + f.typeParam(tp)
	f.receive(&next, recv, nil, roots)
	return f.open(&next, recv, method.Name(), "", roots)
}

// typeParam returns the number of a type parameter among those of the function
// around, the receiver's first.
func (f *frame) typeParam(tp *types.TypeParam) int {
	for fn := f.fn; fn != nil; fn = fn.Parent() {
		params := fn.TypeParams()
		for i := range params.Len() {
			if params.At(i).Obj().Name() == tp.Obj().Name() {
				return i
			}
		}
	}
	return tp.Index()
}

// invokeOn calls a method of a value of a known dynamic type.
func (f *frame) invokeOn(inv *invocation, recv *summary.Value, typ, method string, roots []string) []*summary.Value {
	next := *inv
	next.path += "(" + typ + ")"
	if n, ok := strings.CutPrefix(typ, anyDynamic); ok {
		if i, err := strconv.Atoi(n); err == nil && hasOpen(recv) {
			next.tparam = 1 + i
			f.receive(&next, recv, nil, roots)
			return f.open(&next, recv, method, "", roots)
		}
	}
	symbol, recv, t, ok := f.method(recv, typ, method)
	if !ok {
		f.receive(&next, recv, f.typeOf(typ), roots)
		return f.obscure(&next, "("+typ+")."+method, nil)
	}
	if t != nil && types.IsInterface(t) { // of an embedded interface, which may hold what embeds it
		if next.depth++; next.depth > maxChain {
			f.result.gap(Gap{"widened", f.symbol})
			return nil
		}
		if m, ok := f.interfaceMethod(symbol); ok {
			return f.invoke(&next, recv, t, m, roots)
		}
	}
	next.symbol = symbol
	f.receive(&next, recv, t, roots)
	return f.dispatch(&next)
}

// method finds the method that a call on a value of a dynamic type reaches,
// and the receiver that it is given: a promoted method gets the embedded
// field.
func (f *frame) method(recv *summary.Value, typ, name string) (symbol string, _ *summary.Value, _ types.Type, ok bool) {
	t := f.typeOf(typ)
	if t == nil {
		symbol := "(" + typ + ")." + name
		if _, ok := f.summaryOf(symbol); ok {
			return symbol, recv, nil, true
		}
		if _, ok := f.Roles.Model(symbol); ok {
			return symbol, recv, nil, true
		}
		value := "(" + strings.TrimPrefix(typ, "*") + ")." + name
		if _, ok := f.summaryOf(value); ok && value != symbol {
			return value, f.load(recv), nil, true
		}
		if _, ok := f.Roles.Model(symbol); ok { // the package is not imported here
			return symbol, recv, nil, true
		}
		return "", recv, nil, false
	}
	obj, index, _ := types.LookupFieldOrMethod(t, true, f.Types, name)
	fn, isFunc := obj.(*types.Func)
	if !isFunc {
		obj, index, _ = types.LookupFieldOrMethod(t, true, packageOf(t), name)
		if fn, isFunc = obj.(*types.Func); !isFunc {
			return "", recv, t, false
		}
	}
	for _, i := range index[:len(index)-1] {
		recv, t = f.embedded(recv, t, i)
	}
	if types.IsInterface(t) {
		return roles.Symbol(fn), recv, t, true
	}
	_, wantsPointer := fn.Signature().Recv().Type().(*types.Pointer)
	_, isPointer := t.Underlying().(*types.Pointer)
	switch {
	case isPointer && !wantsPointer:
		recv, t = f.load(recv), deref(t)
	case !isPointer && wantsPointer:
		o := f.object(f.anchor(), "recv "+typ, "receiver", false)
		f.state.memory[o] = recv
		recv, t = pointer(o), types.NewPointer(t)
	}
	return roles.Symbol(fn), recv, t, true
}

// embedded returns the i-th field of a receiver, and its type: of a pointer to a
// struct, the address of a field that is a struct itself.
func (f *frame) embedded(recv *summary.Value, t types.Type, i int) (*summary.Value, types.Type) {
	field := deref(t).Underlying().(*types.Struct).Field(i)
	e := summary.Field(field.Name())
	if _, ok := t.Underlying().(*types.Pointer); !ok {
		return f.table.Project(recv, e), field.Type()
	}
	at := f.extend(recv, e)
	if _, ok := field.Type().Underlying().(*types.Struct); ok {
		return at, types.NewPointer(field.Type())
	}
	return f.load(at), field.Type()
}

// anchor returns an instruction of the current block, to name an object by.
func (f *frame) anchor() ssa.Instruction { return f.block.Instrs[len(f.block.Instrs)-1] }

func packageOf(t types.Type) *types.Package {
	if n, ok := types.Unalias(deref(t)).(*types.Named); ok {
		return n.Obj().Pkg()
	}
	return nil
}

// interfaceMethod returns the method with the symbol if its receiver is an
// interface.
func (f *frame) interfaceMethod(symbol string) (*types.Func, bool) {
	if symbol == "(error).Error" {
		return errorMethod, true
	}
	local := roles.Local(symbol)
	typ, name, ok := strings.Cut(strings.TrimPrefix(local, "("), ").")
	if !ok {
		return nil, false
	}
	t := f.typeOf(roles.PackageOf(symbol) + "." + strings.TrimPrefix(typ, "*"))
	if t == nil || !types.IsInterface(t) {
		return nil, false
	}
	obj, _, _ := types.LookupFieldOrMethod(t, false, f.Types, name)
	fn, ok := obj.(*types.Func)
	return fn, ok
}

var errorMethod = types.Universe.Lookup("error").Type().Underlying().(*types.Interface).Method(0)

func (f *frame) receiverType(symbol string) types.Type {
	typ, _, ok := strings.Cut(strings.TrimPrefix(symbol, "("), ").")
	if !ok {
		return nil
	}
	return f.typeOf(typ)
}

// candidates resolves an interface call whose receiver came from where it
// cannot be followed: by the types that are converted to interfaces here.
func (f *frame) candidates(inv *invocation, recv *summary.Value, iface types.Type, method *types.Func, roots []string) []*summary.Value {
	it, ok := iface.Underlying().(*types.Interface)
	var out []*summary.Value
	n := 0
	if ok && !isError(iface) && it.NumMethods() > 0 {
		defer f.maybe(true)()
		marked := *inv
		marked.args = make([]*summary.Value, len(inv.args))
		for i, a := range inv.args {
			marked.args[i] = f.table.MapAtoms(a, func(a *summary.Atom) *summary.Atom { return f.table.With(a, summary.Dispatch) })
		}
		for _, symbol := range f.implementers(it) {
			if n++; n > maxCandidates {
				f.result.gap(Gap{"widened", roles.Symbol(method)})
				break
			}
			out = f.joinResults(out, f.invokeOn(&marked, &summary.Value{Atoms: f.loose(recv)}, symbol, method.Name(), roots))
		}
	}
	if n == 0 && isError(iface) {
		return f.spreadResults(inv, f.collect(recv, iface, summary.Print), true)
	}
	if n == 0 {
		next := *inv
		f.receive(&next, recv, iface, roots)
		out = f.obscure(&next, roles.Symbol(method), nil)
	}
	return out
}

// maybe makes effects weak while a call is interpreted that may not happen.
func (f *frame) maybe(weak bool) (restore func()) {
	old := f.weak
	f.weak = f.weak || weak
	return func() { f.weak = old }
}

func (f *frame) joinResults(a, b []*summary.Value) []*summary.Value {
	if len(a) < len(b) {
		a, b = b, a
	}
	out := append([]*summary.Value(nil), a...)
	for i, v := range b {
		out[i] = f.table.Join(out[i], v)
	}
	return out
}

// hasRole reports whether a symbol is declared to be a source, sink, guard or
// de-identifier.
func (f *frame) hasRole(symbol string) bool {
	if _, ok := f.Roles.Sink(symbol); ok {
		return true
	}
	if _, ok := f.Roles.Guard(symbol); ok {
		return true
	}
	if _, ok := f.Roles.Deidentifier(symbol); ok {
		return true
	}
	_, ok := f.Roles.Source(symbol)
	return ok
}

// dispatch decides what a call of a known function does: by its role, its
// model, its summary, or the default for code that cannot be seen.
func (f *frame) dispatch(inv *invocation) []*summary.Value {
	if f.calls--; f.exhausted(inv) {
		f.result.gap(Gap{"widened", f.symbol})
		return f.obscure(inv, inv.symbol, nil)
	}
	if op := roles.OperationOf(inv.symbol); op != roles.NoOperation {
		return f.operation(inv, op)
	}
	if level, ok := f.Roles.Deidentifier(inv.symbol); ok {
		return f.deidentify(inv, summary.LevelTransform(level))
	}
	if g, ok := f.Roles.Guard(inv.symbol); ok {
		f.mustGuard(inv, g)
		return nil
	}
	sink, isSink := f.Roles.Sink(inv.symbol)
	if isSink {
		f.sinkCall(inv, sink)
	}
	out := f.effects(inv, isSink)
	if label, ok := f.Roles.Source(inv.symbol); ok {
		local := roles.Local(inv.symbol)
		out = f.labelResults(inv, out, f.source(label, "func "+inv.symbol, local+" returns it", f.pos))
	}
	return out
}

// exhausted reports whether there are no steps left for a call. What the code
// itself calls is always looked at where something is marked.
func (f *frame) exhausted(inv *invocation) bool {
	if inv.depth > 0 {
		return f.calls < 0 || f.spent()
	}
	return f.Roles.Quiet() && f.spent()
}

// effects applies what is known of a function's body.
func (f *frame) effects(inv *invocation, isSink bool) []*summary.Value {
	if s, ok := f.summaryOf(inv.symbol); ok {
		if v := f.variant(inv, s); v != nil {
			s = v
		}
		return f.apply(inv, s, isSink)
	}
	if roles.InSDK(roles.PackageOf(inv.symbol)) {
		return nil
	}
	if m, ok := f.Roles.Model(inv.symbol); ok {
		return f.model(inv, m, isSink)
	}
	if isSink {
		return nil
	}
	return f.obscure(inv, inv.symbol, nil)
}

// deidentify returns the results of a de-identifier: what went in, at its
// level.
func (f *frame) deidentify(inv *invocation, x summary.Transform) []*summary.Value {
	var set summary.Set
	for i, a := range inv.args {
		set = set.Union(f.transform(f.collect(a, inv.types[i], summary.All), x))
	}
	set = set.Stepped(f.step("de-identified by " + roles.Local(inv.symbol)))
	return f.spreadResults(inv, set, false)
}

// labelResults adds a label to the data that a source returns.
func (f *frame) labelResults(inv *invocation, vs []*summary.Value, set summary.Set) []*summary.Value {
	out := make([]*summary.Value, inv.results.Len())
	for i := range out {
		t := inv.results.At(i).Type()
		out[i] = at(vs, i)
		switch {
		case isError(t) && inv.results.Len() > 1 || isBool(t) && inv.results.Len() > 1:
		case refers(t):
			o := f.object(inv.instr, inv.path+" source "+itoa(i), "source", true)
			f.state.memory[o] = f.table.Mark(f.load(out[i]), set)
			out[i] = pointer(o)
		default:
			out[i] = f.table.Mark(out[i], set)
		}
	}
	return out
}

func isBool(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsBoolean != 0
}

// refers reports whether values of type t refer to an object.
func refers(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Pointer, *types.Slice, *types.Map, *types.Chan:
		return true
	}
	return false
}

// sinkCall notes what is handed to a declared sink.
func (f *frame) sinkCall(inv *invocation, s *roles.Sink) {
	offset := len(inv.args) - f.paramCount(inv)
	sink := &summary.Sink{
		Name:   "func " + inv.symbol,
		Use:    s.Use,
		Always: true,
		Held:   f.state.held,
		Trail:  (*summary.Trail)(nil).Then(f.step("handed to " + roles.Local(inv.symbol))),
	}
	for _, i := range s.Args {
		if j := offset + i; j >= 0 && j < len(inv.args) {
			sink.Data = append(sink.Data, f.datum(inv.args[j], inv.types[j], inv.roots[j], summary.All))
		}
	}
	if s.PurposeParam >= 0 {
		sink.Purpose = at(inv.args, offset+s.PurposeParam)
	}
	if s.RecipientParam >= 0 {
		sink.Recipient = at(inv.args, offset+s.RecipientParam)
	}
	f.send(sink)
}

// paramCount returns the number of parameters without the receiver.
func (f *frame) paramCount(inv *invocation) int {
	if strings.HasPrefix(inv.symbol, "(") {
		return len(inv.args) - 1
	}
	return len(inv.args)
}

// obscure is the default for code that cannot be seen: results may hold what
// was given, a pointer receiver may keep it, and functions are called.
func (f *frame) obscure(inv *invocation, name string, extra *summary.Value) []*summary.Value {
	var set, given summary.Set
	std := f.standard(inv.symbol)
	x := summary.Obscure
	if std {
		x = 0
	}
	method := strings.HasPrefix(inv.symbol, "(*")
	for i, a := range inv.args {
		if inv.types[i] != nil && roles.IsContext(inv.types[i]) {
			continue
		}
		all := f.all(a, inv.types[i], x)
		set = set.Union(all)
		for _, loc := range f.targets(a) {
			f.exposed[loc.Object] = true
		}
		if !std || !method || i > 0 {
			given = given.Union(all) // a method of the library mixes nothing up in its receiver
		}
	}
	if extra != nil {
		set = set.Union(f.transform(extra.Atoms.Map(func(a *summary.Atom) *summary.Atom { return f.table.Seen(a, summary.Raw) }), x))
	}
	if len(set) > 0 && !std {
		f.result.gap(Gap{"unmodelled", name})
	}
	for i, a := range inv.args {
		f.callback(inv, a, i, set)
	}
	if method {
		f.markPointees(at(inv.args, 0), given)
	}
	if decodes(inv.symbol) {
		for _, a := range inv.args {
			f.markPointees(a, set)
		}
	}
	return f.spreadResults(inv, set, true)
}

// callback calls a function that was given to code that cannot be seen.
func (f *frame) callback(inv *invocation, arg *summary.Value, i int, set summary.Set) {
	if arg == nil || len(arg.Funcs) == 0 || inv.depth > maxChain {
		return
	}
	defer f.maybe(true)()
	for _, target := range arg.Funcs {
		next := &invocation{instr: inv.instr, path: inv.path + "callback" + itoa(i), depth: inv.depth + 1, results: types.NewTuple()}
		if sig := f.signature(target.Symbol); sig != nil {
			for j := range sig.Params().Len() {
				t := sig.Params().At(j).Type()
				v := &summary.Value{Atoms: set}
				if roles.IsContext(t) {
					v = summary.Clean
				}
				next.args = append(next.args, v)
				next.types = append(next.types, t)
				next.roots = append(next.roots, nil)
			}
			next.results = sig.Results()
		}
		f.callFunc(next, target)
	}
}

// signature returns the signature of a function of this package.
func (f *frame) signature(symbol string) *types.Signature {
	if fn, ok := f.local[strings.TrimPrefix(symbol, boundPrefix)]; ok {
		return fn.Signature
	}
	return nil
}

// decodes reports whether a function's name says that it fills what its
// arguments point to.
func decodes(symbol string) bool {
	name := symbol[strings.LastIndexByte(symbol, '.')+1:]
	for _, verb := range []string{"Unmarshal", "Decode", "Scan", "Bind", "Read", "Copy", "Into"} {
		if strings.Contains(name, verb) {
			return true
		}
	}
	return false
}

// markPointees adds atoms to what a value points to, but for what it was made
// of.
func (f *frame) markPointees(v *summary.Value, set summary.Set) {
	if v == nil || len(set) == 0 {
		return
	}
	for _, loc := range f.places(v) {
		f.storeAt(loc, f.table.Mark(f.loadAt(loc), set), false)
	}
	for _, k := range v.Kids {
		if _, ok := k.Elem.IsDynamic(); ok {
			f.markPointees(k.Value, set)
		}
	}
}

// spreadResults gives every result the atoms, as far as its type can hold
// them.
func (f *frame) spreadResults(inv *invocation, set summary.Set, byType bool) []*summary.Value {
	out := make([]*summary.Value, inv.results.Len())
	for i := range out {
		t := inv.results.At(i).Type()
		s := set
		if byType {
			s = f.transform(set, lossOf(t))
		}
		if refers(t) {
			o := f.object(inv.instr, inv.path+" result "+itoa(i), "result", true)
			f.state.memory[o] = f.table.Join(f.state.memory[o], &summary.Value{Atoms: s})
			out[i] = pointer(o)
		} else {
			out[i] = &summary.Value{Atoms: s}
		}
	}
	return out
}

// lossOf returns what is left of data in a result of type t of code that
// cannot be seen.
func lossOf(t types.Type) summary.Transform {
	if isError(t) {
		return summary.Err
	}
	if b, ok := t.Underlying().(*types.Basic); ok {
		switch {
		case b.Info()&types.IsBoolean != 0:
			return summary.Cmp
		case b.Info()&types.IsNumeric != 0:
			return summary.Num
		}
	}
	return 0
}
