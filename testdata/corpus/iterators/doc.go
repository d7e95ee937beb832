// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package iterators has flows through range-over-func, iter.Pull and the
// iterator functions of the standard library.
package iterators
