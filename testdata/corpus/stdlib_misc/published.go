// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_misc

import (
	"expvar"

	"example.com/corpus/mark"
)

// Variables that a program publishes are found by their names, anywhere.

func badPublishedFunctionIsFound() {
	if expvar.Get("function") == nil {
		expvar.Publish("function", expvar.Func(func() any { return mark.Secret() })) // source: publishedfunc; leak: publishedfunc (raw-in-log)
	}
	mark.Leak(expvar.Get("function").String()) // leak: publishedfunc
	mark.Leak(expvar.Get("memstats"))
}

func badPublishedTextIsFound() {
	if expvar.Get("text") == nil {
		expvar.NewString("text")
	}
	expvar.Get("text").(*expvar.String).Set(mark.Secret()) // source: publishedtext; leak: publishedtext (raw-in-log)
	mark.Leak(expvar.Get("text").String())                 // leak: publishedtext
}

func badPublishedMapIsVisited() {
	text := new(expvar.String)
	text.Set(mark.Secret()) // source: publishedmap; leak: publishedmap (raw-in-log)
	m := new(expvar.Map)
	m.Set("health", text) // leak: publishedmap (raw-in-log)
	if expvar.Get("map") == nil {
		expvar.Publish("map", m) // leak: publishedmap (raw-in-log)
	}
	expvar.Do(func(kv expvar.KeyValue) {
		mark.Leak(kv.Value.String()) // leak: publishedmap, publishedfunc, publishedtext
		mark.Leak(kv.Key)
	})
}

func goodPublishedPlain() {
	if expvar.Get("plain") == nil {
		expvar.NewInt("plain")
	}
	_ = mark.Secret() // source: publishedplain
	mark.Leak(expvar.Get("plain").String())
}
