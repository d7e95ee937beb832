// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineagesql

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/ledger"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// Consents and records in a database. The tables are made by the statements of Schema.
func Example() {
	db := sql.OpenDB(connector{&fake{tables: make(map[string][]fakeRow)}}) // in a program: sql.Open
	defer db.Close()

	consents, records := Consents{DB: db}, &Ledger{DB: db}
	gate := lineage.Gate{Consents: consents, Records: records}
	ctx := lineage.WithSubject(context.Background(), "user-1")
	use := policy.Use{Purpose: policy.OwnCampaign, Recipient: policy.Partner}
	disclose := func() {
		_, err := lineage.Disclose(ctx, gate, lineage.NewPII("tanaka"), use)
		fmt.Println(err)
	}
	if err := consents.Grant(ctx, "user-1", use); err != nil {
		fmt.Println(err)
	}
	disclose()
	if err := consents.Withdraw(ctx, "user-1", use); err != nil {
		fmt.Println(err)
	}
	disclose()

	grants, err := consents.Grants(ctx, "user-1")
	fmt.Println(len(grants), grants[0].Withdrawn.IsZero(), err)
	for entry, err := range records.Select(ctx, ledger.Query{Subject: "user-1"}) {
		fmt.Println(entry.Record.Use, entry.Record.Ground, err)
	}
	summary, err := records.Verify(ctx, "")
	fmt.Println(summary.Entries, err)
	// Output:
	// <nil>
	// lineage: personal data to partner for own-campaign needs consent (clause 4); missing consent for subject user-1
	// 1 false <nil>
	// own-campaign to partner [consent] <nil>
	// 1 <nil>
}

func ExampleSchema() {
	for _, statement := range Schema() {
		fmt.Println(statement[:len("CREATE TABLE IF NOT")])
	}
	// Output:
	// CREATE TABLE IF NOT
	// CREATE INDEX IF NOT
	// CREATE TABLE IF NOT
	// CREATE INDEX IF NOT
}
