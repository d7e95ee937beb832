// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

//go:build !unix

package databases

import "testing"

func postgresDSN(t *testing.T) string {
	t.Helper()
	t.Skip("the tests start PostgreSQL on Unix only")
	return ""
}
