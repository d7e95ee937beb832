// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package errors has the shape of github.com/pkg/errors.
package errors

type fundamental struct{}

func (f *fundamental) Error() string { return "" }

type withMessage struct{ cause error }

func (w *withMessage) Error() string { return "" }
func (w *withMessage) Cause() error  { return nil }
func (w *withMessage) Unwrap() error { return nil }

func New(message string) error                                  { return nil }
func Errorf(format string, args ...interface{}) error           { return nil }
func WithStack(err error) error                                 { return nil }
func Wrap(err error, message string) error                      { return nil }
func Wrapf(err error, format string, args ...interface{}) error { return nil }
func WithMessage(err error, message string) error               { return nil }
func Cause(err error) error                                     { return nil }
