// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package codes has the shape of google.golang.org/grpc/codes.
package codes

type Code uint32

const (
	OK               Code = 0
	PermissionDenied Code = 7
)
