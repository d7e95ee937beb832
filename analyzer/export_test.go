// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package analyzer

// Unpack reads a bundle as it is handed on.
var Unpack = unpack
