// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package printers measures what the printers, loggers and comparers that Go
// programs use beside the standard library do to marked values, and shows how to
// set them up so that they do not show them.
//
// In comes a marked value in every shape, out comes PRINTERS.md, the table of
// what each made of it.
package printers
