// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package generics

import (
	"fmt"

	"example.com/corpus/mark"
)

type patient struct{ id, health string }

func (p patient) String() string { return p.health }

type ticket struct{ id, body string }

func (t ticket) String() string { return t.id }

func describe[T fmt.Stringer](v T) string { return "<" + v.String() + ">" }

func badConstraintMethodTells() {
	mark.Leak(describe(patient{"1", mark.Secret()})) // source: constraint; leak: constraint
}

func goodConstraintMethodKeeps() {
	mark.Leak(describe(ticket{"1", mark.Secret()})) // source: constraintkeeps
}

type setter[T any] interface {
	*T
	Set(string)
}

type keeper struct{ s string }

func (k *keeper) Set(s string) { k.s = s }

type dropper struct{ s string }

func (*dropper) Set(string) {}

func filled[T any, P setter[T]](s string) T {
	var v T
	P(&v).Set(s)
	return v
}

func badPointerConstraintSets() {
	mark.Leak(filled[keeper](mark.Secret())) // source: ptrconstraint; leak: ptrconstraint
}

func goodPointerConstraintDrops() {
	mark.Leak(filled[dropper](mark.Secret())) // source: ptrconstraintdrops
}

type sender interface{ send(string) }

type loud struct{}

func (loud) send(s string) { mark.Leak(s) } // leak: tparamsink

type quiet struct{}

func (quiet) send(string) {}

type service[S sender] struct{ out S }

func (s service[S]) handle(text string) { s.out.send(text) }

func badTypeArgumentIsTheSink() {
	service[loud]{}.handle(mark.Secret()) // source: tparamsink
}

func goodTypeArgumentIsNoSink() {
	service[quiet]{}.handle(mark.Secret()) // source: tparamquiet
}

type origin interface{ fetch() string }

type hospital struct{}

func (hospital) fetch() string { return mark.Secret() } // source: tparamsource

type library struct{}

func (library) fetch() string { return "book" }

func fetchFrom[O origin]() string {
	var o O
	return o.fetch()
}

func badTypeArgumentIsTheSource() {
	mark.Leak(fetchFrom[hospital]()) // leak: tparamsource
}

func goodTypeArgumentIsNoSource() {
	mark.Leak(fetchFrom[library]())
}

type wrapper[T any] struct {
	inner T
}

func (w wrapper[T]) unwrap() T { return w.inner }

type embedding[T any] struct {
	wrapper[T]
	note string
}

func badEmbeddedGenericIsPromoted() {
	e := embedding[string]{wrapper[string]{mark.Secret()}, "n"} // source: embeddedgeneric
	mark.Leak(e.unwrap())                                       // leak: embeddedgeneric
}

func goodEmbeddedGenericSibling() {
	e := embedding[string]{wrapper[string]{mark.Secret()}, "n"} // source: embeddedsibling
	mark.Leak(e.note)
}

type builder[T any] interface {
	with(string) T
}

type form struct{ text, id string }

func (f form) with(s string) form { f.text = s; return f }

func fillTwice[T builder[T]](b T, s string) T { return b.with("first").with(s) }

func badSelfReferentialConstraint() {
	mark.Leak(fillTwice(form{}, mark.Secret()).text) // source: selfref; leak: selfref
}

func goodSelfReferentialConstraint() {
	mark.Leak(fillTwice(form{id: "1"}, mark.Secret()).id) // source: selfrefother
}

func zeroOf[T any](v T) (zero T) { return }

func goodZeroOfType() {
	mark.Leak(zeroOf(mark.Secret())) // source: zero
}

func toAny[T any](vs ...T) (out []any) {
	for _, v := range vs {
		out = append(out, v)
	}
	return out
}

func badGenericSliceToAny() {
	mark.Leak(toAny("a", mark.Secret())...) // source: toany; leak: toany
}

func castTo[T any](v any) (T, bool) {
	t, ok := v.(T)
	return t, ok
}

func badGenericAssertion() {
	if s, ok := castTo[string](mark.Secret()); ok { // source: castto
		mark.Leak(s) // leak: castto
	}
}

func goodGenericAssertionToOther() {
	if n, ok := castTo[int](mark.Secret()); ok { // source: casttoother
		mark.Leak(n)
	}
}

type chainStep[T any] struct {
	f    func(T) T
	next *chainStep[T]
}

func (c *chainStep[T]) run(v T) T {
	if c == nil {
		return v
	}
	return c.next.run(c.f(v))
}

func badGenericChainOfSteps() {
	c := &chainStep[string]{f: func(s string) string { return s + "1" }}
	c = &chainStep[string]{func(s string) string { return "0" + s }, c}
	mark.Leak(c.run(mark.Secret())) // source: steps; leak: steps
}

func goodGenericChainOfOther() {
	c := &chainStep[string]{f: func(s string) string { return s + "1" }}
	_ = c.run(mark.Secret()) // source: stepsother
	mark.Leak(c.run("a"))
}
