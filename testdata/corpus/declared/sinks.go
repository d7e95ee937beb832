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
