// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

//go:build !(darwin || dragonfly || freebsd || illumos || linux || netbsd || openbsd)

package ledger

import "os"

// lock does nothing where the system has no flock: the file's size shows a
// second writer.
func lock(*os.File) error { return nil }

// syncDirectory does nothing where directories cannot be flushed.
func syncDirectory(string) error { return nil }
