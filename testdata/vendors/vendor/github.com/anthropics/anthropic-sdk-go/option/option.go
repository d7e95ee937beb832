// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package option has the shape of github.com/anthropics/anthropic-sdk-go/option.
package option

type RequestOption interface{ Apply() error }
