// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package plugin puts things into a registry when it is initialised.
package plugin

import (
	"example.com/corpus/containers/registry"
	"example.com/corpus/mark"
)

func init() {
	registry.Put("binder", &binder{})
	registry.Share("sharer", sharer{})
	registry.Put("keeper", &keeper{})
}

type binder struct{}

func (*binder) Bind(text string) {
	mark.Leak(text) // leak: bound
}

type sharer struct{}

func (sharer) Share(text string) {
	mark.Leak(text) // leak: shared
}

type keeper struct{ texts []string }

func (k *keeper) Keep(text string) { k.texts = append(k.texts, text) }
