// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_http

import (
	"errors"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"

	"example.com/corpus/mark"
)

// A proxy lets functions of one's own change what it passes on.

type nowhere struct{}

func (nowhere) RoundTrip(*http.Request) (*http.Response, error) { return nil, errors.New("nowhere") }

func passOn(p *httputil.ReverseProxy, key, value string) {
	p.Transport, p.ErrorLog = nowhere{}, log.New(io.Discard, "", 0)
	r := httptest.NewRequest("GET", "http://localhost/", nil)
	r.Header.Set(key, value)
	p.ServeHTTP(httptest.NewRecorder(), r)
}

func badDirectorSeesTheRequest() {
	passOn(&httputil.ReverseProxy{Director: func(r *http.Request) {
		mark.Leak(r.Header.Get("X-Note")) // leak: director
	}}, "X-Note", mark.Secret()) // source: director
}

func goodDirectorLooksElsewhere() {
	passOn(&httputil.ReverseProxy{Director: func(r *http.Request) {
		mark.Leak(r.Method)
	}}, "X-Note", mark.Secret()) // source: directormethod
}

func badRewriteSeesTheRequest() {
	passOn(&httputil.ReverseProxy{Rewrite: func(r *httputil.ProxyRequest) {
		mark.Leak(r.In.Header.Get("X-Note")) // leak: rewrite
	}}, "X-Note", mark.Secret()) // source: rewrite
}

func badRewriteSeesTheRequestThatGoesOut() {
	passOn(&httputil.ReverseProxy{Rewrite: func(r *httputil.ProxyRequest) {
		mark.Leak(r.Out.Header.Get("X-Note")) // leak: rewriteout
	}}, "X-Note", mark.Secret()) // source: rewriteout
}

func badRewriteSeesBothRequests() {
	passOn(&httputil.ReverseProxy{Rewrite: func(r *httputil.ProxyRequest) {
		mark.Leak(r.In.Header.Get("X-Note")) // leak: rewriteboth
		mark.Leak(r.In.Method)
		mark.Leak(r.Out.Header.Get("X-Note")) // leak: rewriteboth
	}}, "X-Note", mark.Secret()) // source: rewriteboth
}
