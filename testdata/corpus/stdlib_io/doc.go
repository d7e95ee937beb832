// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package stdlib_io has flows through readers and writers: io, bufio, os.
package stdlib_io
