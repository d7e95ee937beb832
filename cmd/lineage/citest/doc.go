// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package citest executes what other services run of this repository: the
// steps of the GitHub action, and the pre-commit hook. What comes in are their
// files as they stand; the module is installed from a proxy in a directory, as
// if this tree had been released.
package citest
