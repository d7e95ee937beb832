// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package ledger keeps records of hand-overs and answers, later, what was
// provided to whom.
//
// In come the [lineage.Record]s that [lineage.Disclose] makes before it hands
// anything over. Out come, from the same file, proof that it was not changed
// ([Verify]) and what a data subject may ask for ([Select]).
//
// # The file
//
// A [File] holds one JSON object a line:
//
//	{"seq":1,"prev":"","record":{...},"hash":"9f86d0..."}
//
// Each hash is the SHA-256 of everything before it on its line, which includes
// the hash of the line before. So each line proves all lines above it, and the
// hash of the last, the head, proves the ledger.
//
// # What shows and what does not
//
// By the file alone [Verify] finds a line that was changed, removed, added or
// moved, wherever something stands behind it, and an end that was torn. It does
// not find two things, because the hashes hold no secret: that whole lines are
// missing at the end, and that somebody rewrote a line and every hash behind it.
// Both show against a head that was kept where that somebody cannot write: take
// [File.Head] from time to time, print it, mail it, put it into another system,
// and give it to [Verify]. What was recorded since the last head that was kept
// can still be lost unnoticed, and so can a ledger as a whole.
//
// # When a record is safe
//
// Record returns once the line is on disk, file and directory ([SyncEach]), or, by
// choice, once the operating system has it ([SyncOS]). Records of several
// goroutines share one flush. After a flush that failed nothing more is recorded,
// because nobody can tell what the disk holds.
//
// Where the machine stopped in the middle of a line, [Open] moves the torn end to
// a file beside, whose name ends in .torn, and goes on behind the last whole line:
// the hand-over of a torn line did not happen, because Record did not return. The
// reverse can be: a line was kept, and the machine stopped before the data went.
//
// To begin a new file, close the ledger, rename its file and open it again, with
// [Options.Continues] naming the old one: what renames it under the program stops every
// hand-over. The chain then goes on from file to file. [EntriesAfter] checks a file
// against the head of the one before, which is all that must be kept of it.
//
// The file has one writer at a time. A second [Open] fails, on systems that have
// flock; elsewhere, a second writer is noticed by the file's size, and refused.
package ledger
