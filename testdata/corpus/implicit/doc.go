// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package implicit has disclosures by control flow: what is sent is harmless,
// that it is sent tells.
//
// It is judged by policy, not executed: a call to a sink that hangs directly on
// a branch over special-care data or an inquiry discloses it.
package implicit
