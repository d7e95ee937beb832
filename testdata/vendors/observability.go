// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package vendors

import (
	"context"
	"fmt"
	"log/slog"
	"os"

	"github.com/DataDog/datadog-go/v5/statsd"
	"github.com/getsentry/sentry-go"
	"github.com/newrelic/go-agent/v3/newrelic"
	"github.com/rollbar/rollbar-go"
	"github.com/rs/zerolog"
	"github.com/sirupsen/logrus"
	"github.com/slack-go/slack"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/trace"
	"go.uber.org/zap"
)

// What is set on a scope that is ambient is sent with whatever comes next.

func BadAmbientScope(t Ticket) {
	sentry.ConfigureScope(func(scope *sentry.Scope) {
		scope.SetUser(sentry.User{ID: "1", Email: t.Email}) // to: sentry
	})
}

func BadScopeOfOneEvent(t Ticket) {
	sentry.WithScope(func(scope *sentry.Scope) {
		scope.SetTag("topic", t.Topic)
		scope.SetTag("question", t.Body) // to: sentry
		sentry.CaptureMessage("failed")
	})
}

func BadScopeOfHub(hub *sentry.Hub, t Ticket) {
	hub.WithScope(func(scope *sentry.Scope) {
		scope.SetContext("ticket", sentry.Context{"topic": t.Topic})
		scope.SetContext("asked", sentry.Context{"question": t.Body}) // to: sentry
		hub.CaptureMessage("failed")
	})
}

func GoodScopeOfHub(hub *sentry.Hub, t Ticket) {
	hub.ConfigureScope(func(scope *sentry.Scope) {
		scope.SetUser(sentry.User{ID: "1"})
	})
	hub.WithScope(func(*sentry.Scope) { hub.CaptureMessage(t.Topic) })
}

func BadMessageInScopeOfHub(t Ticket) {
	hub := sentry.CurrentHub()
	hub.WithScope(func(scope *sentry.Scope) {
		scope.SetTag("topic", t.Topic)
		hub.CaptureMessage("failed: " + t.Body) // to: sentry
	})
	hub.PushScope().SetTag("email", t.Email) // to: sentry
}

func BadDescriptionOfSpan(ctx context.Context, t Ticket) {
	span := sentry.StartSpan(ctx, "answer", sentry.WithDescription(t.Body)) // to: sentry
	defer span.Finish()
	sentry.NewMeter(span.Context()).Count(t.Body, 1) // to: sentry
}

func GoodDescriptionOfSpan(ctx context.Context, t Ticket) {
	span := sentry.StartSpan(ctx, "answer", sentry.WithDescription(t.Topic))
	defer span.Finish()
	sentry.NewMeter(span.Context()).Count(t.Topic, int64(len(t.Body)))
}

func BadErrorHoldsTheInput(t Ticket) {
	err := fmt.Errorf("cannot answer %q", t.Body)
	sentry.CaptureException(err) // to: sentry
}

func GoodErrorHoldsTheID(t Ticket) {
	sentry.CaptureException(fmt.Errorf("cannot answer ticket %d", t.ID))
}

func BadLogEntry(ctx context.Context, t Ticket) {
	sentry.NewLogger(ctx).Info().String("question", t.Body).Emit("asked") // to: sentry
}

func GoodLogEntry(ctx context.Context, t Ticket) {
	sentry.NewLogger(ctx).Info().String("topic", t.Topic).Emit("asked")
}

// A transaction or span that comes with the context.

func BadTransaction(ctx context.Context, t Ticket) {
	txn := newrelic.FromContext(ctx)
	txn.AddAttribute("topic", t.Topic)
	txn.AddAttribute("question", t.Body) // to: newrelic
}

func BadEventParameters(app *newrelic.Application, t Ticket) {
	app.RecordCustomEvent("asked", map[string]interface{}{"email": t.Email}) // to: newrelic
}

func BadSpan(ctx context.Context, t Ticket) {
	trace.SpanFromContext(ctx).SetAttributes(attribute.String("question", t.Body)) // to: opentelemetry
}

func GoodSpan(ctx context.Context, t Ticket) {
	trace.SpanFromContext(ctx).SetAttributes(attribute.String("topic", t.Topic))
}

func BadSpanError(span trace.Span, t Ticket) {
	span.RecordError(fmt.Errorf("no answer to %s", t.Body)) // to: opentelemetry
}

func BadTags(client *statsd.Client, t Ticket) {
	_ = client.Count("asked", 1, []string{"email:" + t.Email}, 1) // to: datadog
}

func GoodTags(client *statsd.Client, t Ticket) {
	_ = client.Count("asked", int64(t.ID), []string{"topic:" + t.Topic}, 1)
}

func BadPerson(t Ticket) {
	rollbar.SetPerson("1", "a user", t.Email) // to: rollbar
}

func BadVariadicOfAny(t Ticket) {
	rollbar.Error("failed", map[string]interface{}{"question": t.Body}) // to: rollbar
}

// Logs are the operator's: nothing leaves, and nothing stays in the logger. What is
// logged raw is reported as that.

func BadInZap(logger *zap.Logger, t Ticket) {
	logger.Info("asked", zap.String("question", t.Body))                     // to: log
	logger.With(zap.Any("ticket", t)).Info("asked")                          // to: log
	logger.Sugar().With("question", t.Body).Infow("asked", "email", t.Email) // to: log
	_, _, _ = slack.New("token").PostMessage("support", slack.MsgOptionText(t.Topic, false))
}

func BadFieldIsData(t Ticket) {
	field := zap.String("question", t.Body)
	_, _, _ = slack.New("token").PostMessage("support", slack.MsgOptionText(field.String, false)) // to: slack
}

func BadInZerolog(t Ticket) {
	logger := zerolog.New(os.Stderr).With().Str("question", t.Body).Logger() // to: log
	logger.Info().Str("email", t.Email).Msg(t.Body)                          // to: log
}

func BadInLogrus(t Ticket) {
	logrus.WithField("question", t.Body).WithField("email", t.Email).Info("asked") // to: log
}

func BadInSlog(t Ticket) {
	slog.With("question", t.Body).Info("asked", slog.String("email", t.Email)) // to: log
}
