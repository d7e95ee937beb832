// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package errors has the shape of github.com/cockroachdb/errors.
package errors

func New(msg string) error                                      { return nil }
func Newf(format string, args ...interface{}) error             { return nil }
func Wrap(err error, msg string) error                          { return nil }
func Wrapf(err error, format string, args ...interface{}) error { return nil }
func WithHint(err error, msg string) error                      { return nil }
func Cause(err error) error                                     { return nil }
