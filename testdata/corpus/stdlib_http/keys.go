// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_http

import (
	"net/http"

	"example.com/corpus/mark"
)

// A header has one way to write a key, whoever asks.

func badKeyIsWrittenOtherwise() {
	h := http.Header{}
	h.Set("x-name", mark.Secret()) // source: keywritten
	mark.Leak(h.Get("X-Name"))     // leak: keywritten
}

func badKeyOfLiteralIsAskedOtherwise() {
	h := http.Header{"X-Name": {mark.Secret()}} // source: keyasked
	mark.Leak(h.Get("x-name"))                  // leak: keyasked
}

func badKeyIsReadAsWritten() {
	h := http.Header{}
	h.Set("x-name", mark.Secret()) // source: keyread
	mark.Leak(h["X-Name"])         // leak: keyread
}

func badOtherKeyIsDeleted() {
	h := http.Header{"x-name": {mark.Secret()}} // source: keydeleted
	h.Del("x-name")
	mark.Leak(h) // leak: keydeleted
}

func goodKeyIsDeletedOtherwise() {
	h := http.Header{}
	h.Set("x-name", mark.Secret()) // source: keygone
	h.Del("X-NAME")
	mark.Leak(h)
}

func goodOtherKeyIsAsked() {
	h := http.Header{}
	h.Set("x-name", mark.Secret()) // source: keyother
	mark.Leak(h.Get("X-Id"))
}

// Others may know which key it is.

func setKey(h http.Header, key, v string) { h.Set(key, v) }

func getKey(h http.Header, key string) string { return h.Get(key) }

func setFor(r *http.Request, v string) { setKey(r.Header, "x-for", v) }

func badKeyOfAWrapper() {
	h := http.Header{}
	setKey(h, "x-name", mark.Secret()) // source: keywrapped
	mark.Leak(getKey(h, "X-Name"))     // leak: keywrapped
	mark.Leak(h.Get("X-NAME"))         // leak: keywrapped
	mark.Leak(h["X-Name"])             // leak: keywrapped
}

func goodOtherKeyOfAWrapper() {
	h := http.Header{}
	setKey(h, "x-name", mark.Secret()) // source: keyunwrapped
	setKey(h, "x-id", "1")
	mark.Leak(getKey(h, "X-Id"))
	mark.Leak(h["X-Id"])
	mark.Leak(h["x-name"])
}

func badKeyOfAWrapperOfOne() {
	r, err := http.NewRequest(http.MethodGet, "http://localhost/", http.NoBody)
	if err != nil {
		return
	}
	setFor(r, mark.Secret())              // source: keytwice
	mark.Leak(getKey(r.Header, "X-FOR"))  // leak: keytwice
	mark.Leak(getKey(r.Header, "X-From")) // another
}

func goodKeyIsDeletedByAWrapper() {
	h := http.Header{}
	h.Set("x-name", mark.Secret()) // source: keydropped
	dropKey(h, "X-NAME")
	mark.Leak(h)
}

func dropKey(h http.Header, key string) { h.Del(key) }
