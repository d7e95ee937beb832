// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package guards has flows that a consent check permits, or would if it were
// made for the right person, before the right call, on every path.
//
// It is judged by policy, not executed: special-care data and what came in
// with an inquiry may go to an ad platform only with the subject's consent.
package guards
