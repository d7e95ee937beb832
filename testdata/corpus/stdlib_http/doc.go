// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package stdlib_http has flows through net/http, servers and clients, and
// through net/url and mail.
package stdlib_http
