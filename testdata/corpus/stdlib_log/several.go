// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_log

import (
	"bytes"
	"log"
	"log/slog"
	"net/http"
	"net/http/httptest"

	"example.com/corpus/mark"
)

// A handler may stand for several, or be one that another was made of.

// posted sends what is written.
type posted struct{}

func (posted) Write(p []byte) (int, error) {
	mark.Leak(p) // leak: several, severalgiven, severalgroup, onegroup, servererror
	return len(p), nil
}

// dropped looks at nothing.
type dropped struct{ n int }

func (d *dropped) Write(p []byte) (int, error) {
	d.n += len(p)
	return len(p), nil
}

func badOneOfSeveralHandlersSends() {
	h := slog.NewMultiHandler(slog.DiscardHandler, slog.NewJSONHandler(posted{}, nil))
	slog.New(h).Info("intake", "health", mark.Secret()) // source: several
}

func badSeveralHandlersAreGivenAttributes() {
	h := slog.NewMultiHandler(slog.NewTextHandler(new(dropped), nil), slog.NewJSONHandler(posted{}, nil))
	slog.New(h.WithAttrs([]slog.Attr{slog.String("health", mark.Secret())})).Info("intake") // source: severalgiven
}

func badSeveralHandlersOfAGroup() {
	h := slog.NewMultiHandler(slog.NewJSONHandler(posted{}, nil))
	slog.New(h.WithGroup("user")).With("id", 1).Info("intake", "health", mark.Secret()) // source: severalgroup
}

func goodSeveralHandlersKeep() {
	var b bytes.Buffer
	secrets := slog.NewMultiHandler(slog.NewTextHandler(new(dropped), nil), slog.NewJSONHandler(new(dropped), nil))
	h := slog.NewMultiHandler(slog.NewTextHandler(new(dropped), nil), slog.NewJSONHandler(&b, nil))
	slog.New(secrets).Info("intake", "health", mark.Secret()) // source: severalkeep
	slog.New(h).Info("intake", "id", 1)
	mark.Leak(b.String())
}

func badHandlerOfAGroup() {
	h := slog.NewTextHandler(posted{}, nil)
	slog.New(h.WithGroup("user")).Info("intake", "health", mark.Secret()) // source: onegroup
}

func goodHandlerOfAGroupOfOthers() {
	var b bytes.Buffer
	secrets, h := slog.NewTextHandler(new(dropped), nil), slog.NewTextHandler(&b, nil)
	slog.New(secrets.WithGroup("user")).Info("intake", "health", mark.Secret()) // source: othergroup
	slog.New(h.WithGroup("user")).Info("intake", "id", 1)
	mark.Leak(b.String())
}

func badServerLogsErrors() {
	s := httptest.NewUnstartedServer(http.NotFoundHandler())
	s.Config.ErrorLog = log.New(posted{}, "", 0)
	s.Config.ErrorLog.Print(mark.Secret()) // source: servererror
}

func goodServerDropsErrors() {
	s := httptest.NewUnstartedServer(http.NotFoundHandler())
	s.Config.ErrorLog = log.New(new(dropped), "", 0)
	s.Config.ErrorLog.Print(mark.Secret()) // source: serverdrops
}
