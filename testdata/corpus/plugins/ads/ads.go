// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package ads is a plug-in that leaks.
package ads

import (
	"example.com/corpus/mark"
	"example.com/corpus/plugins/registry"
)

func init() {
	registry.Register("ads", func() registry.Exporter { return exporter{} })
	registry.OnEvent(func(text string) {
		mark.Leak(text) // leak: hooked
	})
	registry.AddFilter(func(text string) string { return "(" + text + ")" })
}

// exporter is not exported; it gets out through the registry.
type exporter struct{ base }

type base struct{}

func (base) Export(text string) {
	mark.Leak(text) // leak: plugin
}
