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

// A store of its own keeps the lines as they are, and so proves as much as a file.
func ExampleChain() {
	var stored [][]byte
	head := ""
	for i, subject := range []lineage.Subject{"user-1", "user-2", "user-1"} {
		r := lineage.Record{Subject: subject, Label: policy.Label{Classes: []policy.Class{policy.Personal}}, Policy: "default"}
		line, hash, err := ledger.Encode(uint64(i+1), head, r)
		if err != nil {
			fmt.Println(err)
		}
		stored, head = append(stored, line), hash
	}
	lines := func(yield func([]byte, error) bool) {
		for _, line := range stored {
			if !yield(line, nil) {
				return
			}
		}
	}
	summary, err := ledger.Summarize(ledger.Chain(lines), head)
	fmt.Println(summary.Entries, err)

	first, err := ledger.Decode(stored[0])
	fmt.Println(first.Seq, ledger.Query{Subject: "user-1"}.Matches(first.Record), err)

	stored[1] = bytes.Replace(stored[1], []byte("user-2"), []byte("user-3"), 1)
	_, err = ledger.Summarize(ledger.Chain(lines), head)
	fmt.Println(err)
	// Output:
	// 3 <nil>
	// 1 true <nil>
	// ledger: line 2: the line does not match its hash: it was changed
}

// A logger of your own writes the fields of a record.
func ExampleAttrs() {
	r := lineage.Record{
		Subject: "user-1",
		Label:   policy.Label{Classes: []policy.Class{policy.Personal}},
		Use:     policy.Use{Purpose: policy.DealConfirmation, Recipient: policy.Partner, Vendor: "acme"},
		Clauses: []string{"3(1)"},
		Policy:  "default",
	}
	fmt.Println(ledger.Attrs(r))
	// Output: [label=personal use=deal-confirmation to partner acme subject=user-1 clauses=[3(1)] policy=default]
}
