// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package web is the service's face: the inquiry form for everybody, and what
// staff need. Who is staff is decided in front of it, by the company's proxy.
package web

import (
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"time"

	"example.com/outplacement/app"
	"example.com/outplacement/intake"
	"example.com/outplacement/partner"
	"example.com/outplacement/support"
	"github.com/go-lineage/go-lineage/lineage"
)

// A server serves the routes.
type server struct {
	app *app.App
	log *slog.Logger
}

// New returns the handler of all routes.
func New(a *app.App, log *slog.Logger) http.Handler {
	s := &server{app: a, log: log}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", s.form)
	mux.HandleFunc("POST /inquiries", s.submit)
	mux.HandleFunc("GET /staff/inquiries/{id}", s.inquiry)
	mux.HandleFunc("GET /staff/inquiries/{id}/{view}", s.inquiry)
	mux.HandleFunc("POST /staff/inquiries/{id}/reply", s.reply)
	mux.HandleFunc("POST /staff/clients/{id}/referrals", s.refer)
	mux.HandleFunc("POST /staff/jobs/{job}", s.job)
	return mux
}

func (s *server) submit(w http.ResponseWriter, r *http.Request) {
	if err := r.ParseForm(); err != nil {
		http.Error(w, "the form cannot be read", http.StatusBadRequest)
		return
	}
	in, err := intake.FromForm(r.PostForm, rand.Text()[:8], time.Now())
	if err != nil {
		intake.LogDraft(s.log, r.PostForm)
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := s.app.Inquiry.Submit(r.Context(), in); err != nil {
		s.fail(w, r, err)
		return
	}
	w.WriteHeader(http.StatusCreated)
	fmt.Fprintf(w, "Thank you. Your inquiry has the number %s.\n", in.ID)
}

func (s *server) inquiry(w http.ResponseWriter, r *http.Request) {
	in, err := s.app.DB.Inquiry(r.Context(), r.PathValue("id"))
	if err != nil {
		s.fail(w, r, err)
		return
	}
	switch r.PathValue("view") {
	case "":
		support.Inspect(w, in)
	case "raw":
		support.InspectDeeply(w, in)
	case "disclosure":
		support.Disclosure(w, in)
	case "english":
		s.english(w, r, in)
	default:
		http.NotFound(w, r)
	}
}

func (s *server) english(w http.ResponseWriter, r *http.Request, in intake.Inquiry) {
	text, err := s.app.Support.InEnglish(r.Context(), in)
	if err != nil {
		s.fail(w, r, err)
		return
	}
	fmt.Fprintln(w, text)
}

func (s *server) reply(w http.ResponseWriter, r *http.Request) {
	in, err := s.app.DB.Inquiry(r.Context(), r.PathValue("id"))
	if err == nil {
		err = s.app.Support.Reply(r.Context(), in, r.PostFormValue("answer"))
	}
	s.done(w, r, err)
}

func (s *server) refer(w http.ResponseWriter, r *http.Request) {
	s.done(w, r, s.app.Refer(r.Context(), r.PathValue("id"), r.PostFormValue("company"), r.PostFormValue("way")))
}

func (s *server) job(w http.ResponseWriter, r *http.Request) {
	s.done(w, r, s.app.Run(r.Context(), r.PathValue("job")))
}

func (s *server) done(w http.ResponseWriter, r *http.Request, err error) {
	if err != nil {
		s.fail(w, r, err)
		return
	}
	fmt.Fprintln(w, "done")
}

// fail tells the client what kind of failure it was, and the log the rest.
func (s *server) fail(w http.ResponseWriter, r *http.Request, err error) {
	s.log.ErrorContext(r.Context(), "request failed", "path", r.URL.Path, "err", err)
	status := statusOf(err)
	http.Error(w, http.StatusText(status), status)
}

func statusOf(err error) int {
	var refusal *lineage.Refusal
	switch {
	case errors.Is(err, app.ErrNoJob), errors.Is(err, app.ErrNoWay), errors.Is(err, sql.ErrNoRows):
		return http.StatusNotFound
	case errors.Is(err, partner.ErrNoConsent), errors.As(err, &refusal):
		return http.StatusForbidden
	}
	return http.StatusInternalServerError
}
