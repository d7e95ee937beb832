// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package use uses plug-ins that it knows by name only.
package use

import (
	"example.com/corpus/mark"
	_ "example.com/corpus/plugins/ads"
	_ "example.com/corpus/plugins/archive"
	"example.com/corpus/plugins/registry"
)

func badPluginIsFoundByName() {
	registry.Get("ads").Export(mark.Secret()) // source: plugin
}

func goodOtherPluginIsFoundByName() {
	registry.Get("archive").Export(mark.Secret()) // source: otherplugin
}

func goodUnknownPlugin() {
	registry.Get("none").Export(mark.Secret()) // source: noplugin
}

func badHookOfOtherPackage() {
	registry.Emit(mark.Secret()) // source: hooked
}

func badFilterOfOtherPackage() {
	mark.Leak(registry.Filter(mark.Secret())) // source: filtered; leak: filtered
}

func goodFilteredPlain() {
	_ = mark.Secret() // source: filteredplain
	mark.Leak(len(registry.Filter("a")))
}
