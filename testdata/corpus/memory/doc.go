// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package memory has flows through pointers, shared and copied structures,
// embedded fields and backing arrays.
package memory
