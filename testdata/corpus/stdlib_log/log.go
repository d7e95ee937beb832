// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_log

import (
	"bytes"
	"context"
	"log"
	"log/slog"

	"example.com/corpus/mark"
)

func badLoggerWritesToBuffer() {
	var b bytes.Buffer
	log.New(&b, "", 0).Printf("got %s", mark.Secret()) // source: logger
	mark.Leak(b.String())                              // leak: logger
}

func goodLoggerOfOtherBuffer() {
	var a, b bytes.Buffer
	log.New(&a, "", 0).Print(mark.Secret()) // source: loggerother
	log.New(&b, "", 0).Print("plain")
	mark.Leak(b.String())
}

func badLoggerPrefix() {
	var b bytes.Buffer
	l := log.New(&b, mark.Secret()+": ", 0) // source: prefix
	l.Println("x")
	mark.Leak(b.String()) // leak: prefix
	mark.Leak(l.Prefix()) // leak: prefix
}

func goodLoggerTypeVerb() {
	var b bytes.Buffer
	log.New(&b, "", 0).Printf("%T", mark.Secret()) // source: logtype
	mark.Leak(b.String())
}

func badLoggerOutputIsRedirected() {
	var b bytes.Buffer
	l := log.New(nowhere{}, "", 0)
	l.SetOutput(&b)
	l.Print(mark.Secret()) // source: redirected
	mark.Leak(b.String())  // leak: redirected
}

type nowhere struct{}

func (nowhere) Write(p []byte) (int, error) { return len(p), nil }

func badLogPanicCarriesText() {
	defer func() {
		mark.Leak(recover()) // leak: logpanic
	}()
	log.New(nowhere{}, "", 0).Panicf("no %s", mark.Secret()) // source: logpanic
}

func badSlogTextWritesAttribute() {
	var b bytes.Buffer
	slog.New(slog.NewTextHandler(&b, nil)).Info("m", "health", mark.Secret()) // source: slogtext
	mark.Leak(b.String())                                                     // leak: slogtext
}

func goodSlogOfPlain() {
	var b bytes.Buffer
	s := mark.Secret() // source: slogplain
	slog.New(slog.NewTextHandler(&b, nil)).Info("m", "n", len(s))
	mark.Leak(b.String())
}

func badSlogJSONWritesMessage() {
	var b bytes.Buffer
	slog.New(slog.NewJSONHandler(&b, nil)).Warn("for " + mark.Secret()) // source: slogjson
	mark.Leak(b.Bytes())                                                // leak: slogjson
}

func badSlogWithKeepsAttribute() {
	var b bytes.Buffer
	l := slog.New(slog.NewTextHandler(&b, nil)).With("health", mark.Secret()) // source: slogwith
	l.Info("later")
	mark.Leak(b.String()) // leak: slogwith
}

func goodSlogWithOfOtherLogger() {
	var b bytes.Buffer
	l := slog.New(slog.NewTextHandler(&b, nil))
	_ = l.With("health", mark.Secret()) // source: slogwithother
	l.Info("later")
	mark.Leak(b.String())
}

func badSlogGroup() {
	var b bytes.Buffer
	l := slog.New(slog.NewJSONHandler(&b, nil)).WithGroup("req")
	l.Info("m", slog.Group("user", slog.String("health", mark.Secret()))) // source: sloggroup
	mark.Leak(b.String())                                                 // leak: sloggroup
}

func badSlogStructAttribute() {
	type user struct{ health string }
	var b bytes.Buffer
	slog.New(slog.NewTextHandler(&b, nil)).Info("m", "user", user{mark.Secret()}) // source: slogstruct
	mark.Leak(b.String())                                                         // leak: slogstruct
}

func goodSlogJSONOmitsUnexported() {
	type user struct{ health string }
	var b bytes.Buffer
	slog.New(slog.NewJSONHandler(&b, nil)).Info("m", "user", user{mark.Secret()}) // source: slogunexported
	mark.Leak(b.String())
}

type valued struct{ id, health string }

func (v valued) LogValue() slog.Value { return slog.StringValue(v.id) }

type valuedOpen struct{ id, health string }

func (v valuedOpen) LogValue() slog.Value {
	return slog.GroupValue(slog.String("id", v.id), slog.String("health", v.health))
}

func goodLogValueRedacts() {
	var b bytes.Buffer
	slog.New(slog.NewTextHandler(&b, nil)).Info("m", "user", valued{"1", mark.Secret()}) // source: logvalue
	mark.Leak(b.String())
}

func badLogValueTells() {
	var b bytes.Buffer
	slog.New(slog.NewTextHandler(&b, nil)).Info("m", "user", valuedOpen{"1", mark.Secret()}) // source: logvaluetells
	mark.Leak(b.String())                                                                    // leak: logvaluetells
}

type leaking struct{ slog.Handler }

func (leaking) Enabled(context.Context, slog.Level) bool { return true }
func (leaking) Handle(_ context.Context, r slog.Record) error {
	mark.Leak(r.Message) // leak: ownmessage
	r.Attrs(func(a slog.Attr) bool {
		mark.Leak(a.Key)
		mark.Leak(a.Value.String()) // leak: ownattr
		return true
	})
	return nil
}

func badOwnHandlerGetsMessage() {
	slog.New(leaking{}).Info(mark.Secret()) // source: ownmessage
}

func badOwnHandlerGetsAttribute() {
	slog.New(leaking{}).LogAttrs(context.Background(), slog.LevelInfo, "m", slog.String("h", mark.Secret())) // source: ownattr
}

type dropping struct{ slog.Handler }

func (dropping) Enabled(context.Context, slog.Level) bool { return true }
func (dropping) Handle(_ context.Context, r slog.Record) error {
	mark.Leak(r.Level.String(), r.NumAttrs())
	return nil
}

func goodOwnHandlerLooksAtLevelOnly() {
	slog.New(dropping{}).Error(mark.Secret(), "h", mark.Secret()) // source: levelonly
}

func goodReplaceAttrRedacts() {
	var b bytes.Buffer
	redact := func(_ []string, a slog.Attr) slog.Attr { return slog.String(a.Key, "x") }
	h := slog.NewTextHandler(&b, &slog.HandlerOptions{ReplaceAttr: redact})
	slog.New(h).Info("m", "n", 1)
	mark.Leak(b.String())
	_ = mark.Secret() // source: replaceattr
}

func badAttrIsReadBack() {
	a := slog.Any("h", mark.Secret()) // source: attr
	mark.Leak(a.Value.Any())          // leak: attr
}

func goodAttrKey() {
	a := slog.Any("h", mark.Secret()) // source: attrkey
	mark.Leak(a.Key, a.Value.Kind().String())
}
