// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package stripe has the shape of github.com/stripe/stripe-go/v86.
package stripe

type Params struct{ Metadata map[string]string }

type CustomerParams struct {
	Params
	Email *string
	Name  *string
}

type Customer struct{ ID string }

func String[T ~string](v T) *string { return nil }

func (p *Params) AddMetadata(key, value string) {}
