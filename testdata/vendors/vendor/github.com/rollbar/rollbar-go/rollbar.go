// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package rollbar has the shape of github.com/rollbar/rollbar-go.
package rollbar

type personOption func(*string)

func SetPerson(id, username, email string, opts ...personOption) {}
func Error(interfaces ...interface{})                            {}
