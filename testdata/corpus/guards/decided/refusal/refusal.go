// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package refusal makes and wraps errors; it knows of no guard.
package refusal

import "fmt"

type Error struct {
	Op   string
	Code int
	Err  error
}

func (e *Error) Error() string { return fmt.Sprint(e.Op, e.Code) }
func (e *Error) Unwrap() error { return e.Err }

func New(op string, code int) error { return &Error{Op: op, Code: code} }

func Newf(format string, args ...any) error { return fmt.Errorf(format, args...) }

func Wrap(op string, err error) error {
	if err == nil {
		return nil
	}
	return &Error{Op: op, Err: err}
}

func WrapAlways(op string, err error) error {
	return &Error{Op: op, Err: err}
}

func Denied(id string) *Error { return &Error{Op: "denied " + id} }
