// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_http

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"

	"example.com/corpus/mark"
)

// serve runs a request through a handler and returns what it answers.
func serve(h http.Handler, r *http.Request) *http.Response {
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result()
}

func badHandlerReadsBody() {
	h := func(w http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		mark.Leak(b) // leak: body
	}
	h(httptest.NewRecorder(), httptest.NewRequest("POST", "/", strings.NewReader(mark.Secret()))) // source: body
}

func goodHandlerReadsPath() {
	h := func(w http.ResponseWriter, r *http.Request) {
		mark.Leak(r.URL.Path, r.Method)
	}
	h(httptest.NewRecorder(), httptest.NewRequest("POST", "/a", strings.NewReader(mark.Secret()))) // source: bodynotpath
}

func badHandlerDecodesJSON() {
	var in struct{ Health string }
	r := httptest.NewRequest("POST", "/", strings.NewReader(`{"Health":"`+mark.Secret()+`"}`)) // source: jsonbody
	if json.NewDecoder(r.Body).Decode(&in) == nil {
		mark.Leak(in.Health) // leak: jsonbody
	}
}

func badFormValue() {
	form := url.Values{"health": {mark.Secret()}} // source: form
	r := httptest.NewRequest("POST", "/", strings.NewReader(form.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	mark.Leak(r.FormValue("health")) // leak: form
}

func goodFormOfOtherRequest() {
	form := url.Values{"health": {mark.Secret()}} // source: formother
	r := httptest.NewRequest("POST", "/", strings.NewReader(form.Encode()))
	q := httptest.NewRequest("GET", "/?health=plain", nil)
	mark.Leak(q.FormValue("health"))
	_ = r
}

func badQueryParameter() {
	r := httptest.NewRequest("GET", "/?health="+url.QueryEscape(mark.Secret()), nil) // source: query
	mark.Leak(r.URL.Query().Get("health"))                                           // leak: query
}

func badHeaderOfRequest() {
	r := httptest.NewRequest("GET", "/", nil)
	r.Header.Set("X-Health", mark.Secret()) // source: header
	mark.Leak(r.Header.Get("X-Health"))     // leak: header
}

func goodOtherHeader() {
	r := httptest.NewRequest("GET", "/", nil)
	r.Header.Set("X-Health", mark.Secret()) // source: headerother
	r.Header.Set("X-Trace", "1")
	mark.Leak(r.Header.Get("X-Trace"))
}

func goodHeaderIsDeleted() {
	h := http.Header{}
	h.Add("X-Health", mark.Secret()) // source: headerdeleted
	h.Del("X-Health")
	mark.Leak(h)
}

func badCookieOfRequest() {
	r := httptest.NewRequest("GET", "/", nil)
	r.AddCookie(&http.Cookie{Name: "h", Value: url.QueryEscape(mark.Secret())}) // source: cookie
	if c, err := r.Cookie("h"); err == nil {
		mark.Leak(c.Value) // leak: cookie
	}
}

func goodCookieName() {
	c := &http.Cookie{Name: "h", Value: url.QueryEscape(mark.Secret())} // source: cookiename
	mark.Leak(c.Name)
}

func badPathValueAndBasicAuth() {
	r := httptest.NewRequest("GET", "/", nil)
	r.SetPathValue("id", mark.Secret())   // source: pathvalue
	mark.Leak(r.PathValue("id"))          // leak: pathvalue
	r.SetBasicAuth("user", mark.Secret()) // source: basicauth
	_, pass, _ := r.BasicAuth()
	mark.Leak(pass) // leak: basicauth
}

func badResponseIsWritten() {
	h := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.WriteString(w, mark.Secret()) // source: response
	})
	w := httptest.NewRecorder()
	h(w, httptest.NewRequest("GET", "/", nil))
	mark.Leak(w.Body.String()) // leak: response
}

func goodResponseStatus() {
	h := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(http.StatusTeapot)
		_, _ = io.WriteString(w, mark.Secret()) // source: responsestatus
	})
	w := httptest.NewRecorder()
	h(w, httptest.NewRequest("GET", "/", nil))
	mark.Leak(w.Code)
}

type recorder struct {
	http.ResponseWriter
	sent strings.Builder
}

func (r *recorder) Write(b []byte) (int, error) {
	r.sent.Write(b)
	return r.ResponseWriter.Write(b)
}

func badWrappedResponseWriterRecords() {
	rec := &recorder{ResponseWriter: httptest.NewRecorder()}
	http.Error(rec, mark.Secret(), http.StatusBadRequest) // source: recorded
	mark.Leak(rec.sent.String())                          // leak: recorded
}

type muted struct{ http.ResponseWriter }

func (muted) Write(b []byte) (int, error) { return len(b), nil }

func goodWrappedResponseWriterMutes() {
	w := httptest.NewRecorder()
	http.Error(muted{w}, mark.Secret(), http.StatusBadRequest) // source: muted
	mark.Leak(w.Code)
}

type app struct{ last string }

func (a *app) save(w http.ResponseWriter, r *http.Request) { a.last = r.FormValue("q") }
func (a *app) show(w http.ResponseWriter, r *http.Request) {
	mark.Leak(a.last) // leak: muxstate
}

func badHandlersOfAMuxShareState() {
	a := &app{}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /save", a.save)
	mux.HandleFunc("GET /show", a.show)
	q := url.Values{"q": {mark.Secret()}} // source: muxstate
	serve(mux, httptest.NewRequest("POST", "/save?"+q.Encode(), nil))
	serve(mux, httptest.NewRequest("GET", "/show", nil))
}

func logging(next http.Handler, log func(string)) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		log(r.Method + " " + r.URL.RawQuery)
		next.ServeHTTP(w, r)
	})
}

func quietly(next http.Handler, log func(string)) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		log(r.Method)
		next.ServeHTTP(w, r)
	})
}

func badMiddlewareLogsQuery() {
	h := logging(http.NotFoundHandler(), func(s string) {
		mark.Leak(s) // leak: loggedquery
	})
	q := url.Values{"q": {mark.Secret()}} // source: loggedquery
	serve(h, httptest.NewRequest("GET", "/?"+q.Encode(), nil))
}

func goodMiddlewareLogsMethod() {
	h := quietly(http.NotFoundHandler(), func(s string) {
		mark.Leak(s)
	})
	q := url.Values{"q": {mark.Secret()}} // source: loggedmethod
	serve(h, httptest.NewRequest("GET", "/?"+q.Encode(), nil))
}
