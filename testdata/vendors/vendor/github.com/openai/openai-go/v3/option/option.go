// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package option has the shape of github.com/openai/openai-go/v3/option.
package option

type RequestOption interface{ Apply() error }
