// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package stdlib_os has flows through the environment, commands, flags, paths
// and time.
package stdlib_os
