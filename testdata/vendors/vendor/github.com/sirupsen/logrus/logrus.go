// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package logrus has the shape of github.com/sirupsen/logrus.
package logrus

type Fields map[string]any

type Entry struct{ Data Fields }

func WithField(key string, value any) *Entry                { return nil }
func (entry *Entry) WithField(key string, value any) *Entry { return entry }
func (entry *Entry) Info(args ...any)                       {}
