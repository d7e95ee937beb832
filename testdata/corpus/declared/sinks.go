// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package declared

import "example.com/corpus/mark"

// upload sends body; meta stays here.
//
//lineage:sink recipient=ad-platform purpose=behavioural-advertising args=body
func upload(meta, body string) {
	mark.Sent(body)
	_ = meta
}

func badDeclaredSinkArgument() {
	upload("m", mark.Secret()) // source: argbody; leak: argbody
}

func goodUndeclaredArgument() {
	upload(mark.Secret(), "b") // source: argmeta
}

// campaign is a type whose method is a sink.
type campaign struct{ name string }

//lineage:sink recipient=ad-platform purpose=behavioural-advertising
func (c *campaign) Push(v any) { mark.Sent(v) }

func badDeclaredSinkMethod() {
	(&campaign{"c"}).Push(mark.Secret()) // source: methodsink; leak: methodsink
}

func goodDeclaredSinkMethodGetsPlain() {
	c := &campaign{"c"}
	c.name = mark.Secret() // source: methodsinkplain
	c.Push("plain")
}

type network interface {
	//lineage:sink recipient=ad-platform purpose=behavioural-advertising
	Track(event string, props map[string]any)
}

type pixels struct{}

func (pixels) Track(event string, props map[string]any) {
	mark.Sent(event, props)
}

func dial() network { return pixels{} }

func badDeclaredInterfaceSink() {
	dial().Track("seen", map[string]any{"h": mark.Secret()}) // source: ifacesink; leak: ifacesink
}

func goodDeclaredInterfaceSinkGetsCount() {
	n := len(mark.Secret()) // source: ifacesinkcount
	dial().Track("seen", map[string]any{"n": n})
}

// What is handed a function calls it with what it was given, so that one call is where
// all that the function sends is reported.
func withBoth(a, b string, f func(a, b string)) { f(a, b) }

func badCallbackSendsTwice() {
	withBoth(mark.Secret(), "b", func(a, b string) { // source: callbacktwice
		upload("m", a) // leak: callbacktwice
		upload("m", b)
		upload("n", a+b) // leak: callbacktwice
	})
}

func badCallbackSendsBoth() {
	withBoth(
		mark.Secret(), // source: callbacka
		mark.Secret(), // source: callbackb
		func(a, b string) {
			upload(b, a) // leak: callbacka
			upload(a, b) // leak: callbackb
		})
}

func goodCallbackSendsNeither() {
	withBoth(mark.Secret(), "b", func(a, b string) { // source: callbackneither
		upload(a, b)
		upload(a, "c")
	})
}
