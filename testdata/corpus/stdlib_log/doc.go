// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package stdlib_log has flows through log and log/slog into writers of our
// own: what a handler writes is what a logger was given.
package stdlib_log
