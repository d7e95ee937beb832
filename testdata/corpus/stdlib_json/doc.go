// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package stdlib_json has flows through encoding/json: what a struct shows of
// itself, own marshalers, round trips and streams.
package stdlib_json
