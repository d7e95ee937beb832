// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_http

import (
	"bytes"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"net/mail"
	"net/url"
	"strings"

	"example.com/corpus/mark"
)

// collector is a transport that hands all requests to the ad network.
type collector struct{}

func (collector) RoundTrip(r *http.Request) (*http.Response, error) {
	if r.Body != nil {
		b, _ := io.ReadAll(r.Body)
		mark.Leak(b) // leak: clientbody, clientform
	}
	mark.Leak(r.URL.RawQuery)           // leak: clientquery
	mark.Leak(r.Header.Get("X-Health")) // leak: clientheader
	return nil, errors.New("offline")
}

func client() *http.Client { return &http.Client{Transport: collector{}} }

func badClientPostsBody() {
	_, _ = client().Post("http://ads.example/", "text/plain", strings.NewReader(mark.Secret())) // source: clientbody; leak: clientbody (undeclared-recipient)
}

func badClientPostsForm() {
	form := url.Values{"h": {mark.Secret()}}              // source: clientform
	_, _ = client().PostForm("http://ads.example/", form) // leak: clientform (undeclared-recipient)
}

func badClientGetsQuery() {
	q := url.Values{}
	q.Set("h", mark.Secret())                                // source: clientquery
	_, _ = client().Get("http://ads.example/?" + q.Encode()) // leak: clientquery (undeclared-recipient)
}

func badClientSendsHeader() {
	r, _ := http.NewRequest("GET", "http://ads.example/", nil)
	r.Header.Set("X-Health", mark.Secret()) // source: clientheader
	_, _ = client().Do(r)                   // leak: clientheader (undeclared-recipient)
}

func goodClientSendsNothingOfIt() {
	s := mark.Secret() // source: clientnothing
	_, _ = client().Post("http://ads.example/", "text/plain", strings.NewReader("plain"))
	_ = s
}

func badRequestBodyIsReadBack() {
	r, _ := http.NewRequest("POST", "http://ads.example/", bytes.NewReader(mark.SecretBytes())) // source: newrequest
	b, _ := io.ReadAll(r.Body)
	mark.Leak(b) // leak: newrequest
}

func goodRequestBodyIsReplaced() {
	r, _ := http.NewRequest("POST", "http://ads.example/", bytes.NewReader(mark.SecretBytes())) // source: bodyreplaced
	r.Body = io.NopCloser(strings.NewReader("plain"))
	b, _ := io.ReadAll(r.Body)
	mark.Leak(b)
}

func badResponseBodyIsRead() {
	w := httptest.NewRecorder()
	_, _ = w.WriteString(mark.Secret()) // source: responsebody
	b, _ := io.ReadAll(w.Result().Body)
	mark.Leak(b) // leak: responsebody
}

func badURLValuesEncode() {
	q := url.Values{}
	q.Add("a", "1")
	q.Add("h", mark.Secret()) // source: values
	mark.Leak(q.Encode())     // leak: values
}

func goodURLValuesOtherKey() {
	q := url.Values{}
	q.Set("a", "1")
	q.Set("h", mark.Secret()) // source: valuesother
	mark.Leak(q.Get("a"))
}

func goodURLValuesDeleted() {
	q := url.Values{"a": {"1"}}
	q.Set("h", mark.Secret()) // source: valuesdeleted
	q.Del("h")
	mark.Leak(q.Encode())
}

func badURLIsParsed() {
	u, _ := url.Parse("http://h.example/p?q=" + url.QueryEscape(mark.Secret())) // source: parsed
	mark.Leak(u.RawQuery)                                                       // leak: parsed
	mark.Leak(u.Query().Get("q"))                                               // leak: parsed
	mark.Leak(u.String())                                                       // leak: parsed
}

func badURLIsBuilt() {
	u := url.URL{Scheme: "http", Host: "h.example", Path: "/a"}
	v := u.JoinPath(mark.Secret()) // source: joinpath
	mark.Leak(v.String())          // leak: joinpath
	mark.Leak(u.String())
}

func goodURLHostOfBuilt() {
	u := url.URL{Scheme: "http", Host: "h.example"}
	u.RawQuery = "q=" + url.QueryEscape(mark.Secret()) // source: builthost
	mark.Leak(u.Host, u.Hostname())
}

func badEscapeAndUnescape() {
	e := url.PathEscape(mark.Secret()) // source: escape
	mark.Leak(e)                       // leak: escape
	s, _ := url.PathUnescape(e)
	mark.Leak(s) // leak: escape
}

func badUserinfo() {
	u := url.URL{Host: "h", User: url.UserPassword("u", mark.Secret())} // source: userinfo
	mark.Leak(u.String())                                               // leak: userinfo
}

func goodRedactedURL() {
	u := url.URL{Host: "h", User: url.UserPassword("u", mark.Secret())} // source: redactedurl
	mark.Leak(u.Redacted())
}

func badMailAddress() {
	a := mail.Address{Name: mark.Secret(), Address: "a@b.example"} // source: mailaddress
	mark.Leak(a.Name)                                              // leak: mailaddress
	mark.Leak(a.String())                                          // leak: mailaddress (static)
}

func goodMailAddressOnly() {
	a := mail.Address{Name: mark.Secret(), Address: "a@b.example"} // source: mailaddressonly
	mark.Leak(a.Address)
}

func badMailMessage() {
	m, err := mail.ReadMessage(strings.NewReader("Subject: " + mark.Secret() + "\n\nbody")) // source: mailmessage
	if err == nil {
		mark.Leak(m.Header.Get("Subject")) // leak: mailmessage
	}
}
