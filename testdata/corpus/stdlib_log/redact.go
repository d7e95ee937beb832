// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_log

import (
	"bytes"
	"context"
	"io"
	"log/slog"
	"time"

	"example.com/corpus/mark"
)

// What a handler hides by key, and what it does not.

func hideHealth(_ []string, a slog.Attr) slog.Attr {
	if a.Key == "health" {
		a.Value = slog.StringValue("REDACTED")
	}
	return a
}

func hidingIn(w io.Writer, replace func([]string, slog.Attr) slog.Attr) *slog.Logger {
	return slog.New(slog.NewJSONHandler(w, &slog.HandlerOptions{ReplaceAttr: replace}))
}

func goodRedactedAmongOthers() {
	var b bytes.Buffer
	hidingIn(&b, hideHealth).Info("m", slog.Int("n", 1), "health", mark.Secret(), "x", 2) // source: amongothers
	mark.Leak(b.String())
}

func badNotRedactedAmongOthers() {
	var b bytes.Buffer
	hidingIn(&b, hideHealth).Info("m", "health", "fine", slog.String("reason", mark.Secret())) // source: notamong
	mark.Leak(b.String())                                                                      // leak: notamong
}

func badKeyIsAValue() {
	var b bytes.Buffer
	hidingIn(&b, hideHealth).Info("m", "kind", "health", mark.Secret(), 1) // source: keyisvalue
	mark.Leak(b.String())                                                  // leak: keyisvalue
}

func goodRedactedInGroup() {
	var b bytes.Buffer
	hidingIn(&b, hideHealth).Info("m", slog.Group("user", "health", mark.Secret())) // source: ingroup
	mark.Leak(b.String())
}

func badGroupItselfIsNotRedacted() {
	var b bytes.Buffer
	hidingIn(&b, hideHealth).Info("m", slog.Group("health", "text", mark.Secret())) // source: groupitself
	mark.Leak(b.String())                                                           // leak: groupitself
}

type diagnosis struct{ text string }

func (d diagnosis) LogValue() slog.Value { return slog.GroupValue(slog.String("text", d.text)) }

func badGroupOfLogValuerIsNotRedacted() {
	var b bytes.Buffer
	hidingIn(&b, hideHealth).Info("m", "health", diagnosis{mark.Secret()}) // source: groupofvaluer
	mark.Leak(b.String())                                                  // leak: groupofvaluer
}

func badAttributesAsValueAreNotRedacted() {
	var b bytes.Buffer
	attrs := []slog.Attr{slog.String("text", mark.Secret())} // source: attrsasvalue
	hidingIn(&b, hideHealth).Info("m", "health", attrs)
	mark.Leak(b.String()) // leak: attrsasvalue
}

func badKeyIsNotKnown() {
	var b bytes.Buffer
	key := "health"
	if mark.Either() {
		key = "reason"
	}
	hidingIn(&b, hideHealth).Info("m", key, mark.Secret()) // source: keynotknown
	mark.Leak(b.String())                                  // leak: keynotknown
}

func goodRedactedInClosure() {
	var b bytes.Buffer
	const key = "health"
	l := hidingIn(&b, func(_ []string, a slog.Attr) slog.Attr {
		if key == a.Key {
			return slog.String(key, "x")
		}
		return a
	})
	l.LogAttrs(context.Background(), slog.LevelInfo, "m", slog.String("health", mark.Secret())) // source: inclosure
	mark.Leak(b.String())
}

var hidden = map[string]bool{"health": true, "income": true}

func hideListed(_ []string, a slog.Attr) slog.Attr {
	if hidden[a.Key] {
		a.Value = slog.StringValue("x")
	}
	return a
}

func goodRedactedByTable() {
	var b bytes.Buffer
	hidingIn(&b, hideListed).Info("m", "health", mark.Secret()) // source: bytable
	mark.Leak(b.String())
}

func badNotRedactedByTable() {
	var b bytes.Buffer
	hidingIn(&b, hideListed).Info("m", "reason", mark.Secret()) // source: notbytable
	mark.Leak(b.String())                                       // leak: notbytable
}

