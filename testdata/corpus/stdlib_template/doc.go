// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package stdlib_template has flows through text/template, html/template and
// package html.
package stdlib_template
