// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package main

import (
	"context"
	"fmt"

	"example.com/outplacement/privacy"
	"example.com/outplacement/profile"
	"example.com/outplacement/store"
	"github.com/go-lineage/go-lineage/lineage"
)

// clients fill the sandbox. None of them exists.
var clients = []profile.Client{
	{
		Name: "Aoki Hanako", BirthYear: 1968, Prefecture: "Tokyo", Occupation: "procurement", CV: "26 years in procurement at a food maker",
		JobSearch: profile.JobSearch{Months: 5, Outcome: "employed", Story: "I had forgotten how much I know."},
		Health:    "recovering from heart surgery",
	},
	{
		Name: "Baba Ichiro", BirthYear: 1971, Prefecture: "Chiba", Occupation: "accounting", CV: "accountant, then head of accounting",
		JobSearch:  profile.JobSearch{Months: 9, Outcome: "in training"},
		Disability: "impaired hearing",
	},
	{
		Name: "Chiba Natsu", BirthYear: 1985, Prefecture: "Osaka", Occupation: "accounting", CV: "12 years in tax",
		JobSearch: profile.JobSearch{Months: 3, Outcome: "employed", Story: "Three interviews, and it fitted."},
	},
	{
		Name: "Doi Ken", BirthYear: 1963, Prefecture: "Miyagi", Occupation: "plant management", CV: "ran two plants",
		JobSearch: profile.JobSearch{Months: 14, Outcome: "self-employed"},
		Health:    "diabetes",
	},
	{
		Name: "Endo Mari", BirthYear: 1979, Prefecture: "Kanagawa", Occupation: "procurement", CV: "buyer of electronic parts",
		JobSearch: profile.JobSearch{Months: 7, Outcome: "searching"},
	},
	{
		Name: "Fujii Sho", BirthYear: 1990, Prefecture: "Hyogo", Occupation: "sales", CV: "sold machine tools in three countries",
		JobSearch: profile.JobSearch{Months: 2, Outcome: "searching"},
	},
}

// addClients puts the clients into the database.
func addClients(ctx context.Context, db *store.DB) error {
	for i, c := range clients {
		c.ID = fmt.Sprintf("c%02d", i+1)
		c.ConsultantID = "consultant-1"
		c.Email = fmt.Sprintf("client%d@example.com", i+1)
		c.LINEUserID = fmt.Sprintf("U%032d", i+1)
		c.CookieID = fmt.Sprintf("visit-%d", i+1)
		if err := db.SaveClient(ctx, c); err != nil {
			return err
		}
	}
	return db.SaveEmployerFile(ctx, profile.EmployerFile{
		ClientID:   "c01",
		Company:    lineage.Tag[privacy.PromisedLabel]("Minato Foods"),
		Evaluation: lineage.Tag[privacy.PromisedLabel]("thorough, slow to delegate"),
	})
}
