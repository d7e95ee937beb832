// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package customer has the shape of github.com/stripe/stripe-go/v86/customer.
package customer

import "github.com/stripe/stripe-go/v86"

func New(params *stripe.CustomerParams) (*stripe.Customer, error) { return nil, nil }
