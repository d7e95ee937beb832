// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package concurrency has flows through channels, goroutines and package sync.
package concurrency
