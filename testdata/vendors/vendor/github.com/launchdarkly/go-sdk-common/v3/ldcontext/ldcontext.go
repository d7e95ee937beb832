// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package ldcontext has the shape of github.com/launchdarkly/go-sdk-common/v3/ldcontext.
package ldcontext

type Context struct{ key string }

type Builder struct{ key string }

func New(key string) Context { return Context{} }

func NewBuilder(key string) *Builder { return nil }

func (b *Builder) SetString(attributeName string, value string) *Builder { return b }
func (b *Builder) Build() Context                                        { return Context{} }
