// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package stdlib_misc has flows through smaller packages of the standard
// library: net, mime, archives, big numbers, ciphers and others.
package stdlib_misc
