// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package registry keeps anything by name.
package registry

import "sync"

var (
	mu     sync.Mutex
	things = map[string]any{}
	shared sync.Map
)

// Put adds a thing.
func Put(name string, thing any) {
	mu.Lock()
	defer mu.Unlock()
	things[name] = thing
}

// Find returns a thing, or nil.
func Find(name string) any {
	mu.Lock()
	defer mu.Unlock()
	return things[name]
}

// Share adds a thing for all.
func Share(name string, thing any) { shared.Store(name, thing) }

// Shared returns a thing that was added for all.
func Shared(name string) (any, bool) { return shared.Load(name) }
