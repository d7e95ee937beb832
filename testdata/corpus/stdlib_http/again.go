// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_http

import (
	"io"
	"net/http"
	"strings"

	"example.com/corpus/mark"
)

// A request keeps how its body is made again, for redirects and repetitions.

func badBodyIsReadAgain() {
	r, err := http.NewRequest("POST", "http://ads.example/", strings.NewReader(mark.Secret())) // source: bodyagain
	if err != nil {
		return
	}
	body, _ := r.GetBody()
	b, _ := io.ReadAll(body)
	mark.Leak(b) // leak: bodyagain
}

func goodBodyIsReadAgainOfAnother() {
	r, _ := http.NewRequest("POST", "http://ads.example/", strings.NewReader(mark.Secret())) // source: bodyagainother
	s, err := http.NewRequest("POST", "http://ads.example/", strings.NewReader("plain"))
	if err != nil {
		return
	}
	body, _ := s.GetBody()
	b, _ := io.ReadAll(body)
	mark.Leak(b, r.Method)
}

// repeating reads the body of each request before it is sent.
func repeating(r *http.Request) {
	if r.GetBody == nil {
		return
	}
	body, err := r.GetBody()
	if err != nil {
		return
	}
	b, _ := io.ReadAll(body)
	mark.Leak(string(b)) // leak: bodyrepeated
}

func badBodyIsRepeated() {
	r, _ := http.NewRequest("POST", "http://ads.example/", strings.NewReader(mark.Secret())) // source: bodyrepeated
	repeating(r)
}

func goodBodyIsReplaced() {
	r, _ := http.NewRequest("POST", "http://ads.example/", strings.NewReader(mark.Secret())) // source: getbodyreplaced
	r.GetBody = func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader("plain")), nil }
	repeating(r)
}

func goodBodyOfNothingIsRepeated() {
	r, _ := http.NewRequest("GET", "http://ads.example/", nil)
	r.Header.Set("X-Health", mark.Secret()) // source: nobodyrepeated
	repeating(r)
}
