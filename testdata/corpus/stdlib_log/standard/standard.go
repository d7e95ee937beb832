// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package standard

import (
	"context"
	"io"
	"log"
	"log/slog"

	"example.com/corpus/mark"
)

// alerts sends each attribute to whoever is on duty.
type alerts struct{ send func(slog.Attr) }

func (alerts) Enabled(context.Context, slog.Level) bool { return true }

func (a alerts) Handle(_ context.Context, r slog.Record) error {
	r.Attrs(func(attr slog.Attr) bool {
		a.send(attr)
		return true
	})
	return nil
}

func (a alerts) WithAttrs([]slog.Attr) slog.Handler { return a }

func (a alerts) WithGroup(string) slog.Handler { return a }

// alerted runs a function while alerts are sent.
func alerted(f func()) {
	old := slog.Default()
	defer slog.SetDefault(old)
	install(alerts{func(a slog.Attr) { mark.Leak(a.Value.String()) }}) // leak: defaulthandler, defaultlogger
	f()
}

func install(h slog.Handler) { slog.SetDefault(slog.New(h)) }

func admit(health string) { slog.Info("admitted", "health", health) }

func badDefaultHandlerSends() {
	alerted(func() { admit(mark.Secret()) }) // source: defaulthandler
}

func badDefaultLoggerIsAskedFor() {
	alerted(func() {
		l := slog.Default()
		l.Warn("admitted", "health", mark.Secret()) // source: defaultlogger
	})
}

func goodDefaultHandlerSendsOthers() {
	alerted(func() {
		slog.New(slog.NewTextHandler(io.Discard, nil)).Info("admitted", "health", mark.Secret()) // source: defaultothers
		slog.Info("admitted", "id", "1")
	})
}

// pager sends each line.
type pager struct{}

func (pager) Write(line []byte) (int, error) {
	mark.Leak(line) // leak: standardwriter, standardlogger
	return len(line), nil
}

// paged runs a function while lines are sent.
func paged(f func()) {
	old := log.Writer()
	defer log.SetOutput(old)
	log.SetOutput(io.MultiWriter(io.Discard, pager{}))
	f()
}

func badStandardWriterSends() {
	paged(func() { log.Printf("admitted with %s", mark.Secret()) }) // source: standardwriter
}

func badStandardLoggerIsAskedFor() {
	paged(func() { log.Default().Println("admitted with", mark.Secret()) }) // source: standardlogger
}

func goodStandardWriterSendsOthers() {
	paged(func() {
		log.New(io.Discard, "", 0).Print(mark.Secret()) // source: standardothers
		log.Print("admitted")
	})
}
