// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package stdlib_encoding has flows through the other encodings: xml, csv, gob,
// base64, hex, binary, pem, and compression.
package stdlib_encoding
