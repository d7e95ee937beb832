// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package randprog

import (
	"fmt"
	"strings"
)

// statement writes a statement at random. One that finds nothing in scope to
// work on declares a variable instead.
func (g *generator) statement() {
	written := false
	switch g.rng.IntN(30) {
	case 0, 1, 2, 3, 4:
		written = g.assign()
	case 5, 6, 7, 8, 9:
		written = g.leak()
	case 10, 11:
		written = g.branch()
	case 12:
		written = g.loop()
	case 13:
		written = g.rangeOver()
	case 14:
		written = g.typeSwitch()
	case 15, 16, 17:
		written = g.callStatement()
	case 18:
		written = g.later()
	case 19:
		written = g.elsewhere()
	case 20:
		written = g.queue()
	case 21, 22:
		written = g.change()
	case 23:
		written = g.swap()
	case 24:
		written = g.recovered()
	case 25:
		written = g.alias()
	case 26:
		written = g.jump()
	}
	if !written {
		g.declaration(g.anyType(2))
	}
}

// declaration declares a variable.
func (g *generator) declaration(t *typ) string {
	value, name := g.expr(t, 2), g.name()
	g.line("%s := %s", name, value)
	g.line("_ = %s", name)
	g.declare(name, t)
	return name
}

func (g *generator) assign() bool {
	list := g.places(func(p place) bool { return p.assignable && p.typ.kind != parameter })
	if len(list) == 0 {
		return false
	}
	p := pick(g, list)
	g.line("%s = %s", p.text, g.expr(p.typ, 2))
	return true
}

// leak sends something to a sink: what is on more than one line goes by a
// variable, so that there is no doubt on which line the sink is.
func (g *generator) leak() bool {
	if !g.marks() {
		return false
	}
	t := g.text
	if g.oneIn(3) {
		t = g.anyType(2)
	}
	value := g.expr(t, 1)
	wanted := ofKind(text)
	if g.oneIn(3) {
		wanted = isWhole
	}
	if list := g.places(wanted); len(list) > 0 && g.oneIn(2) {
		value = pick(g, list).text
	}
	if strings.Contains(value, "\n") {
		name := g.name()
		g.line("%s := %s", name, value)
		value = name
	}
	if g.oneIn(4) {
		g.line("_ = mark.NewSender().Send(%s)", value)
	} else {
		g.line("mark.Leak(%s)", value)
	}
	return true
}

// isWhole reports whether a place has parts that may have changed on their own.
func isWhole(p place) bool {
	switch p.typ.kind {
	case structure, pointer, sliced, array, mapping, box:
		return true
	}
	return false
}

// block writes statements in a scope of their own.
func (g *generator) block(size int) {
	scope := g.scope
	g.nesting++
	for range 1 + g.rng.IntN(size) {
		g.statement()
	}
	g.nesting--
	g.scope = scope
}

// condition writes a condition that tells nothing.
func (g *generator) condition() string {
	return pick(g, []string{"fuel.Either()", "fuel.Either()", "fuel.Either()", "!fuel.Either()", "true", `fuel.Plain() == "plain"`})
}

func (g *generator) branch() bool {
	if g.nesting > 2 {
		return false
	}
	if g.oneIn(4) {
		g.line("switch {\ncase %s:", g.condition())
		g.block(2)
		if g.oneIn(3) && g.loops == 0 {
			g.line("fallthrough")
		}
		g.line("case %s:", g.condition())
		g.block(2)
		g.line("default:")
		g.block(2)
		g.line("}")
		return true
	}
	g.line("if %s {", g.condition())
	g.block(3)
	if g.oneIn(2) {
		g.line("} else {")
		g.block(2)
	}
	g.line("}")
	return true
}

func (g *generator) loop() bool {
	if g.nesting > 1 {
		return false
	}
	g.line("for range %d {", 2+g.rng.IntN(2))
	g.loops++
	g.block(3)
	g.loops--
	g.line("}")
	return true
}

// rangeOver writes a loop over the elements of something.
func (g *generator) rangeOver() bool {
	list := g.places(func(p place) bool { return p.typ.kind == sliced || p.typ.kind == mapping || p.typ.kind == array })
	if len(list) == 0 || g.nesting > 1 {
		return false
	}
	p, name := pick(g, list), g.name()
	head, elem := "for _, %s := range %s {", p.typ.elem
	switch {
	case p.typ.kind == sliced && g.oneIn(2):
		head = "for %s := range " + g.lib("Each") + "(%s) {"
	case p.typ.kind == mapping && g.oneIn(3):
		head, elem = "for %s := range %s {", g.text
	}
	scope := g.scope
	g.line(head, name, p.text)
	g.declare(name, elem)
	g.line("_ = %s", name)
	g.loops++
	g.block(2)
	g.loops--
	g.line("}")
	g.scope = scope
	return true
}

// typeSwitch takes an interface value apart.
func (g *generator) typeSwitch() bool {
	list := g.places(func(p place) bool { return p.typ.kind == anything || p.typ.kind == iface })
	if len(list) == 0 || g.nesting > 2 {
		return false
	}
	p, name := pick(g, list), g.name()
	to := g.text
	if p.typ.kind == iface {
		to = pick(g, g.iface.impls)
	} else if g.oneIn(2) {
		to = g.anyType(1)
	}
	if g.oneIn(2) {
		g.line("if %s, ok := %s.(%s); ok {", name, "any("+p.text+")", g.typeText(to))
	} else {
		g.line("switch %s := any(%s).(type) {\ncase %s:", name, p.text, g.typeText(to))
	}
	scope := g.scope
	g.declare(name, to)
	g.line("_ = %s", name)
	g.block(2)
	g.scope = scope
	g.line("}")
	return true
}

