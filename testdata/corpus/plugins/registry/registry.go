// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package registry keeps plug-ins that register themselves in init functions.
package registry

import "sync"

// An Exporter hands a text to somebody.
type Exporter interface{ Export(text string) }

var (
	mu        sync.Mutex
	exporters = map[string]func() Exporter{}
	hooks     []func(string)
	filters   []func(string) string
)

// Register adds an exporter by name.
func Register(name string, make func() Exporter) {
	mu.Lock()
	defer mu.Unlock()
	exporters[name] = make
}

// Get returns an exporter by name, or one that does nothing.
func Get(name string) Exporter {
	mu.Lock()
	defer mu.Unlock()
	if make, ok := exporters[name]; ok {
		return make()
	}
	return nothing{}
}

type nothing struct{}

func (nothing) Export(string) {}

// OnEvent adds a hook.
func OnEvent(f func(string)) { hooks = append(hooks, f) }

// Emit calls all hooks.
func Emit(text string) {
	for _, h := range hooks {
		h(text)
	}
}

// AddFilter adds a filter.
func AddFilter(f func(string) string) { filters = append(filters, f) }

// Filter applies all filters.
func Filter(text string) string {
	for _, f := range filters {
		text = f(text)
	}
	return text
}
