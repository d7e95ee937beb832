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
