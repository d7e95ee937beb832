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

// rereading sends the body of each request to whom it was made for.
type rereading struct{ send func([]byte) }

func (t rereading) RoundTrip(r *http.Request) (*http.Response, error) {
	if body, err := r.GetBody(); err == nil {
		b, _ := io.ReadAll(body)
		t.send(b)
	}
	return &http.Response{StatusCode: http.StatusNoContent, Body: http.NoBody, Request: r}, nil
}

func badPostedBodyIsReadAgain() {
	c := &http.Client{Transport: rereading{func(b []byte) { mark.Leak(b) }}}             // leak: postedagain
	_, _ = c.Post("http://ads.example/", "text/plain", strings.NewReader(mark.Secret())) // source: postedagain
}

func badPostedFormIsReadAgain() {
	c := &http.Client{Transport: rereading{func(b []byte) { mark.Leak(b) }}}            // leak: formagain
	_, _ = c.PostForm("http://ads.example/", map[string][]string{"h": {mark.Secret()}}) // source: formagain
}

func goodPostedBodyOfOtherClient() {
	inside := &http.Client{Transport: rereading{func([]byte) {}}}
	c := &http.Client{Transport: rereading{func(b []byte) { mark.Leak(b) }}}
	_, _ = inside.Post("http://ads.example/", "text/plain", strings.NewReader(mark.Secret())) // source: otheragain
	_, _ = c.Post("http://ads.example/", "text/plain", strings.NewReader("plain"))
}
