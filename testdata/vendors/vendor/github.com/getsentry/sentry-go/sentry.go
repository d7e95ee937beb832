// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package sentry has the shape of github.com/getsentry/sentry-go.
package sentry

import "context"

type (
	Hub     struct{ stack []string }
	Scope   struct{ tags map[string]string }
	EventID string
)

type (
	Span        struct{ Op string }
	SpanOption  func(s *Span)
	Context     = map[string]interface{}
	MeterOption func(o *int)
)

type Meter interface {
	Count(name string, count int64, opts ...MeterOption)
}

type User struct{ ID, Email string }

type Breadcrumb struct{ Message string }

type Logger interface{ Info() LogEntry }

type LogEntry interface {
	String(key, value string) LogEntry
	Emit(args ...interface{})
}

func CaptureMessage(message string) *EventID              { return nil }
func CaptureException(exception error) *EventID           { return nil }
func AddBreadcrumb(breadcrumb *Breadcrumb)                {}
func ConfigureScope(f func(scope *Scope))                 {}
func WithScope(f func(scope *Scope))                      {}
func NewLogger(ctx context.Context) Logger                { return nil }
func CurrentHub() *Hub                                    { return nil }
func (hub *Hub) CaptureMessage(message string) *EventID   { return nil }
func (scope *Scope) SetUser(user User)                    {}
func (scope *Scope) SetTag(key, value string)             {}
func (scope *Scope) SetContext(key string, value Context) {}
func (hub *Hub) WithScope(f func(scope *Scope))           {}
func (hub *Hub) ConfigureScope(f func(scope *Scope))      {}
func (hub *Hub) PushScope() *Scope                        { return nil }
func NewMeter(ctx context.Context) Meter                  { return nil }
func WithDescription(description string) SpanOption       { return nil }
func (s *Span) Finish()                                   {}
func (s *Span) Context() context.Context                  { return nil }

func StartSpan(ctx context.Context, operation string, options ...SpanOption) *Span { return nil }
