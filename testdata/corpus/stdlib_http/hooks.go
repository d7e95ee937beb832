// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_http

import (
	"bufio"
	"context"
	"encoding/hex"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptrace"
	"net/url"
	"strings"

	"example.com/corpus/mark"
)

// What a client and its transport call on the way: for a redirect, for a proxy, to
// connect, and to tell how far they are.

// moved answers that what is asked for is elsewhere.
type moved struct{}

func (moved) RoundTrip(r *http.Request) (*http.Response, error) {
	return &http.Response{
		StatusCode: http.StatusFound, Header: http.Header{"Location": {"/elsewhere"}}, Body: http.NoBody, Request: r,
	}, nil
}

func badRedirectSeesWhatWasAsked() {
	c := &http.Client{Transport: moved{}, CheckRedirect: func(_ *http.Request, via []*http.Request) error {
		mark.Leak(via[0].URL.RawQuery) // leak: redirected
		return http.ErrUseLastResponse
	}}
	_, _ = c.Get("http://ads.example/?" + mark.Secret()) // source: redirected; leak: redirected (undeclared-recipient)
}

func badRedirectSeesHeaders() {
	c := &http.Client{Transport: moved{}, CheckRedirect: func(r *http.Request, _ []*http.Request) error {
		mark.Leak(r.Header.Get("X-Health")) // leak: redirectedheader
		mark.Leak(r.Header.Get("X-Id"))
		return http.ErrUseLastResponse
	}}
	r, _ := http.NewRequest("GET", "http://ads.example/", nil)
	r.Header.Set("X-Health", mark.Secret()) // source: redirectedheader
	r.Header.Set("X-Id", "1")
	_, _ = c.Do(r) // leak: redirectedheader (undeclared-recipient)
}

func goodRedirectOfOtherClient() {
	c := &http.Client{Transport: moved{}, CheckRedirect: func(_ *http.Request, via []*http.Request) error {
		mark.Leak(via[0].URL.RawQuery)
		return http.ErrUseLastResponse
	}}
	_, _ = c.Get("http://ads.example/?id")
	other := &http.Client{Transport: moved{}, CheckRedirect: func(*http.Request, []*http.Request) error { return errNoWay }}
	_, _ = other.Get("http://ads.example/?" + mark.Secret()) // source: otherredirect; leak: otherredirect (undeclared-recipient)
}

var errNoWay = errors.New("no way")

func badProxyIsChosenByRequest() {
	c := &http.Client{Transport: &http.Transport{Proxy: func(r *http.Request) (*url.URL, error) {
		mark.Leak(r.URL.RawQuery) // leak: proxychosen
		return nil, errNoWay
	}}}
	_, _ = c.Get("http://ads.example/?" + mark.Secret()) // source: proxychosen; leak: proxychosen (undeclared-recipient)
}

func badDialedForHost() {
	c := &http.Client{Transport: &http.Transport{DialContext: func(_ context.Context, _, address string) (net.Conn, error) {
		mark.Leak(address) // leak: dialed
		return nil, errNoWay
	}}}
	_, _ = c.Get("http://" + hex.EncodeToString(mark.SecretBytes()) + ".example/") // source: dialed; leak: dialed (undeclared-recipient)
}

type dialerKey struct{}

func badDialedWithContext() {
	c := &http.Client{Transport: &http.Transport{DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
		mark.Leak(ctx.Value(dialerKey{})) // leak: dialedcontext
		return nil, errNoWay
	}}}
	ctx := context.WithValue(context.Background(), dialerKey{}, mark.Secret()) // source: dialedcontext
	r, _ := http.NewRequestWithContext(ctx, "GET", "http://ads.example/", nil)
	_, _ = c.Do(r)
}

// tapped is a connection that tells what is written to it.
type tapped struct{ net.Conn }

func (t tapped) Write(p []byte) (int, error) {
	mark.Leak(p) // leak: tappedquery
	return t.Conn.Write(p)
}

// pipedAnswer returns a connection to a server that answers once.
func pipedAnswer() net.Conn {
	near, far := net.Pipe()
	go func() {
		if r, err := http.ReadRequest(bufio.NewReader(far)); err == nil {
			_, _ = io.Copy(io.Discard, r.Body)
			_, _ = io.WriteString(far, "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n")
		}
		_ = far.Close()
	}()
	return near
}

func badConnectionIsTapped() {
	c := &http.Client{Transport: &http.Transport{DialContext: func(context.Context, string, string) (net.Conn, error) {
		return tapped{pipedAnswer()}, nil
	}}}
	_, _ = c.Get("http://ads.example/?" + mark.Secret()) // source: tappedquery; leak: tappedquery (undeclared-recipient)
}

func badClonedTransportHasHooks() {
	t := &http.Transport{Proxy: func(r *http.Request) (*url.URL, error) {
		mark.Leak(r.URL.RawQuery) // leak: clonedtransport
		return nil, errNoWay
	}}
	c := &http.Client{Transport: t.Clone()}
	_, _ = c.Get("http://ads.example/?" + mark.Secret()) // source: clonedtransport; leak: clonedtransport (undeclared-recipient)
}

func traced(r *http.Request, t *httptrace.ClientTrace) {
	c := &http.Client{Transport: &http.Transport{DialContext: func(context.Context, string, string) (net.Conn, error) {
		return pipedAnswer(), nil
	}}}
	_, _ = c.Do(r.WithContext(httptrace.WithClientTrace(r.Context(), t)))
}

func badTraceKnowsMore() {
	s := mark.Secret() // source: tracedmore
	r, _ := http.NewRequest("GET", "http://ads.example/", nil)
	traced(r, &httptrace.ClientTrace{WroteRequest: func(httptrace.WroteRequestInfo) {
		mark.Leak(s) // leak: tracedmore
	}})
}

func goodTraceKnowsNothing() {
	r, _ := http.NewRequest("GET", "http://ads.example/", nil)
	r = r.WithContext(context.WithValue(r.Context(), dialerKey{}, mark.Secret())) // source: tracednothing
	traced(r, &httptrace.ClientTrace{GetConn: func(address string) { mark.Leak(address) }})
}

// crumbs is a jar that hands out the same always.
type crumbs struct{ value string }

func (crumbs) SetCookies(*url.URL, []*http.Cookie) {}

func (c crumbs) Cookies(u *url.URL) []*http.Cookie {
	mark.Leak(u.Path) // leak: jarsees
	return []*http.Cookie{{Name: "health", Value: c.value}}
}

// baker looks at the cookies of each request.
type baker struct{}

func (baker) RoundTrip(r *http.Request) (*http.Response, error) {
	c, err := r.Cookie("health")
	if err == nil {
		mark.Leak(c.Value) // leak: jarhands
	}
	return nil, errNoWay
}

func badJarHandsOut() {
	c := &http.Client{Transport: baker{}, Jar: crumbs{url.QueryEscape(mark.Secret())}} // source: jarhands
	_, _ = c.Get("http://ads.example/")                                                // leak: jarhands (undeclared-recipient)
}

func badJarSeesPath() {
	c := &http.Client{Transport: baker{}, Jar: crumbs{"plain"}}
	_, _ = c.Post("http://ads.example/"+mark.Secret(), "text/plain", strings.NewReader("plain")) // source: jarsees; leak: jarsees (undeclared-recipient)
}

func goodNobodyHasTheJar() {
	_ = crumbs{mark.Secret()} // source: jarunused
	c := &http.Client{Transport: baker{}, Jar: crumbs{"plain"}}
	_, _ = c.Get("http://ads.example/")
}
