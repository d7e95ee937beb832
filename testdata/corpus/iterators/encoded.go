// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package iterators

import (
	"encoding/json"
	"maps"
	"slices"

	"example.com/corpus/mark"
)

// order is encoded as it comes out of an iterator: without what JSON omits.
type order struct {
	Number   string `json:"number"`
	Internal string `json:"-"`
}

func sendEncoded(v any) {
	b, _ := json.Marshal(v)
	mark.Leak(b) // leak: chunkencoded
}

func badChunksAreEncoded() {
	for c := range slices.Chunk([]order{{Number: mark.Secret()}}, 2) { // source: chunkencoded
		sendEncoded(c)
	}
}

func goodChunksAreEncodedWithoutTheField() {
	for c := range slices.Chunk([]order{{Internal: mark.Secret()}}, 2) { // source: chunkomitted
		b, _ := json.Marshal(c)
		mark.Leak(b)
	}
}

func badValuesAreEncoded() {
	for o := range slices.Values([]order{{Number: mark.Secret()}}) { // source: valuesencoded
		b, _ := json.Marshal(o)
		mark.Leak(b) // leak: valuesencoded
	}
}

func goodValuesAreEncodedWithoutTheField() {
	for o := range slices.Values([]order{{Internal: mark.Secret()}}) { // source: valuesomitted
		b, _ := json.Marshal(o)
		mark.Leak(b)
	}
}

func badElementsOfMapAreEncoded() {
	for _, o := range maps.All(map[string]order{"a": {Number: mark.Secret()}}) { // source: mapencoded
		b, _ := json.Marshal(o)
		mark.Leak(b) // leak: mapencoded
	}
}

func goodElementsOfMapAreEncodedWithoutTheField() {
	for _, o := range maps.All(map[string]order{"a": {Internal: mark.Secret()}}) { // source: mapomitted
		b, _ := json.Marshal(o)
		mark.Leak(b)
	}
}

func goodCollectedElementsAreEncodedWithoutTheField() {
	m := map[string]order{"a": {Internal: mark.Secret()}} // source: collectedomitted
	b, _ := json.Marshal(slices.Collect(maps.Values(m)))
	mark.Leak(b)
}
