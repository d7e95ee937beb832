// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package posthog has the shape of github.com/posthog/posthog-go.
package posthog

type Client interface {
	Enqueue(Message) error
	IsFeatureEnabled(FeatureFlagPayload) (interface{}, error)
}

type Message interface{ Validate() error }

type Properties map[string]interface{}

type Capture struct {
	DistinctId string
	Event      string
	Properties Properties
}

func (c Capture) Validate() error { return nil }

type FeatureFlagPayload struct{ Key, DistinctId string }

func New(apiKey string) Client { return nil }

func NewProperties() Properties { return nil }

func (p Properties) Set(name string, value interface{}) Properties { return p }
