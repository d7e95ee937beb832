// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package concurrency

import (
	"bytes"
	"errors"
	"sync"

	"example.com/corpus/mark"
)

var errEmpty = errors.New("empty")

// Buffers that are emptied by a deferred call before they go back to the pool.

var emptied = sync.Pool{New: func() any { return new(bytes.Buffer) }}

func renderThenEmpty(s string) string {
	b := emptied.Get().(*bytes.Buffer)
	defer func() {
		b.Reset()
		emptied.Put(b)
	}()
	if s == "" {
		return "nothing"
	}
	b.WriteString(s)
	return b.String()
}

func goodBufferIsEmptiedAtTheEnd() {
	_ = renderThenEmpty(mark.Secret()) // source: emptiedatend
	mark.Leak(renderThenEmpty("plain"))
}

func badEmptiedBufferWasRendered() {
	mark.Leak(renderThenEmpty(mark.Secret())) // source: emptiedrendered; leak: emptiedrendered
}

func goodNextUserFindsItEmpty() {
	_ = renderThenEmpty(mark.Secret()) // source: findsempty
	b := emptied.Get().(*bytes.Buffer)
	mark.Leak(b.String())
	b.Reset()
	emptied.Put(b)
}

var filled = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// renderOrKeep empties its buffer only if it has used it up.
func renderOrKeep(s string) string {
	b := filled.Get().(*bytes.Buffer)
	done := false
	defer func() {
		if done {
			b.Reset()
		}
		filled.Put(b)
	}()
	b.WriteString(s)
	if mark.Either() {
		return "nothing"
	}
	done = true
	return b.String()
}

func badBufferIsEmptiedAtOneEndOnly() {
	for range 10 { // a pool may lose what it was given
		_ = renderOrKeep(mark.Secret())  // source: oneendonly
		mark.Leak(renderOrKeep("plain")) // leak: oneendonly
	}
}

var unasked = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// renderBeforeEmpty empties its buffer before the last word.
func renderBeforeEmpty(s string) string {
	b := unasked.Get().(*bytes.Buffer)
	defer func() {
		b.Reset()
		b.WriteString(s)
		unasked.Put(b)
	}()
	if s == "" {
		return "nothing"
	}
	return b.String()
}

func badBufferIsFilledAfterItIsEmptied() {
	_ = renderBeforeEmpty(mark.Secret())  // source: filledafter
	mark.Leak(renderBeforeEmpty("plain")) // leak: filledafter
}

var stacked = sync.Pool{New: func() any { return new(bytes.Buffer) }}

func renderStacked(s string) (out string, err error) {
	b := stacked.Get().(*bytes.Buffer)
	defer stacked.Put(b)
	defer b.Reset()
	if s == "" {
		return "", errEmpty
	}
	if _, err = b.WriteString(s); err != nil {
		return "", err
	}
	return b.String(), nil
}

func goodDeferredCallsEmptyAndPut() {
	_, _ = renderStacked(mark.Secret()) // source: stacked
	out, _ := renderStacked("plain")
	mark.Leak(out)
}

var putFirst = sync.Pool{New: func() any { return new(bytes.Buffer) }}

func renderPutFirst(s string) string {
	b := putFirst.Get().(*bytes.Buffer)
	defer putBack(b)
	if s == "" {
		return "nothing"
	}
	b.WriteString(s)
	return b.String()
}

// putBack empties a buffer and hands it back.
func putBack(b *bytes.Buffer) {
	b.Reset()
	putFirst.Put(b)
}

func goodHelperEmptiesAndPuts() {
	_ = renderPutFirst(mark.Secret()) // source: helperempties
	mark.Leak(renderPutFirst("plain"))
}

var saved = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// renderOrSave recovers, and hands its buffer back as it is then.
func renderOrSave(s string) (out string) {
	b := saved.Get().(*bytes.Buffer)
	defer func() {
		if recover() == nil {
			b.Reset()
		}
		saved.Put(b)
	}()
	b.WriteString(s)
	if mark.Either() {
		panic("full")
	}
	return b.String()
}

func badBufferIsPutBackAfterPanic() {
	_ = renderOrSave(mark.Secret())  // source: afterpanic
	mark.Leak(renderOrSave("plain")) // leak: afterpanic
}

func goodLocalPoolIsEmptiedAtTheEnd() {
	pool := sync.Pool{New: func() any { return new(bytes.Buffer) }}
	use := func(s string) string {
		b := pool.Get().(*bytes.Buffer)
		defer func() { b.Reset(); pool.Put(b) }()
		if s == "" {
			return "nothing"
		}
		b.WriteString(s)
		return b.String()
	}
	_ = use(mark.Secret()) // source: localemptied
	mark.Leak(use("plain"))
}

type page struct {
	title string
	body  []byte
}

func (p *page) reset() { p.title, p.body = "", p.body[:0] }

var pages = sync.Pool{New: func() any { return new(page) }}

func goodRecordIsEmptiedAtTheEnd() {
	show := func(title string) string {
		p := pages.Get().(*page)
		defer func() {
			p.reset()
			pages.Put(p)
		}()
		if title == "" {
			return p.title
		}
		p.title = title
		return p.title
	}
	_ = show(mark.Secret()) // source: recordemptied
	mark.Leak(show("plain"))
}

func badLocalPoolIsNotEmptied() {
	pool := sync.Pool{New: func() any { return new(bytes.Buffer) }}
	use := func(s string) string {
		b := pool.Get().(*bytes.Buffer)
		defer pool.Put(b)
		b.WriteString(s)
		return b.String()
	}
	_ = use(mark.Secret())  // source: localfull
	mark.Leak(use("plain")) // leak: localfull
}

func badOneOfTwoIsEmptied() {
	pool := sync.Pool{New: func() any { return new(bytes.Buffer) }}
	pool.Put(bytes.NewBufferString(mark.Secret())) // source: oneoftwo
	b := pool.Get().(*bytes.Buffer)
	c := pool.Get()
	b.Reset()
	if c, ok := c.(*bytes.Buffer); ok {
		mark.Leak(c.String()) // leak: oneoftwo (static)
	}
	if d, ok := pool.Get().(*bytes.Buffer); ok {
		mark.Leak(d.String()) // leak: oneoftwo (static)
	}
}
