// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package guards

import (
	"slices"

	"github.com/samber/lo"

	"example.com/corpus/guards/access"
	"example.com/corpus/mark"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

func goodRefusersAreDeleted() {
	people := mark.People()
	people = slices.DeleteFunc(people, func(p mark.Person) bool {
		return !mark.ConsentedTo(p.ID, policy.BehaviouralAdvertising)
	})
	for _, p := range people {
		mark.Leak(p.Health) // source: refusersdeleted
	}
}

func badConsentersAreDeleted() {
	people := mark.People()
	people = slices.DeleteFunc(people, func(p mark.Person) bool {
		return mark.ConsentedTo(p.ID, policy.BehaviouralAdvertising)
	})
	for _, p := range people {
		mark.Leak(p.Health) // source: consentersdeleted; leak: consentersdeleted (needs-consent)
	}
}

func goodRefusersAreRejectedByLibrary() {
	people := lo.Filter(mark.People(), func(p mark.Person, _ int) bool { return mark.Consented(p.ID) })
	for _, p := range people {
		mark.Leak(p.Health) // source: refusersrejected
	}
}

func badRefusersAreKeptByLibrary() {
	people := lo.Reject(mark.People(), func(p mark.Person, _ int) bool { return mark.Consented(p.ID) })
	for _, p := range people {
		mark.Leak(p.Health) // source: refuserskept; leak: refuserskept (needs-consent)
	}
}

func badRefusersOfOtherPurposeAreDeleted() {
	people := mark.People()
	people = slices.DeleteFunc(people, func(p mark.Person) bool {
		return !mark.ConsentedTo(p.ID, policy.Research)
	})
	for _, p := range people {
		mark.Leak(p.Health) // source: deletedother; leak: deletedother (needs-consent)
	}
}

func badRefusersOfACapturedPurposeAreDeleted() {
	why := policy.Research
	people := slices.DeleteFunc(mark.People(), func(p mark.Person) bool { return !mark.ConsentedTo(p.ID, why) })
	for _, p := range people {
		mark.Leak(p.Health) // source: deletedcaptured; leak: deletedcaptured (needs-consent)
	}
}

func badOneIsAddedAfterDeletion() {
	people := slices.DeleteFunc(mark.People(), func(p mark.Person) bool { return !mark.Consented(p.ID) })
	people = append(people, *mark.NewPerson())
	for _, p := range people {
		mark.Leak(p.Health) // source: addedafter; leak: addedafter (needs-consent)
	}
}

func badAnotherIsAskedInsteadOfEach() {
	q := mark.NewPerson()
	people := slices.DeleteFunc(mark.People(), func(mark.Person) bool { return !mark.Consented(q.ID) })
	for _, p := range people {
		mark.Leak(p.Health) // source: anotherasked; leak: anotherasked (needs-consent)
	}
}

func badDeletedAreSentToo() {
	people := mark.People()
	rest := slices.DeleteFunc(slices.Clone(people), func(p mark.Person) bool { return !mark.Consented(p.ID) })
	for range rest {
		for _, p := range people {
			mark.Leak(p.Health) // source: deletedtoo; leak: deletedtoo (needs-consent)
		}
	}
}

func refuses(p *mark.Person) bool { return p == nil || !mark.Consented(p.ID) }

func goodRefusersAreDeletedByName() {
	people := []*mark.Person{mark.NewPerson(), mark.NewPerson()}
	for _, p := range slices.DeleteFunc(people, refuses) {
		mark.Leak(p.Health) // source: deletedbyname
	}
}

// filter returns those of which keep is true.
func filter[T any](list []T, keep func(T) bool) []T {
	var out []T
	for _, x := range list {
		if keep(x) {
			out = append(out, x)
		}
	}
	return out
}

func goodFilterKeepsConsenters() {
	for _, p := range filter(mark.People(), func(p mark.Person) bool { return mark.Consented(p.ID) }) {
		mark.Leak(p.Health) // source: filterkeeps
	}
}

func badFilterKeepsRefusers() {
	for _, p := range filter(mark.People(), func(p mark.Person) bool { return !mark.Consented(p.ID) }) {
		mark.Leak(p.Health) // source: filterrefusers; leak: filterrefusers (needs-consent)
	}
}

func badFilterIsForOtherPurpose() {
	for _, p := range filter(mark.People(), func(p mark.Person) bool { return mark.ConsentedToResearch(p.ID) }) {
		mark.Leak(p.Health) // source: filterother; leak: filterother (needs-consent)
	}
}

func badOneIsAddedAfterFilter() {
	people := filter(mark.People(), func(p mark.Person) bool { return mark.Consented(p.ID) })
	people = append(people, *mark.NewPerson())
	for _, p := range people {
		mark.Leak(p.Health) // source: afterfilter; leak: afterfilter (needs-consent)
	}
}

func badFilteredAreMergedWithAll() {
	people := filter(mark.People(), func(p mark.Person) bool { return mark.Consented(p.ID) })
	for _, p := range slices.Concat(people, mark.People()) {
		mark.Leak(p.Health) // source: merged; leak: merged (needs-consent)
	}
}

func badFilteredOrAll() {
	people := mark.People()
	if mark.Either() {
		people = filter(people, func(p mark.Person) bool { return mark.Consented(p.ID) })
	}
	for _, p := range people {
		mark.Leak(p.Health) // source: filteredorall; leak: filteredorall (needs-consent)
	}
}

// reject returns those of which drop is false, and some others.
func reject[T any](list []T, drop func(T) bool) []T {
	var out []T
	for i, x := range list {
		if i > 0 && drop(x) {
			continue
		}
		out = append(out, x)
	}
	return out
}

func badRejectKeepsTheFirst() {
	for _, p := range reject(mark.People(), func(p mark.Person) bool { return !mark.Consented(p.ID) }) {
		mark.Leak(p.Health) // source: rejectfirst; leak: rejectfirst (needs-consent)
	}
}

func badOneIsAddedToThoseWhoSaidYes() {
	yes, _ := split(mark.People())
	yes = append(yes, *mark.NewPerson())
	for _, p := range yes {
		mark.Leak(p.Health) // source: addedtoyes; leak: addedtoyes (needs-consent)
	}
}

func badOneIsAddedToTheCollected() {
	var ok []mark.Person
	for _, p := range mark.People() {
		if mark.Consented(p.ID) {
			ok = append(ok, p)
		}
	}
	ok = append(ok, *mark.NewPerson())
	for _, p := range ok {
		mark.Leak(p.Health) // source: addedtocollected; leak: addedtocollected (needs-consent)
	}
}

func badThoseWhoSaidYesOrNo() {
	some, no := split(mark.People())
	if mark.Either() {
		some = no
	}
	for _, p := range some {
		mark.Leak(p.Health) // source: yesorno; leak: yesorno (needs-consent)
	}
}

func goodThoseWhoSaidYesAreCut() {
	yes, _ := split(mark.People())
	if len(yes) > 10 {
		yes = yes[:10]
	}
	for _, p := range yes {
		mark.Leak(p.Health) // source: yesarecut
	}
}

// sendAll leaks what is of persons who have consented.
func sendAll(people []mark.Person) {
	for _, p := range people {
		mark.Leak(p.Health) // source: sendall
	}
}

func goodThoseWhoSaidYesAreSent() {
	yes, _ := split(mark.People())
	sendAll(yes)
}

func goodRefusersOfThePurposeAreDeleted() { sendFor(mark.People(), policy.BehaviouralAdvertising) }

// sendFor leaks what is of those who agreed to a purpose.
func sendFor(people []mark.Person, why policy.Purpose) {
	people = slices.DeleteFunc(people, func(p mark.Person) bool { return !ask(p.ID, why) })
	for _, p := range people {
		mark.Leak(p.Health) // source: sendfor
	}
}

func badFilterAsksOfTheFirstOnly() {
	people := askFirst(mark.People(), func(p mark.Person) bool { return mark.Consented(p.ID) })
	for _, p := range people {
		mark.Leak(p.Health) // source: askfirst; leak: askfirst (needs-consent)
	}
}

// askFirst keeps all or nobody.
func askFirst[T any](list []T, keep func(T) bool) []T {
	var out []T
	for _, x := range list {
		if keep(list[0]) {
			out = append(out, x)
		}
	}
	return out
}

func badFilterIsOneOfTwo() {
	keep := func(p mark.Person) bool { return mark.Consented(p.ID) }
	if mark.Either() {
		keep = func(p mark.Person) bool { return p.Name != "" }
	}
	for _, p := range filter(mark.People(), keep) {
		mark.Leak(p.Health) // source: filteroneoftwo; leak: filteroneoftwo (needs-consent)
	}
}

// A register knows who has consented.
type register struct{ asked map[string]bool }

func (r *register) knows(p mark.Person) bool { return r.asked[p.ID] && mark.Consented(p.ID) }

func goodFilterIsAMethod() {
	r := &register{map[string]bool{}}
	for _, p := range filter(mark.People(), r.knows) {
		mark.Leak(p.Health) // source: filtermethod
	}
}

// overwrite keeps those of which keep is true, where the list was.
func overwrite[S ~[]E, E any](list S, keep func(E) bool) S {
	kept := list[:0]
	for _, x := range list {
		if !keep(x) {
			continue
		}
		kept = append(kept, x)
	}
	return kept
}

func goodFilterOverwritesTheList() {
	for _, p := range overwrite(mark.People(), func(p mark.Person) bool { return mark.Consented(p.ID) }) {
		mark.Leak(p.Health) // source: overwritten
	}
}

func badListIsOverwrittenWithRefusers() {
	for _, p := range overwrite(mark.People(), func(p mark.Person) bool { return !mark.Consented(p.ID) }) {
		mark.Leak(p.Health) // source: overwrittenrefusers; leak: overwrittenrefusers (needs-consent)
	}
}

func goodRoomIsMadeForThoseWhoConsented() {
	people := mark.People()
	kept := make([]mark.Person, 0, len(people))
	for _, p := range people {
		if mark.Consented(p.ID) {
			kept = append(kept, p)
		}
	}
	for _, p := range kept {
		mark.Leak(p.Health) // source: roommade
	}
}

func badRoomIsMadeForAll() {
	people := mark.People()
	kept := make([]mark.Person, len(people))
	copy(kept, people)
	for _, p := range people {
		if mark.Consented(p.ID) {
			kept = append(kept, p)
		}
	}
	for _, p := range kept {
		mark.Leak(p.Health) // source: roomforall; leak: roomforall (needs-consent)
	}
}

func badOrdersOfConsentingBuyersTellOfSellers() {
	var kept []order
	for range 2 {
		if o := newOrder(); mark.Consented(o.buyer.ID) {
			kept = append(kept, o)
		}
	}
	for _, o := range kept {
		mark.Leak(o.seller.Health) // source: sellerskept; leak: sellerskept (needs-consent)
	}
}

func badOrdersAreFilteredByBuyers() {
	orders := []order{newOrder(), newOrder()}
	for _, o := range filter(orders, func(o order) bool { return mark.Consented(o.buyer.ID) }) {
		mark.Leak(o.seller.Health) // source: sellersfiltered; leak: sellersfiltered (needs-consent)
	}
}

func goodFilterOfOtherPackage() {
	people, _ := access.Keep(mark.People(), func(p mark.Person) bool { return access.Allowed(&p) })
	for _, p := range people {
		mark.Leak(p.Health) // source: filterelsewhere
	}
}

func badFilterOfOtherPackageIsInverted() {
	people, _ := access.Keep(mark.People(), func(p mark.Person) bool { return !access.Allowed(&p) })
	for _, p := range people {
		mark.Leak(p.Health) // source: filterinverted; leak: filterinverted (needs-consent)
	}
}

func badSameRecordIsAddedWithoutCheck() {
	var kept []*mark.Person
	p := mark.NewPerson()
	if mark.Consented(p.ID) {
		kept = append(kept, p)
	}
	kept = append(kept, p)
	for _, p := range kept {
		mark.Leak(p.Health) // source: sameadded; leak: sameadded (needs-consent)
	}
}
