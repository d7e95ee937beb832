// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package privacy

import (
	"context"
	"log/slog"
	"os"

	"example.com/corpus/mark"
)

// Handlers of log/slog that hide what goes by some keys.

func hideHealth(_ []string, a slog.Attr) slog.Attr {
	if a.Key == "health" {
		a.Value = slog.StringValue("REDACTED")
	}
	return a
}

func hideSome(_ []string, a slog.Attr) slog.Attr {
	switch a.Key {
	case "health", "income":
		return slog.Attr{}
	case "name":
		return slog.String("name", "x")
	}
	return a
}

func hiding(replace func([]string, slog.Attr) slog.Attr) *slog.Logger {
	return slog.New(slog.NewJSONHandler(os.Stderr, &slog.HandlerOptions{ReplaceAttr: replace}))
}

func goodRedactedByKey() {
	hiding(hideHealth).Info("m", "health", mark.Secret()) // source: redactedbykey
}

func badRedactedByOtherKey() {
	hiding(hideHealth).Info("m", "reason", mark.Secret()) // source: otherkey; leak: otherkey (raw-in-log)
}

func badMessageIsNotRedacted() {
	hiding(hideHealth).Info(mark.Secret(), "health", "x") // source: messagenotredacted; leak: messagenotredacted (raw-in-log)
}

func badKeysInManyPlaces() {
	l := hiding(hideHealth)
	l.Info("1", "a", mark.Secret(), "health", mark.Secret()) // source: manyplaces; leak: manyplaces (raw-in-log)
	l.Info("2", "b", mark.Secret())                          // source: manyplaces2; leak: manyplaces2 (raw-in-log)
	l.Info("3", "c", mark.Secret())                          // source: manyplaces3; leak: manyplaces3 (raw-in-log)
	l.Info("4", "d", mark.Secret())                          // source: manyplaces4; leak: manyplaces4 (raw-in-log)
	l.Info("5", "e", mark.Secret())                          // source: manyplaces5; leak: manyplaces5 (raw-in-log)
	l.Info("6", "health", mark.Secret())                     // source: manyplaces6
}

func goodRedactedBySwitch() {
	hiding(hideSome).Warn("m", slog.String("health", mark.Secret()), slog.Any("name", mark.Secret())) // source: byswitch
}

func badRedactedBySwitch() {
	hiding(hideSome).Warn("m", slog.String("health", "x"), slog.Any("note", mark.Secret())) // source: badbyswitch; leak: badbyswitch (raw-in-log)
}

func goodRedactedByWith() {
	l := hiding(hideHealth).With("health", mark.Secret()) // source: byhidingwith
	l.Info("m")
}

func badNotRedactedByWith() {
	l := hiding(hideHealth).With("reason", mark.Secret()) // source: notbyhidingwith
	l.Info("m")                                           // leak: notbyhidingwith (raw-in-log)
}

func badRedactedNowAndThen() {
	var options slog.HandlerOptions
	if mark.Either() {
		options.ReplaceAttr = hideHealth
	}
	l := slog.New(slog.NewTextHandler(os.Stderr, &options))
	l.Info("m", "health", mark.Secret()) // source: nowandthen; leak: nowandthen (raw-in-log)
}

func badOneOfTwoLoggersRedacts() {
	l := slog.New(slog.NewTextHandler(os.Stderr, nil))
	if mark.Either() {
		l = hiding(hideHealth)
	}
	l.Info("m", "health", mark.Secret()) // source: oneoftwo; leak: oneoftwo (raw-in-log)
}

var wary = slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{ReplaceAttr: hideHealth}))

func goodRedactedByVariable() {
	wary.Info("m", "health", mark.Secret()) // source: byvariable; false: byvariable (what the variable held first, or others store there, is not told apart)
}

func badNotRedactedByVariable() {
	wary.Info("m", "reason", mark.Secret()) // source: notbyvariable; leak: notbyvariable (raw-in-log)
}

// hidingHandler hides what goes by one key before a handler sees it.
type hidingHandler struct{ slog.Handler }

func (h hidingHandler) Handle(ctx context.Context, r slog.Record) error {
	clean := slog.NewRecord(r.Time, r.Level, r.Message, r.PC)
	r.Attrs(func(a slog.Attr) bool {
		if a.Key == "health" {
			a = slog.String(a.Key, "x")
		}
		clean.AddAttrs(a)
		return true
	})
	return h.Handler.Handle(ctx, clean) // leak: handlerhidesnot (raw-in-log); false: handlerhides (the handler is followed once for all keys)
}

func goodHandlerHidesKey() {
	slog.New(hidingHandler{slog.NewTextHandler(os.Stderr, nil)}).Info("m", "health", mark.Secret()) // source: handlerhides
}

func badHandlerHidesOtherKey() {
	slog.New(hidingHandler{slog.NewTextHandler(os.Stderr, nil)}).Info("m", "reason", mark.Secret()) // source: handlerhidesnot
}
