// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_http

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/mail"
	"net/textproto"
	"net/url"
	"strings"

	"example.com/corpus/mark"
)

type userKey struct{}

// authenticate puts who asks into the request's context.
func authenticate(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), userKey{}, r.Header.Get("X-User"))
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

func badMiddlewarePutsUserIntoContext() {
	h := authenticate(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		mark.Leak(r.Context().Value(userKey{})) // leak: contextuser
	}))
	r := httptest.NewRequest("GET", "/", nil)
	r.Header.Set("X-User", mark.Secret()) // source: contextuser
	serve(h, r)
}

func goodMiddlewareOtherKey() {
	type traceKey struct{}
	h := authenticate(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		mark.Leak(r.Context().Value(traceKey{}))
	}))
	r := httptest.NewRequest("GET", "/", nil)
	r.Header.Set("X-User", mark.Secret()) // source: contextother
	serve(h, r)
}

type server struct {
	mux   *http.ServeMux
	notes map[string]string
}

func newServer() *server {
	s := &server{mux: http.NewServeMux(), notes: map[string]string{}}
	s.mux.HandleFunc("POST /notes/{id}", s.put)
	s.mux.HandleFunc("GET /notes/{id}", s.get)
	return s
}

func (s *server) put(_ http.ResponseWriter, r *http.Request) {
	b, _ := io.ReadAll(r.Body)
	s.notes[r.PathValue("id")] = string(b)
}

func (s *server) get(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, s.notes[r.PathValue("id")])
}

func badServerHandsBackNotes() {
	s := newServer()
	serve(s.mux, httptest.NewRequest("POST", "/notes/a", strings.NewReader(mark.Secret()))) // source: notes
	b, _ := io.ReadAll(serve(s.mux, httptest.NewRequest("GET", "/notes/a", nil)).Body)
	mark.Leak(b) // leak: notes
}

func goodOtherServerHandsBackNothing() {
	s, u := newServer(), newServer()
	serve(s.mux, httptest.NewRequest("POST", "/notes/a", strings.NewReader(mark.Secret()))) // source: othernotes
	b, _ := io.ReadAll(serve(u.mux, httptest.NewRequest("GET", "/notes/a", nil)).Body)
	mark.Leak(b)
}

func badErrorPageTells() {
	w := httptest.NewRecorder()
	http.Error(w, "no patient "+mark.Secret(), http.StatusNotFound) // source: errorpage
	mark.Leak(w.Body.String())                                      // leak: errorpage
}

func goodErrorPageOfStatus() {
	w := httptest.NewRecorder()
	s := mark.Secret() // source: statuspage
	if s == "" {
		return
	}
	http.Error(w, http.StatusText(http.StatusNotFound), http.StatusNotFound)
	mark.Leak(len(w.Body.String()))
}

func badRedirectCarriesQuery() {
	w := httptest.NewRecorder()
	http.Redirect(w, httptest.NewRequest("GET", "/", nil), "/next?h="+url.QueryEscape(mark.Secret()), http.StatusFound) // source: redirect
	mark.Leak(w.Header().Get("Location"))                                                                               // leak: redirect
}

func badCookieIsSet() {
	w := httptest.NewRecorder()
	http.SetCookie(w, &http.Cookie{Name: "h", Value: url.QueryEscape(mark.Secret())}) // source: setcookie
	mark.Leak(w.Result().Cookies()[0].Value)                                          // leak: setcookie
	mark.Leak(w.Header())                                                             // leak: setcookie
}

func goodCookieIsCleared() {
	w := httptest.NewRecorder()
	c := &http.Cookie{Name: "h", Value: mark.Secret()} // source: clearedcookie
	c.Value, c.MaxAge = "", -1
	http.SetCookie(w, c)
	mark.Leak(w.Header())
}

func badTrailerHeader() {
	w := httptest.NewRecorder()
	w.Header().Add("X-Health", mark.Secret()) // source: respheader
	w.WriteHeader(http.StatusOK)
	mark.Leak(w.Result().Header.Values("X-Health")) // leak: respheader
}

func goodHeaderOfOtherResponse() {
	w, v := httptest.NewRecorder(), httptest.NewRecorder()
	w.Header().Set("X-Health", mark.Secret()) // source: otherresp
	mark.Leak(v.Result().Header)
}

func badJSONAnswer() {
	h := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_ = json.NewEncoder(w).Encode(map[string]string{"h": mark.Secret()}) // source: jsonanswer
	})
	var out map[string]string
	_ = json.NewDecoder(serve(h, httptest.NewRequest("GET", "/", nil)).Body).Decode(&out)
	mark.Leak(out["h"]) // leak: jsonanswer
}

func badMultipartUpload() {
	var b bytes.Buffer
	b.WriteString("--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"n\"\r\n\r\n" + mark.Secret() + "\r\n--b--\r\n") // source: upload
	r := httptest.NewRequest("POST", "/", &b)
	r.Header.Set("Content-Type", "multipart/form-data; boundary=b")
	f, header, err := r.FormFile("f")
	if err != nil {
		return
	}
	text, _ := io.ReadAll(f)
	mark.Leak(text)             // leak: upload
	mark.Leak(header.Size >= 0) // leak: upload (static)
	mark.Leak(r.MultipartForm.Value)
}

