// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package stdlib_strings has flows through the text packages: strings, bytes,
// strconv, unicode, regexp.
package stdlib_strings
