// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package functions

import "example.com/corpus/mark"

type profile struct {
	name, health string
	inner        *profile
}

func (p *profile) setHealth(h string)         { p.health = h }
func (p *profile) setName(n string)           { p.name = n }
func (p *profile) getHealth() string          { return p.health }
func (p *profile) getName() string            { return p.name }
func (p profile) withHealth(h string) profile { p.health = h; return p }
func (p *profile) chainHealth(h string) *profile {
	p.health = h
	return p
}

func (p *profile) chainName(n string) *profile {
	p.name = n
	return p
}
func (p *profile) reset()         { *p = profile{} }
func (p *profile) forget()        { p.health = "" }
func (p profile) forgetCopy()     { p.health = ""; _ = p }
func (p *profile) deep() *profile { return p.inner }

func badSetterAndGetter() {
	var p profile
	p.setHealth(mark.Secret()) // source: setter
	mark.Leak(p.getHealth())   // leak: setter
}

func goodOtherGetter() {
	var p profile
	p.setHealth(mark.Secret()) // source: othergetter
	mark.Leak(p.getName())
}

func goodSetterOverwrites() {
	var p profile
	p.setHealth(mark.Secret()) // source: setteroverwrites
	p.setHealth("none")
	mark.Leak(p.getHealth())
}

func goodOtherReceiverIsSet() {
	var p, q profile
	p.setHealth(mark.Secret()) // source: otherreceiver
	mark.Leak(q.getHealth())
}

func goodValueReceiverDoesNotWrite() {
	var p profile
	p.withHealth(mark.Secret()) // source: valuereceiver
	mark.Leak(p)
}

func badValueReceiverReturnsCopy() {
	var p profile
	q := p.withHealth(mark.Secret()) // source: valuereceivercopy
	mark.Leak(q.health)              // leak: valuereceivercopy
	mark.Leak(p.health)
}

func badChainedSetters() {
	p := new(profile).chainName("n").chainHealth(mark.Secret()).chainName("m") // source: chained
	mark.Leak(p.health)                                                        // leak: chained
}

func goodChainedSettersSetOther() {
	p := new(profile).chainHealth(mark.Secret()).chainHealth("").chainName("m") // source: chainedaway
	mark.Leak(p)
}

func goodMethodResetsReceiver() {
	p := &profile{health: mark.Secret(), name: "n"} // source: methodreset
	p.reset()
	mark.Leak(p)
}

func goodMethodForgetsOneField() {
	p := &profile{health: mark.Secret(), name: "n"} // source: forgot
	p.forget()
	mark.Leak(p)
}

func badMethodForgetsOnItsCopy() {
	p := &profile{health: mark.Secret(), name: "n"} // source: forgotcopy
	p.forgetCopy()
	mark.Leak(p) // leak: forgotcopy
}

func badGetterReturnsInnerPointer() {
	p := &profile{inner: &profile{}}
	p.deep().setHealth(mark.Secret()) // source: innerpointer
	mark.Leak(p.inner.health)         // leak: innerpointer
}

func goodInnerPointerOfOther() {
	p, q := &profile{inner: &profile{}}, &profile{inner: &profile{}}
	p.deep().setHealth(mark.Secret()) // source: innerother
	mark.Leak(q.deep())
}

func badMethodValueKeepsItsReceiver() {
	var p profile
	set := p.setHealth
	set(mark.Secret())  // source: methodvalue
	mark.Leak(p.health) // leak: methodvalue
}

func badMethodValueCopiedReceiverEarlier() {
	p := profile{health: mark.Secret()} // source: boundbefore
	get := p.copyHealth
	p.health = ""
	mark.Leak(get()) // leak: boundbefore
}

func goodMethodValueCopiedReceiverBefore() {
	p := profile{}
	get := p.copyHealth
	p.health = mark.Secret() // source: boundtooearly
	mark.Leak(get())
}

func (p profile) copyHealth() string { return p.health }

func badMethodExpression() {
	var p profile
	set, get := (*profile).setHealth, (*profile).getHealth
	set(&p, mark.Secret()) // source: methodexpr
	mark.Leak(get(&p))     // leak: methodexpr
}

func goodMethodExpressionOnOther() {
	var p, q profile
	set, get := (*profile).setHealth, (*profile).getHealth
	set(&p, mark.Secret()) // source: methodexprother
	mark.Leak(get(&q))
}

type counter int

func (c *counter) add(n int) { *c += counter(n) }

func badMethodOfNumberType() {
	var c counter
	c.add(mark.SecretInt()) // source: numbermethod
	mark.Leak(int(c))       // leak: numbermethod
}

type texts []string

func (t *texts) add(s string) { *t = append(*t, s) }
func (t texts) last() string  { return t[len(t)-1] }

func badMethodOfSliceType() {
	var t texts
	t.add("a")
	t.add(mark.Secret()) // source: slicemethod
	mark.Leak(t.last())  // leak: slicemethod
}

func goodSliceMethodOnOther() {
	var t, u texts
	t.add(mark.Secret()) // source: slicemethodother
	u.add("a")
	mark.Leak(u.last())
}
