// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_log

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"log/slog"
	"strings"

	"example.com/corpus/mark"
)

func text(b *bytes.Buffer) *slog.Logger { return slog.New(slog.NewTextHandler(b, nil)) }

func asJSON(b *bytes.Buffer) *slog.Logger { return slog.New(slog.NewJSONHandler(b, nil)) }

func badLoggerFromConstructor() {
	var b bytes.Buffer
	text(&b).Info("m", slog.String("h", mark.Secret())) // source: constructor
	mark.Leak(b.String())                               // leak: constructor
}

func goodLoggerFromConstructorOfOther() {
	var a, b bytes.Buffer
	text(&a).Info("m", slog.String("h", mark.Secret())) // source: constructorother
	text(&b).Info("m")
	mark.Leak(b.String())
}

func badGroupValueOfLogValuer() {
	var b bytes.Buffer
	asJSON(&b).Info("m", slog.Group("g", "user", valuedOpen{"1", mark.Secret()})) // source: groupvaluer
	mark.Leak(b.String())                                                         // leak: groupvaluer
}

func goodLogValueInGroup() {
	var b bytes.Buffer
	asJSON(&b).Info("m", slog.Group("g", "user", valued{"1", mark.Secret()})) // source: valuegroup
	mark.Leak(b.String())
}

func goodLogValueInAny() {
	var b bytes.Buffer
	text(&b).With(slog.Any("user", valued{"1", mark.Secret()})).Info("m") // source: valueany
	mark.Leak(b.String())
}

func badLogValueInsideStructIsNotCalled() {
	var b bytes.Buffer
	text(&b).Info("m", "req", struct{ User valued }{valued{"1", mark.Secret()}}) // source: valueinside
	mark.Leak(b.String())                                                        // leak: valueinside
}

func badLogValueInSliceIsNotCalled() {
	var b bytes.Buffer
	text(&b).Info("m", "users", []valued{{"1", mark.Secret()}}) // source: valueslice
	mark.Leak(b.String())                                       // leak: valueslice
}

type chained struct{ v valued }

func (c chained) LogValue() slog.Value { return slog.AnyValue(c.v) }

func goodLogValueOfLogValue() {
	var b bytes.Buffer
	text(&b).Info("m", "c", chained{valued{"1", mark.Secret()}}) // source: valuechain
	mark.Leak(b.String())
}

type pointerValued struct{ id, health string }

func (p *pointerValued) LogValue() slog.Value { return slog.StringValue(p.id) }

func badLogValueOfPointerIsNotUsedOnValue() {
	var b bytes.Buffer
	text(&b).Info("m", "u", pointerValued{"1", mark.Secret()}) // source: valuepointer
	mark.Leak(b.String())                                      // leak: valuepointer
}

func goodLogValueOfPointer() {
	var b bytes.Buffer
	text(&b).Info("m", "u", &pointerValued{"1", mark.Secret()}) // source: valueofpointer
	mark.Leak(b.String())
}

type masked struct{ text string }

func (masked) MarshalText() ([]byte, error) { return []byte("xxx"), nil }

func (m masked) String() string { return m.text }

func goodTextHandlerMarshalsText() {
	var b bytes.Buffer
	text(&b).Info("m", "v", masked{mark.Secret()}) // source: masked
	mark.Leak(b.String())
}

func badMessageFormatsBeforeLogging() {
	var b bytes.Buffer
	text(&b).Info(fmt.Sprint(masked{mark.Secret()})) // source: maskedmessage
	mark.Leak(b.String())                            // leak: maskedmessage
}

func badErrorAttribute() {
	var b bytes.Buffer
	asJSON(&b).Error("failed", "err", mark.SecretErr()) // source: errattr
	mark.Leak(b.String())                               // leak: errattr
}

func goodReplaceAttrHidesAll() {
	var b bytes.Buffer
	hide := func(_ []string, a slog.Attr) slog.Attr { return slog.String(a.Key, "x") }
	l := slog.New(slog.NewTextHandler(&b, &slog.HandlerOptions{ReplaceAttr: hide}))
	l.With("a", mark.Secret()).Info("m", "health", mark.Secret()) // source: hidden
	mark.Leak(b.String())
}

func badReplaceAttrHidesOneKey() {
	var b bytes.Buffer
	hide := func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == "password" {
			return slog.String(a.Key, "x")
		}
		return a
	}
	l := slog.New(slog.NewJSONHandler(&b, &slog.HandlerOptions{ReplaceAttr: hide}))
	l.Info("m", "health", mark.Secret()) // source: onekey
	mark.Leak(b.String())                // leak: onekey
}

func badReplaceAttrDoesNotSeeTheMessage() {
	var b bytes.Buffer
	l := slog.New(slog.NewTextHandler(&b, &slog.HandlerOptions{AddSource: false}))
	l.Info("for " + mark.Secret()) // source: unseen
	mark.Leak(b.String())          // leak: unseen
}

type fanOut struct{ handlers []slog.Handler }

func (f fanOut) Enabled(context.Context, slog.Level) bool { return true }

func (f fanOut) Handle(ctx context.Context, r slog.Record) error {
	var errs []error
	for _, h := range f.handlers {
		errs = append(errs, h.Handle(ctx, r.Clone()))
	}
	return errors.Join(errs...)
}

