// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package privacy has flows whose judgement is the policy's: for what, to whom,
// together with what, and what is derived.
//
// It is not executed. The note of a leak is the rule that reports it.
package privacy
