// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_errors

import (
	"errors"
	"fmt"

	"example.com/corpus/mark"
)

// The library asks an error's own methods what it is.

// A codedError becomes a fieldError for whoever asks for one.
type codedError struct {
	code  int
	value string
}

func (e codedError) Error() string { return "coded" }

func (e codedError) As(target any) bool {
	to, ok := target.(**fieldError)
	if ok {
		*to = &fieldError{"code", e.value}
	}
	return ok
}

func badOwnAsStores() {
	var fe *fieldError
	var err error = codedError{3, mark.Secret()} // source: ownas
	if errors.As(err, &fe) {
		mark.Leak(fe.value) // leak: ownas
	}
}

func goodOwnAsStoresOtherField() {
	var fe *fieldError
	var err error = codedError{3, mark.Secret()} // source: ownasother
	if errors.As(err, &fe) {
		mark.Leak(fe.field)
	}
}

func badOwnAsBelowWrapper() {
	var wrapped, joined *fieldError
	if errors.As(fmt.Errorf("x: %w", codedError{3, mark.Secret()}), &wrapped) { // source: wrappedas
		mark.Leak(wrapped.value) // leak: wrappedas
	}
	if errors.As(errors.Join(errPlain, codedError{3, mark.Secret()}), &joined) { // source: joinedownas
		mark.Leak(joined.value) // leak: joinedownas
	}
}

func badOwnAsBelowOwnWrapper() {
	var once, twice, several *fieldError
	if errors.As(oneError{codedError{3, mark.Secret()}}, &once) { // source: causeas
		mark.Leak(once.value) // leak: causeas
	}
	if errors.As(oneError{oneError{codedError{3, mark.Secret()}}}, &twice) { // source: rootas
		mark.Leak(twice.value) // leak: rootas
	}
	if errors.As(fmt.Errorf("x: %w", severalErrors{codedError{3, mark.Secret()}}), &several) { // source: severalas
		mark.Leak(several.value) // leak: severalas
	}
}

func badOwnAsComesIn() {
	mark.Leak(valueIn(codedError{3, mark.Secret()}))                      // source: ownascomesin; leak: ownascomesin
	mark.Leak(valueIn(fmt.Errorf("x: %w", codedError{3, mark.Secret()}))) // source: wrappedascomesin; leak: wrappedascomesin
}

func goodOwnAsComesIn() {
	mark.Leak(fieldIn(codedError{3, mark.Secret()})) // source: ownasfieldin
}

func badOwnAsOfAsType() {
	var err error = codedError{3, mark.Secret()} // source: ownastype
	if fe, ok := errors.AsType[*fieldError](err); ok {
		mark.Leak(fe.value) // leak: ownastype
	}
}

func goodOwnAsOfAsType() {
	var err error = codedError{3, mark.Secret()} // source: ownastypeother
	if fe, ok := errors.AsType[*fieldError](err); ok {
		mark.Leak(fe.field)
	}
}

// A reporter tells what it is compared with.
type reporter struct{ to *string }

func (r reporter) Error() string { return "reporter" }

func (r reporter) Is(target error) bool {
	if c, ok := target.(codedError); ok {
		*r.to = c.value
	}
	return false
}

func badOwnIsStores() {
	var seen string
	_ = errors.Is(reporter{&seen}, codedError{3, mark.Secret()}) // source: ownis
	mark.Leak(seen)                                              // leak: ownis
	var below string
	_ = errors.Is(oneError{reporter{&below}}, codedError{3, mark.Secret()}) // source: causeis
	mark.Leak(below)                                                        // leak: causeis
	var wrapped string
	_ = errors.Is(fmt.Errorf("x: %w", reporter{&wrapped}), codedError{3, mark.Secret()}) // source: wrappedis
	mark.Leak(wrapped)                                                                   // leak: wrappedis
}

func goodIsOfTarget() {
	seen := "nothing"
	_ = errors.Is(codedError{3, mark.Secret()}, reporter{&seen}) // source: targetis
	mark.Leak(seen)
}

// An openError tells what it hides when it is unwrapped.
type openError struct{ hidden string }

func (e openError) Error() string { return "open" }

func (e openError) Unwrap() error {
	mark.Leak(e.hidden) // leak: unwrapasks, unwrapisasks
	return nil
}

func badUnwrapIsAsked() {
	var fe *fieldError
	_ = errors.As(openError{mark.Secret()}, &fe)      // source: unwrapasks
	_ = errors.Is(openError{mark.Secret()}, errPlain) // source: unwrapisasks
}
