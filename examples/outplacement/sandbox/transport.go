// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package sandbox

import (
	"net/http"
	"net/url"
)

// Client returns an HTTP client that reaches only the sandbox at base: what is
// meant for another host arrives there under that host's name.
func Client(base *url.URL) *http.Client {
	return &http.Client{Transport: redirect{to: base}}
}

type redirect struct{ to *url.URL }

func (t redirect) RoundTrip(r *http.Request) (*http.Response, error) {
	if r.URL.Host != t.to.Host {
		r = r.Clone(r.Context())
		r.URL.Path = "/" + r.URL.Host + r.URL.Path
		r.URL.Scheme, r.URL.Host, r.Host = t.to.Scheme, t.to.Host, t.to.Host
	}
	return http.DefaultTransport.RoundTrip(r)
}
