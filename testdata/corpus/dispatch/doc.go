// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package dispatch has flows through interface calls, where the concrete type
// decides; the packages below it spread them over several packages.
package dispatch
