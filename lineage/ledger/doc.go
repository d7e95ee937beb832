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
// the hash of the line before. Changing, removing or exchanging lines therefore
// shows, except removing the last ones: keep the [File.Head] somewhere else from
// time to time, and give it to [Verify].
//
// Record returns once the line is on disk (see [Sync]). Records of several
// goroutines share one flush. Where the machine stopped in the middle of a line,
// [Open] moves the torn end to a file beside, whose name ends in .torn, and goes
// on behind the last whole line: the hand-over of a torn line did not happen,
// because Record did not return.
//
// The file has one writer at a time. A second one is noticed by the file's size,
// and refused.
package ledger