var listed = map[string]bool{"health": true}

func badTableChanges() {
	var b bytes.Buffer
	hide := func(_ []string, a slog.Attr) slog.Attr {
		if listed[a.Key] {
			a.Value = slog.StringValue("x")
		}
		return a
	}
	delete(listed, "health")
	hidingIn(&b, hide).Info("m", "health", mark.Secret()) // source: tablechanges
	mark.Leak(b.String())                                 // leak: tablechanges
}

var emptied, other = map[string]bool{"health": true}, map[string]bool{"health": true}

func init() { delete(emptied, "health") }

func init() { _ = len(other) }

func badTableIsEmptiedAtTheStart() {
	var b bytes.Buffer
	hide := func(_ []string, a slog.Attr) slog.Attr {
		if emptied[a.Key] {
			a.Value = slog.StringValue("x")
		}
		return a
	}
	hidingIn(&b, hide).Info("m", "health", mark.Secret()) // source: emptied
	mark.Leak(b.String())                                 // leak: emptied
}

func goodTableIsCountedAtTheStart() {
	var b bytes.Buffer
	hide := func(_ []string, a slog.Attr) slog.Attr {
		if other[a.Key] {
			a.Value = slog.StringValue("x")
		}
		return a
	}
	hidingIn(&b, hide).Info("m", "health", mark.Secret()) // source: counted
	mark.Leak(b.String())
}

var secrets = map[string]struct{}{"health": {}}

func goodRedactedBySet() {
	var b bytes.Buffer
	hide := func(_ []string, a slog.Attr) slog.Attr {
		if _, ok := secrets[a.Key]; ok {
			return slog.Attr{}
		}
		return a
	}
	hidingIn(&b, hide).Info("m", "health", mark.Secret()) // source: byset
	mark.Leak(b.String())
}

func badNotRedactedBySet() {
	var b bytes.Buffer
	hide := func(_ []string, a slog.Attr) slog.Attr {
		if _, ok := secrets[a.Key]; ok {
			return slog.Attr{}
		}
		return a
	}
	hidingIn(&b, hide).Info("m", "reason", mark.Secret()) // source: notbyset
	mark.Leak(b.String())                                 // leak: notbyset
}

// asserting looks into what it is given.
type asserting struct{ slog.Handler }

func (asserting) Enabled(context.Context, slog.Level) bool { return true }

func (asserting) Handle(_ context.Context, r slog.Record) error {
	r.Attrs(func(a slog.Attr) bool {
		if s, ok := a.Value.Any().(string); ok {
			mark.Leak(s) // leak: passedarguments, passedattribute, passedattributes, passedrecord
		}
		return true
	})
	return nil
}

func pass(l *slog.Logger, args ...any) { l.Info("m", args...) }

func passAttrs(l *slog.Logger, attrs ...slog.Attr) {
	l.LogAttrs(context.Background(), slog.LevelInfo, "m", attrs...)
}

func badArgumentsArePassedOn() {
	pass(slog.New(asserting{}), "k", mark.Secret()) // source: passedarguments
}

func badAttributeIsPassedOn() {
	pass(slog.New(asserting{}), slog.String("k", mark.Secret())) // source: passedattribute
}

func badAttributesArePassedOn() {
	passAttrs(slog.New(asserting{}), slog.Int("n", 1), slog.String("k", mark.Secret())) // source: passedattributes
}

func badRecordIsPassedOn() {
	r := slog.NewRecord(time.Time{}, slog.LevelInfo, "m", 0)
	r.Add("k", mark.Secret()) // source: passedrecord
	_ = asserting{}.Handle(context.Background(), r)
}

func goodArgumentsOfOther() {
	_ = []any{"k", mark.Secret()} // source: argumentsofother
	pass(slog.New(asserting{}), "k", "v")
}

func goodKeysArePassedOn() {
	var b bytes.Buffer
	pass(hidingIn(&b, hideHealth), "health", mark.Secret()) // source: keyspassed
	mark.Leak(b.String())                                   // false: keyspassed (which arguments are keys is not known where they are passed on)
}
