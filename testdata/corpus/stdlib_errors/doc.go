// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package stdlib_errors has flows through error values: wrapping, joining,
// inspection, and the errors of other packages that carry their input.
package stdlib_errors
