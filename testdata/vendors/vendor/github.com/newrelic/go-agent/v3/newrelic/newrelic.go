// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package newrelic has the shape of github.com/newrelic/go-agent/v3/newrelic.
package newrelic

import "context"

type (
	Application struct{ name string }
	Transaction struct{ name string }
)

func FromContext(ctx context.Context) *Transaction { return nil }

func (app *Application) RecordCustomEvent(eventType string, params map[string]interface{}) {}
func (txn *Transaction) AddAttribute(key string, value any)                                {}
func (txn *Transaction) NoticeError(err error)                                             {}
func (txn *Transaction) SetUserID(userID string)                                           {}
