// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_errors

import (
	"errors"
	"fmt"

	"example.com/corpus/mark"
)

// An error that comes in is looked for in what wraps it.

type fieldError struct{ field, value string }

func (e *fieldError) Error() string { return "bad " + e.field }

type severalErrors []error

func (e severalErrors) Error() string   { return "several" }
func (e severalErrors) Unwrap() []error { return e }

type oneError struct{ err error }

func (e oneError) Error() string { return "one" }
func (e oneError) Unwrap() error { return e.err }

func valueIn(err error) string {
	var fe *fieldError
	if errors.As(err, &fe) {
		return fe.value
	}
	return ""
}

func fieldIn(err error) string {
	if fe, ok := errors.AsType[*fieldError](err); ok {
		return fe.field
	}
	return ""
}

func innermost(err error) error {
	for {
		next := errors.Unwrap(err)
		if next == nil {
			return err
		}
		err = next
	}
}

func wrongField(s string) error { return &fieldError{"name", s} }

func badWrappedErrorComesIn() {
	mark.Leak(valueIn(fmt.Errorf("x: %w", wrongField(mark.Secret())))) // source: comesin; leak: comesin
}

func badJoinedErrorComesIn() {
	mark.Leak(valueIn(errors.Join(wrongField(mark.Secret())))) // source: joinedin; leak: joinedin
}

func badOwnWrapperComesIn() {
	mark.Leak(valueIn(oneError{oneError{wrongField(mark.Secret())}})) // source: ownin; leak: ownin
}

func badWrappedOwnWrapperComesIn() {
	mark.Leak(valueIn(fmt.Errorf("x: %w", oneError{wrongField(mark.Secret())}))) // source: wrappedownin; leak: wrappedownin
}

func badSeveralComeIn() {
	mark.Leak(valueIn(fmt.Errorf("x: %w", severalErrors{wrongField(mark.Secret())}))) // source: severalin; leak: severalin
}

func badInnermostError() {
	mark.Leak(innermost(fmt.Errorf("x: %w", wrongField(mark.Secret()))).(*fieldError).value) // source: innermost; leak: innermost
}

func goodOtherFieldOfWrapped() {
	mark.Leak(fieldIn(fmt.Errorf("x: %w", wrongField(mark.Secret())))) // source: otherfieldin
	mark.Leak(fieldIn(oneError{wrongField(mark.Secret())}))            // source: otherownin
}