func (f fanOut) WithAttrs(attrs []slog.Attr) slog.Handler {
	var out fanOut
	for _, h := range f.handlers {
		out.handlers = append(out.handlers, h.WithAttrs(attrs))
	}
	return out
}

func (f fanOut) WithGroup(string) slog.Handler { return f }

func badHandlerFansOut() {
	var a, b bytes.Buffer
	h := fanOut{[]slog.Handler{slog.NewTextHandler(&a, nil), slog.NewJSONHandler(&b, nil)}}
	slog.New(h).Info("m", "health", mark.Secret()) // source: fanout
	mark.Leak(b.String())                          // leak: fanout
}

type redactingHandler struct{ slog.Handler }

func (h redactingHandler) Handle(ctx context.Context, r slog.Record) error {
	clean := slog.NewRecord(r.Time, r.Level, r.Message, r.PC)
	r.Attrs(func(a slog.Attr) bool {
		clean.AddAttrs(slog.String(a.Key, "redacted"))
		return true
	})
	return h.Handler.Handle(ctx, clean)
}

func goodHandlerRedactsEveryAttribute() {
	var b bytes.Buffer
	h := redactingHandler{slog.NewTextHandler(&b, nil)}
	slog.New(h).Info("m", "health", mark.Secret()) // source: redacting
	mark.Leak(b.String())
}

func badHandlerRedactsNotTheMessage() {
	var b bytes.Buffer
	h := redactingHandler{slog.NewTextHandler(&b, nil)}
	slog.New(h).Info(mark.Secret()) // source: redactingmessage
	mark.Leak(b.String())           // leak: redactingmessage
}

type contextHandler struct{ slog.Handler }

type requestKey struct{}

func (h contextHandler) Handle(ctx context.Context, r slog.Record) error {
	if s, ok := ctx.Value(requestKey{}).(string); ok {
		r.AddAttrs(slog.String("request", s))
	}
	return h.Handler.Handle(ctx, r)
}

func badHandlerAddsFromContext() {
	var b bytes.Buffer
	ctx := context.WithValue(context.Background(), requestKey{}, mark.Secret()) // source: fromcontext
	slog.New(contextHandler{slog.NewTextHandler(&b, nil)}).InfoContext(ctx, "m")
	mark.Leak(b.String()) // leak: fromcontext
}

func goodHandlerIgnoresContext() {
	var b bytes.Buffer
	ctx := context.WithValue(context.Background(), requestKey{}, mark.Secret()) // source: ignorescontext
	text(&b).InfoContext(ctx, "m")
	mark.Leak(b.String())
}

func badAttrsInSlice() {
	var b bytes.Buffer
	attrs := []slog.Attr{slog.Int("n", 1)}
	attrs = append(attrs, slog.String("h", mark.Secret())) // source: attrslice
	text(&b).LogAttrs(context.Background(), slog.LevelInfo, "m", attrs...)
	mark.Leak(b.String()) // leak: attrslice
}

func badNumberAttribute() {
	var b bytes.Buffer
	text(&b).Info("m", slog.Int("income", mark.SecretInt())) // source: number
	mark.Leak(b.String())                                    // leak: number
}

func goodCountAttribute() {
	var b bytes.Buffer
	text(&b).Info("m", slog.Int("n", len(mark.Secret())), slog.Bool("ok", true)) // source: countattr
	mark.Leak(b.String())
}

func badValueIsResolved() {
	v := slog.AnyValue(valuedOpen{"1", mark.Secret()}).Resolve() // source: resolved
	mark.Leak(v.String())                                        // leak: resolved
}

func goodKeyOfAttribute() {
	a := slog.Group("g", slog.String("h", mark.Secret())) // source: keyofgroup
	mark.Leak(a.Key)
}

func badGroupIsOpened() {
	for _, a := range slog.GroupValue(slog.String("h", mark.Secret())).Group() { // source: opened
		mark.Leak(a.Value.Any()) // leak: opened
	}
}

func badStandardLoggerOverSlog() {
	var b bytes.Buffer
	slog.NewLogLogger(slog.NewTextHandler(&b, nil), slog.LevelInfo).Print(mark.Secret()) // source: overslog
	mark.Leak(b.String())                                                                // leak: overslog
}

func badLoggersWriter() {
	var b bytes.Buffer
	l := log.New(&b, "", log.LstdFlags)
	_, _ = io.WriteString(l.Writer(), mark.Secret()) // source: logwriter
	mark.Leak(b.String())                            // leak: logwriter
}

func goodLoggerIsMuted() {
	var b bytes.Buffer
	l := log.New(&b, "", 0)
	l.SetOutput(io.Discard)
	l.Println(mark.Secret()) // source: muted
	mark.Leak(b.String())
}

func badFilteringWriter() {
	var b bytes.Buffer
	log.New(upper{&b}, "", 0).Print(mark.Secret()) // source: filtered
	mark.Leak(b.String())                          // leak: filtered
}

type upper struct{ w io.Writer }

func (u upper) Write(p []byte) (int, error) { return u.w.Write(bytes.ToUpper(p)) }

func goodPanickedLogIsCounted() {
	defer func() {
		s, _ := recover().(string)
		mark.Leak(strings.Count(s, "no"))
	}()
	log.New(io.Discard, "", 0).Panicln("no", mark.Secret()) // source: panickedcount
}
