// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_http

import (
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"strings"

	"example.com/corpus/mark"
)

// A proxy lets functions of one's own see what it was answered, and hands it on.

// A backend answers with a text, or with an error if there is none.
type backend func(*http.Request) string

func (b backend) RoundTrip(r *http.Request) (*http.Response, error) {
	text := b(r)
	if text == "" {
		return nil, errors.New("nothing for " + r.Header.Get("X-Note"))
	}
	return &http.Response{StatusCode: http.StatusOK, Header: http.Header{}, Body: io.NopCloser(strings.NewReader(text)), Request: r}, nil
}

func proxied(p *httputil.ReverseProxy, note string) string {
	p.Rewrite = func(*httputil.ProxyRequest) {}
	r := httptest.NewRequest("GET", "http://localhost/", nil)
	r.Header.Set("X-Note", note)
	w := httptest.NewRecorder()
	p.ServeHTTP(w, r)
	return w.Body.String()
}

func badAnswerKnowsItsRequest() {
	proxied(&httputil.ReverseProxy{
		Transport: backend(func(*http.Request) string { return "answer" }),
		ModifyResponse: func(r *http.Response) error {
			mark.Leak(r.Request.Header.Get("X-Note")) // leak: answerrequest
			return nil
		},
	}, mark.Secret()) // source: answerrequest
}

func goodAnswerIsLookedAt() {
	proxied(&httputil.ReverseProxy{
		Transport: backend(func(*http.Request) string { return "answer" }),
		ModifyResponse: func(r *http.Response) error {
			mark.Leak(r.StatusCode, r.Request.Method)
			return nil
		},
	}, mark.Secret()) // source: answerstatus
}

func badAnswerIsRead() {
	proxied(&httputil.ReverseProxy{
		Transport: backend(func(*http.Request) string { return mark.Secret() }), // source: answerread
		ModifyResponse: func(r *http.Response) error {
			text, err := io.ReadAll(r.Body)
			mark.Leak(text) // leak: answerread
			return err
		},
	}, "note")
}

func badAnswerIsHandedOn() {
	p := &httputil.ReverseProxy{
		Rewrite:   func(*httputil.ProxyRequest) {},
		Transport: backend(func(*http.Request) string { return mark.Secret() }), // source: answeron
	}
	w := httptest.NewRecorder()
	p.ServeHTTP(w, httptest.NewRequest("GET", "http://localhost/", nil))
	mark.Leak(w.Body.String()) // leak: answeron
}

func goodAnswerIsHandedOn() {
	mark.Leak(proxied(&httputil.ReverseProxy{
		Transport: backend(func(*http.Request) string { return "answer" }),
	}, mark.Secret())) // source: answerplain
}

func badProxyTellsWhy() {
	proxied(&httputil.ReverseProxy{
		Transport: backend(func(*http.Request) string { return "" }),
		ErrorHandler: func(_ http.ResponseWriter, _ *http.Request, err error) {
			mark.Leak(err) // leak: proxyerror
		},
	}, mark.Secret()) // source: proxyerror
}

func goodProxyTellsThat() {
	proxied(&httputil.ReverseProxy{
		Transport: backend(func(*http.Request) string { return "" }),
		ErrorHandler: func(_ http.ResponseWriter, r *http.Request, err error) {
			mark.Leak(err != nil, r.Method)
		},
	}, mark.Secret()) // source: proxyfailed
}
