// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package googleapi has the shape of google.golang.org/api/googleapi.
package googleapi

type CallOption interface{ Get() (key, value string) }
