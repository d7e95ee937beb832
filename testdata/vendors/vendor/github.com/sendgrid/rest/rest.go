// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package rest has the shape of github.com/sendgrid/rest.
package rest

type Response struct{ Body string }
