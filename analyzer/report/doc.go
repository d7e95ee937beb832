// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package report renders a [finding.Document]. What comes in is the Document,
// fresh from the driver or read back from JSON; what goes out are the bytes
// of one [Format]. Nothing here decides, and nothing is known here that the
// Document and the [Options] do not say.
package report
