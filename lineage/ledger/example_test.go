// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package ledger_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/ledger"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// Record hand-overs in a file; later, tell a person what was provided to whom.
func Example() {
	dir, err := os.MkdirTemp("", "ledger")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "ledger.jsonl")

	records, err := ledger.Open(path, ledger.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	gate := lineage.Gate{Records: records}
	use := policy.Use{Purpose: policy.RecruitmentSelection, Recipient: policy.Partner, Vendor: "acme"}
	for _, subject := range []lineage.Subject{"user-1", "user-2"} {
		ctx := lineage.WithSubject(context.Background(), subject)
		if _, err := lineage.Disclose(ctx, gate, lineage.NewPII("tanaka"), use); err != nil {
			fmt.Println(err)
		}
	}
	head := records.Head() // keep it somewhere else
	if err := records.Close(); err != nil {
		fmt.Println(err)
	}

	data, _ := os.ReadFile(path)
	summary, err := ledger.Verify(bytes.NewReader(data), head)
	fmt.Println(summary.Entries, "entries", err)
	for entry, err := range ledger.Select(bytes.NewReader(data), ledger.Query{Subject: "user-2"}) {
		fmt.Println(entry.Seq, entry.Record.Label, entry.Record.Use, entry.Record.Clauses, err)
	}
	// Output:
	// 2 entries <nil>
	// 2 personal recruitment-selection to partner acme [3(1)] <nil>
}

// Begin a new file each month: the chain goes on, and whoever keeps the head of the old
// file can check the new one without it.
func ExampleOptions() {
	dir, err := os.MkdirTemp("", "ledger")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	path, old := filepath.Join(dir, "ledger.jsonl"), filepath.Join(dir, "ledger-2026-04.jsonl")
	record := func(options ledger.Options) (head string) {
		records, err := ledger.Open(path, options)
		if err != nil {
			fmt.Println(err)
			return ""
		}
		ctx := lineage.WithSubject(context.Background(), "user-1")
		use := policy.Use{Purpose: policy.RecruitmentSelection, Recipient: policy.Partner}
		if _, err := lineage.Disclose(ctx, lineage.Gate{Records: records}, lineage.NewPII("tanaka"), use); err != nil {
			fmt.Println(err)
		}
		if err := records.Close(); err != nil {
			fmt.Println(err)
		}
		return records.Head()
	}

	april := record(ledger.Options{})
	if err := os.Rename(path, old); err != nil {
		fmt.Println(err)
	}
	record(ledger.Options{Continues: old})

	data, _ := os.ReadFile(path)
	for entry, err := range ledger.EntriesAfter(april, bytes.NewReader(data)) {
		fmt.Println("entry", entry.Seq, err)
	}
	// Output: entry 2 <nil>
}
