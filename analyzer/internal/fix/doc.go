// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package fix proposes changes of the source after which a finding is gone.
//
// What comes in are a finding, what it was made of, and the package; what goes
// out are [Fix]es, the best first. Each compiles where the package did.
//
// # Laws
//
//   - No fix hides a flow. Those that change what is judged (an allow, a mark, a
//     recipient) state something that only a person can know; they are never
//     [Fix.Unattended], and an allow has no effect until its reason is written.
//   - An unattended fix keeps data out of a place, or mends a directive; what the
//     program does is otherwise the same. It comes before all others.
//   - What cannot be done without guessing is not offered.
package fix