func badBodyIsReadTwice() {
	r := httptest.NewRequest("POST", "/", strings.NewReader(mark.Secret())) // source: readtwice
	b, _ := io.ReadAll(r.Body)
	r.Body = io.NopCloser(bytes.NewReader(b))
	again, _ := io.ReadAll(r.Body)
	mark.Leak(again) // leak: readtwice
}

func badLimitedBody() {
	r := httptest.NewRequest("POST", "/", strings.NewReader(mark.Secret())) // source: limitedbody
	r.Body = http.MaxBytesReader(httptest.NewRecorder(), r.Body, 1<<10)
	b, _ := io.ReadAll(r.Body)
	mark.Leak(b) // leak: limitedbody
}

func badPostForm() {
	r := httptest.NewRequest("POST", "/?q=1", strings.NewReader("h="+url.QueryEscape(mark.Secret()))) // source: postform
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	_ = r.ParseForm()
	mark.Leak(r.PostForm.Get("h")) // leak: postform
	mark.Leak(r.Form["h"])         // leak: postform
}

func goodQueryOfPostedForm() {
	r := httptest.NewRequest("POST", "/?q=1", strings.NewReader("h="+url.QueryEscape(mark.Secret()))) // source: querynotform
	mark.Leak(r.URL.Query().Get("q"))
	mark.Leak(r.ContentLength >= 0)
}

func badClonedRequest() {
	r := httptest.NewRequest("GET", "/", nil)
	r.Header.Set("X-Health", mark.Secret()) // source: cloned
	c := r.Clone(context.Background())
	mark.Leak(c.Header.Get("X-Health")) // leak: cloned
}

// answering is a transport that answers with what it was sent.
type answering struct{}

func (answering) RoundTrip(r *http.Request) (*http.Response, error) {
	return &http.Response{StatusCode: 200, Body: r.Body, Header: r.Header, Request: r}, nil
}

func badTransportAnswersWithBody() {
	c := &http.Client{Transport: answering{}}
	r, _ := http.NewRequest("PUT", "http://x.example/", strings.NewReader(mark.Secret())) // source: echoed
	resp, err := c.Do(r)                                                                  // leak: echoed (undeclared-recipient)
	if err != nil {
		return
	}
	b, _ := io.ReadAll(resp.Body)
	mark.Leak(b) // leak: echoed
}

// bearer is a transport that adds to requests and hands them on.
type bearer struct {
	token string
	next  http.RoundTripper
}

func (b bearer) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	r.Header.Set("Authorization", b.token)
	return b.next.RoundTrip(r)
}

type recording struct{ last *http.Request }

func (t *recording) RoundTrip(r *http.Request) (*http.Response, error) {
	t.last = r
	return httptest.NewRecorder().Result(), nil
}

func badTransportAddsSecret() {
	var rec recording
	c := &http.Client{Transport: bearer{mark.Secret(), &rec}} // source: bearer
	_, _ = c.Get("http://x.example/")
	mark.Leak(rec.last.Header.Get("Authorization")) // leak: bearer
}

func goodTransportRecordsURL() {
	var rec recording
	c := &http.Client{Transport: bearer{mark.Secret(), &rec}} // source: bearerurl
	_, _ = c.Get("http://x.example/")
	mark.Leak(rec.last.URL.Host)
}

func badURLResolvesReference() {
	base, _ := url.Parse("http://x.example/a/")
	u, _ := base.Parse("b?h=" + url.QueryEscape(mark.Secret())) // source: resolved
	mark.Leak(u.String())                                       // leak: resolved
	mark.Leak(base.String())
}

func goodValuesAreReplaced() {
	q := url.Values{"h": {mark.Secret()}} // source: replacedvalues
	q.Set("h", "plain")
	mark.Leak(q.Encode())
}

func badValuesAreAdded() {
	q := url.Values{"h": {mark.Secret()}} // source: addedvalues
	q.Add("h", "plain")
	mark.Leak(q.Get("h")) // leak: addedvalues
}

func badUserinfoPassword() {
	u := url.UserPassword("user", mark.Secret()) // source: password
	p, _ := u.Password()
	mark.Leak(p)          // leak: password
	mark.Leak(u.String()) // leak: password
}

func goodUsername() {
	u := url.UserPassword("user", mark.Secret()) // source: username
	mark.Leak(u.Username())
}

func badTextprotoHeader() {
	h := textproto.MIMEHeader{}
	h.Add("X-Health", mark.Secret()) // source: textproto
	mark.Leak(h.Get("X-Health"))     // leak: textproto
}

func badParsedAddressList() {
	list, err := mail.ParseAddressList("\"" + mark.Secret() + "\" <a@b.example>") // source: addresslist
	if err != nil {
		return
	}
	mark.Leak(list[0].Name) // leak: addresslist
}

func badHeaderAddresses() {
	m, err := mail.ReadMessage(strings.NewReader("To: \"" + mark.Secret() + "\" <a@b.example>\n\nbody")) // source: headerlist
	if err != nil {
		return
	}
	list, _ := m.Header.AddressList("To")
	for _, a := range list {
		mark.Leak(a.Name) // leak: headerlist
	}
}

func goodMessageOfOther() {
	_, _ = mail.ReadMessage(strings.NewReader("Subject: " + mark.Secret() + "\n\nbody")) // source: othermessage
	m, err := mail.ReadMessage(strings.NewReader("Subject: a\n\nbody"))
	if err == nil {
		mark.Leak(m.Header.Get("Subject"))
	}
}
