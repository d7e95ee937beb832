// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package functions

import (
	"errors"
	"strings"

	"example.com/corpus/mark"
)

// A flag parameter selects what a callee does; callers know it.
func maybeClear(p *profile, clear bool) {
	if clear {
		p.health = ""
	}
}

func badCalleeDoesNotClearByFlag() {
	p := &profile{health: mark.Secret()} // source: flagfalse
	maybeClear(p, false)
	mark.Leak(p.health) // leak: flagfalse
}

func badCalleeSometimesClears() {
	p := &profile{health: mark.Secret()} // source: flagcoin
	maybeClear(p, mark.Either())
	mark.Leak(p.health) // leak: flagcoin
}

// Out parameters of out parameters.
func locate(p *profile, field **string) { *field = &p.health }

func badPointerIsHandedOutByParameter() {
	var p profile
	var f *string
	locate(&p, &f)
	*f = mark.Secret()  // source: handedout
	mark.Leak(p.health) // leak: handedout
}

func goodPointerIsHandedOutThenReseated() {
	var p profile
	var f *string
	locate(&p, &f)
	f = new(string)
	*f = mark.Secret() // source: handedoutreseated
	mark.Leak(p)
}

// The callee keeps what it is given, and gives it back later.
type vault struct{ kept []*profile }

func (v *vault) keep(p *profile) *profile {
	v.kept = append(v.kept, p)
	return p
}

func badKeptPointerIsWrittenLater() {
	var v vault
	p := v.keep(&profile{})
	p.health = mark.Secret()    // source: keptlater
	mark.Leak(v.kept[0].health) // leak: keptlater
}

func goodKeptPointerOfOther() {
	var v, w vault
	p := v.keep(&profile{})
	w.keep(&profile{})
	p.health = mark.Secret() // source: keptother
	mark.Leak(w.kept[0].health)
}

// Results that alias parameters.
func firstNonNil(ps ...*profile) *profile {
	for _, p := range ps {
		if p != nil {
			return p
		}
	}
	return &profile{}
}

func badResultAliasesParameter() {
	p := &profile{}
	firstNonNil(nil, p).health = mark.Secret() // source: resultalias
	mark.Leak(p.health)                        // leak: resultalias
}

func goodResultAliasesNobody() {
	p := &profile{}
	firstNonNil().health = mark.Secret() // source: resultfresh
	mark.Leak(p)
}

// Three levels, the middle one renames the fields.
type outerReq struct{ in innerReq }

type innerReq struct{ a, b string }

func level1(r outerReq) string  { return level2(&r.in) }
func level2(r *innerReq) string { return level3(innerReq{a: r.b, b: r.a}) }
func level3(r innerReq) string  { return r.a }

func badFieldsAreExchangedOnTheWay() {
	mark.Leak(level1(outerReq{innerReq{b: mark.Secret()}})) // source: exchanged; leak: exchanged
}

func goodFieldsAreExchangedOnTheWay() {
	mark.Leak(level1(outerReq{innerReq{a: mark.Secret()}})) // source: exchangedgood
}

// The callee validates and returns the same text or an error that tells it.
func validate(s string) (string, error) {
	if len(s) > 100 {
		return "", errors.New("too long: " + s)
	}
	return strings.TrimSpace(s), nil
}

func badValidatedText() {
	s, err := validate(mark.Secret()) // source: validated
	if err != nil {
		return
	}
	mark.Leak(s) // leak: validated
}

func badValidationErrorTells() {
	_, err := validate(strings.Repeat(mark.Secret(), 9)) // source: validationerror
	mark.Leak(err)                                       // leak: validationerror
}

func goodValidatedPlain() {
	_, _ = validate(mark.Secret()) // source: validatedplain
	s, err := validate("a")
	mark.Leak(s, err)
}

// Named results, a bare return, and a defer that reads one and writes another.
func work(in string) (out, audit string, err error) {
	defer func() {
		if err != nil {
			out = ""
		}
		audit = "done: " + out
	}()
	out = in
	if mark.Either() {
		err = errors.New("failed")
	}
	return
}

func badDeferCopiesBetweenResults() {
	_, audit, _ := work(mark.Secret()) // source: auditcopy
	mark.Leak(audit)                   // leak: auditcopy
}

func goodDeferCopiesPlain() {
	_, _, _ = work(mark.Secret()) // source: auditplain
	_, audit, _ := work("a")
	mark.Leak(audit)
}

// A panic in the middle of an update is recovered in the caller.
func update(p *profile, s string) {
	p.health = s
	if mark.Either() {
		panic("half way")
	}
	p.health = ""
}

func tryUpdate(p *profile, s string) {
	defer func() { _ = recover() }()
	update(p, s)
}

func badPanicLeavesHalfAnUpdate() {
	p := &profile{}
	tryUpdate(p, mark.Secret()) // source: halfway
	mark.Leak(p.health)         // leak: halfway; miss: halfway (the state in the middle of a callee that panics is not in its summary)
}

func goodUpdateFinishes() {
	p := &profile{}
	p.health = mark.Secret() // source: finishes
	p.health = ""
	tryUpdate(p, "a")
	mark.Leak(p.health)
}

// A method value of a nil-able receiver, called through a deferred stack.
func badDeferStackInLoop() {
	var out []string
	func() {
		for _, s := range []string{"a", mark.Secret()} { // source: deferstack
			defer func() { out = append(out, s) }()
		}
	}()
	mark.Leak(out[0]) // leak: deferstack
}

// Overwriting through recursion on the way back.
func descend(p *profile, n int) {
	if n == 0 {
		p.health = mark.Secret() // source: descend
		return
	}
	descend(p, n-1)
	p.health = ""
}

func goodCallerClearsAfterRecursion() {
	p := &profile{}
	descend(p, 3)
	p.health = ""
	mark.Leak(p.health)
}

func badRecursionOfNoDepth() {
	p := &profile{}
	descend(p, 0)
	mark.Leak(p.health) // leak: descend
}

// Global state used as a hidden parameter, restored by defer.
var ambient string

func withAmbient(s string, f func()) {
	old := ambient
	ambient = s
	defer func() { ambient = old }()
	f()
}

func badAmbientIsReadInside() {
	withAmbient(mark.Secret(), func() { // source: ambient
		mark.Leak(ambient) // leak: ambient
	})
}

// A value that is shadowed by a result of the same name.
func lookupAll(keys ...string) (found map[string]string, missing []string) {
	found = map[string]string{}
	for _, k := range keys {
		if v, ok := table[k]; ok {
			found[k] = v
		} else {
			missing = append(missing, k)
		}
	}
	return found, missing
}

var table = map[string]string{"a": "x"}

func badMissingKeysAreReturned() {
	_, missing := lookupAll("a", mark.Secret()) // source: missing
	mark.Leak(missing)                          // leak: missing
}

func goodFoundPlain() {
	_, _ = lookupAll(mark.Secret()) // source: foundplain
	found, _ := lookupAll("a")
	mark.Leak(found["a"])
}
