// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A ruling is what the policy says alike of several purposes of one class and
// recipient.
type ruling struct {
	verdict   string
	clauses   string
	permitted bool
	count     int              // of all its purposes
	purposes  []policy.Purpose // without those whose parent is here too; none means all others
}

// writePolicyTable writes rows in as few lines as say the same: purposes of
// one verdict together, and those below a purpose or recipient only where
// they differ from it.
func writePolicyTable(w io.Writer, p *policy.Policy, rows []policy.Row) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintf(table, "policy %s, version %s\n", p.Name, p.Version)
	for _, class := range p.Classes {
		of := rowsOfClass(rows, class.ID)
		if len(of) == 0 {
			continue
		}
		fmt.Fprintf(table, "\n%s: %s (clause %s)\n", class.ID, class.Title.En, class.Clause)
		writeClass(table, p, of)
	}
	return table.Flush()
}

func rowsOfClass(rows []policy.Row, class policy.Class) []policy.Row {
	var of []policy.Row
	for _, row := range rows {
		if row.Class == class {
			of = append(of, row)
		}
	}
	return of
}

func writeClass(w io.Writer, p *policy.Policy, rows []policy.Row) {
	written := make(map[policy.Recipient][]ruling)
	for _, recipient := range p.Recipients {
		rulings := rulingsOf(p, rows, recipient.ID)
		if len(rulings) == 0 {
			continue
		}
		above, ok := written[recipient.Parent]
		written[recipient.ID] = rulings
		if ok && slices.EqualFunc(above, rulings, ruling.equal) {
			continue
		}
		name := string(recipient.ID)
		for _, r := range rulings {
			fmt.Fprintf(w, "  %s\t%s\t%s\t%s\n", name, r.verdict, r.clauses, r.purposeList(len(rulings) == 1))
			name = ""
		}
	}
}

// rulingsOf groups what rows say of a recipient, in the order of the purposes;
// last comes the ruling on all others.
func rulingsOf(p *policy.Policy, rows []policy.Row, recipient policy.Recipient) []ruling {
	parents := make(map[policy.Purpose]policy.Purpose)
	for _, def := range p.Purposes {
		parents[def.ID] = def.Parent
	}
	var rulings []ruling
	in := make(map[policy.Purpose]int) // the ruling that a purpose is in
	for _, row := range rows {
		if row.Recipient != recipient {
			continue
		}
		r := newRuling(row.Decision)
		i := slices.IndexFunc(rulings, r.like)
		if i < 0 {
			i = len(rulings)
			rulings = append(rulings, r)
		}
		rulings[i].count++
		if parent, ok := in[parents[row.Purpose]]; !ok || parent != i {
			rulings[i].purposes = append(rulings[i].purposes, row.Purpose)
		}
		in[row.Purpose] = i
	}
	return othersLast(rulings)
}

func newRuling(d policy.Decision) ruling {
	return ruling{verdict: d.Verdict(), clauses: strings.Join(d.Clauses, ", "), permitted: d.Permitted()}
}

// othersLast makes the most common ruling the one on all other purposes. What
// is permitted is rather named, if anything is not.
func othersLast(rulings []ruling) []ruling {
	most := -1
	for i, r := range rulings {
		if r.permitted && len(rulings) > 1 {
			continue
		}
		if most < 0 || r.count > rulings[most].count {
			most = i
		}
	}
	if most < 0 {
		return rulings
	}
	others := rulings[most]
	others.purposes = nil
	return append(slices.Delete(rulings, most, most+1), others)
}

// like reports whether two rulings say the same of their purposes.
func (r ruling) like(other ruling) bool {
	return r.verdict == other.verdict && r.clauses == other.clauses
}

func (r ruling) equal(other ruling) bool {
	return r.like(other) && slices.Equal(r.purposes, other.purposes)
}

func (r ruling) purposeList(only bool) string {
	if only {
		return "any purpose"
	}
	if len(r.purposes) == 0 {
		return "any other purpose"
	}
	words := make([]string, len(r.purposes))
	for i, p := range r.purposes {
		words[i] = string(p)
	}
	return strings.Join(words, ", ")
}
