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
