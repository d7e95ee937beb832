// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package attribute has the shape of go.opentelemetry.io/otel/attribute.
package attribute

type KeyValue struct{ Key, Value string }

func String(k, v string) KeyValue { return KeyValue{} }