// callStatement calls something for its results and what it does.
func (g *generator) callStatement() bool {
	list := g.callees()
	if len(list) == 0 {
		return false
	}
	c := pick(g, list)
	call := g.call(c, nil, 2)
	if len(c.results) == 0 || c.fn != nil && c.fn.tparam != nil {
		g.line("%s", call)
		return true
	}
	names := make([]string, len(c.results))
	for i := range names {
		names[i] = g.name()
	}
	g.line("%s := %s", strings.Join(names, ", "), call)
	for i, name := range names {
		g.line("_ = %s", name)
		g.declare(name, c.results[i])
	}
	return true
}

// later writes a deferred call.
func (g *generator) later() bool {
	if g.loops > 0 || g.nesting > 1 {
		return false
	}
	if g.oneIn(3) && g.marks() {
		// A run sees a deferred call at the end of its function.
		g.line("defer func(s string) {\nmark.Leak(s)\n}(%s)", g.oneLine(g.text))
		return true
	}
	if list := g.callees(); len(list) > 0 && g.oneIn(3) {
		g.line("defer %s", g.call(pick(g, list), nil, 1))
		return true
	}
	g.line("defer func() {")
	g.inClosure(func() { g.block(3) })
	g.line("}()")
	return true
}

// oneLine writes an expression on one line.
func (g *generator) oneLine(t *typ) string {
	value := g.expr(t, 1)
	if strings.Contains(value, "\n") {
		return g.zero(t)
	}
	return value
}

// inClosure writes what is in a function without parameters or results.
func (g *generator) inClosure(write func()) {
	body, loops := g.body, g.loops
	g.body, g.loops = &fn{index: g.limit()}, 0
	write()
	g.body, g.loops = body, loops
}

// elsewhere writes a goroutine, and waits for it.
func (g *generator) elsewhere() bool {
	if g.nesting > 1 {
		return false
	}
	done := g.name()
	g.line("%s := make(chan bool)\ngo func() {\ndefer close(%s)\ndefer func() { _ = recover() }()", done, done)
	g.inClosure(func() { g.block(3) })
	g.line("}()\n<-%s", done)
	return true
}

// queue sends to a channel, or receives.
func (g *generator) queue() bool {
	list := g.places(ofKind(channel))
	if len(list) == 0 {
		return false
	}
	p := pick(g, list)
	if g.oneIn(2) {
		g.line("select {\ncase %s <- %s:\ndefault:\n}", p.text, g.expr(p.typ.elem, 1))
		return true
	}
	name := g.name()
	g.line("select {\ncase %s := <-%s:\n_ = %s", name, p.text, name)
	scope := g.scope
	g.declare(name, p.typ.elem)
	g.block(2)
	g.scope = scope
	g.line("default:\n}")
	return true
}

// change changes a container in place.
func (g *generator) change() bool {
	list := g.places(func(p place) bool { return p.assignable && (p.typ.kind == sliced || p.typ.kind == mapping) })
	if len(list) == 0 {
		return false
	}
	p := pick(g, list)
	if p.typ.kind == mapping {
		switch g.rng.IntN(3) {
		case 0:
			g.line(`delete(%s, "a")`, p.text)
		case 1:
			g.line("clear(%s)", p.text)
		default:
			g.line("%s[%s] = %s", p.text, g.expr(g.text, 1), g.expr(p.typ.elem, 1))
		}
		return true
	}
	switch g.rng.IntN(4) {
	case 0:
		g.line("%s = append(%s[:1], %s)", p.text, p.text, g.expr(p.typ.elem, 1))
	case 1:
		g.line("copy(%s, %s)", p.text, g.expr(p.typ, 1))
	case 2:
		g.line("%s = append(%s, %s...)", p.text, p.text, g.expr(p.typ, 1))
	default:
		g.line("%s = append(%s, %s)", p.text, p.text, g.expr(p.typ.elem, 1))
	}
	return true
}

// swap exchanges two places.
func (g *generator) swap() bool {
	list := g.places(func(p place) bool { return p.assignable })
	if len(list) == 0 {
		return false
	}
	p := pick(g, list)
	others := g.places(func(q place) bool { return q.assignable && q.typ == p.typ })
	if len(others) == 0 {
		return false
	}
	q := pick(g, others)
	if p.text == q.text {
		return false
	}
	g.line("%s, %s = %s, %s", p.text, q.text, q.text, p.text)
	return true
}

// recovered writes a panic with a value, and takes it up.
func (g *generator) recovered() bool {
	list := g.places(func(p place) bool { return p.assignable && p.typ.kind == text })
	if len(list) == 0 || g.nesting > 1 {
		return false
	}
	p := pick(g, list)
	g.line("func() {\ndefer func() {\nif s, ok := recover().(string); ok {\n%s = s\n}\n}()", p.text)
	g.inClosure(func() { g.block(2) })
	g.line("panic(%s)\n}()", g.expr(g.text, 1))
	return true
}

// alias takes the address of a place.
func (g *generator) alias() bool {
	list := g.places(func(p place) bool { return p.addressable })
	if len(list) == 0 {
		return false
	}
	p, name := pick(g, list), g.name()
	g.line("%s := &%s\n_ = %s", name, p.text, name)
	g.declare(name, g.of(pointer, p.typ))
	return true
}

// jump leaves the block early.
func (g *generator) jump() bool {
	if g.nesting == 0 {
		return false
	}
	what := "return"
	switch {
	case g.loops > 0 && g.oneIn(2):
		what = pick(g, []string{"break", "continue"})
	case g.body != nil && len(g.body.results) > 0:
		what = fmt.Sprintf("return %s", g.exprs(g.body.results))
	}
	g.line("if fuel.Either() {\n%s\n}", what)
	return true
}
