// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package privacy

import (
	"errors"
	"fmt"
	"log"
	"slices"
	"strings"

	"example.com/corpus/mark"
)

func goodCountIsHarmless() {
	mark.Leak(len(mark.People()), len(mark.Secret())) // source: counted
}

func badComparisonOfSpecialCare() {
	mark.Leak(mark.Secret() == "O80") // source: compared; leak: compared (needs-consent)
}

func badPredicateOfSpecialCare() {
	mark.Leak(strings.HasPrefix(mark.Secret(), "F")) // source: predicate; leak: predicate (needs-consent)
}

func goodPredicateOfPersonal() {
	mark.Publish(strings.HasPrefix(mark.FullName(), "A")) // source: personalpredicate
}

func badPredicateOfPersonInCallee() {
	pregnant := func(p *mark.Person) bool {
		return slices.Contains([]string{"O80", "O81"}, p.Health) // source: incallee
	}
	mark.Leak(pregnant(mark.NewPerson())) // leak: incallee (needs-consent)
}

var wards = map[string]string{"F32": "west", "O80": "east"}

func badLookupBySpecialCare() {
	mark.Leak(wards[mark.Secret()]) // source: lookup; leak: lookup (needs-consent)
}

func goodLookupByPersonal() {
	mark.Publish(wards[mark.FullName()]) // source: personallookup
}

func badRawInLog() {
	log.Print(mark.Secret()) // source: rawlog; leak: rawlog (raw-in-log)
}

func badRawInLogByField() {
	p := mark.NewPerson()
	log.Printf("person %s: %v", p.ID, p.Health) // source: rawfield; leak: rawfield (raw-in-log)
}

func goodIDInLog() {
	p := mark.NewPerson()
	log.Printf("person %s: %d", p.ID, len(p.Health)) // source: lengthinlog
}

func parse(s string) error { return fmt.Errorf("cannot parse %q", s) }

func parseQuietly(s string) error {
	if s == "" {
		return errors.New("empty")
	}
	return nil
}

func goodErrorInLogIsQuiet() {
	if err := parseQuietly(mark.Secret()); err != nil { // source: quieterror
		log.Print(err)
	}
}

func badErrorInLogCarriesInput() {
	err := parse(mark.Secret()) // source: errorlog
	if err != nil {
		log.Print(err) // leak: errorlog (raw-in-log)
	}
}
