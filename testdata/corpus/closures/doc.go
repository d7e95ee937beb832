// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package closures has flows through functions as values: captured variables,
// factories, callbacks and registries.
package closures
