// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package partner

import (
	"context"

	"example.com/outplacement/privacy"
	"example.com/outplacement/profile"
)

// ReportSurvey tells a company how its former people fare.
//
//lineage:purpose survey-report
func (d *Desk) ReportSurvey(ctx context.Context, company string, clients []profile.Client, year int) error {
	rows := make([]map[string]string, 0, len(clients))
	for _, c := range clients {
		rows = append(rows, map[string]string{
			"age":     privacy.AgeBand(c.BirthYear, year),
			"search":  privacy.MonthsBand(c.JobSearch.Months),
			"outcome": privacy.OutcomeKind(c.JobSearch.Outcome),
		})
	}
	// OK: bands and kinds identify nobody (3(1)).
	return d.portal.Report(ctx, company, rows)
}

// ReportComments tells a company what its former people say.
//
//lineage:purpose survey-report
func (d *Desk) ReportComments(ctx context.Context, company string, clients []profile.Client) error {
	rows := make([]map[string]string, 0, len(clients))
	for _, c := range clients {
		rows = append(rows, map[string]string{"comment": c.JobSearch.Story, "by": c.Name})
	}
	// LEAK 14 [needs-deidentification]: a survey report identifies nobody, and
	// every row of this one is signed (3(1)).
	return d.portal.Report(ctx, company, rows)
}
