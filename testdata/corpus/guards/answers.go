// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package guards

import (
	"example.com/corpus/guards/access"
	"example.com/corpus/mark"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

func goodAnswersAreKeptByID() {
	people := mark.People()
	allowed := map[string]bool{}
	for _, p := range people {
		allowed[p.ID] = mark.ConsentedTo(p.ID, policy.BehaviouralAdvertising)
	}
	for _, p := range people {
		if allowed[p.ID] {
			mark.Leak(p.Health) // source: answersbyid
		}
	}
}

func badAnswerOfTheFirstIsTakenForAll() {
	people := mark.People()
	allowed := map[string]bool{}
	for _, p := range people {
		allowed[p.ID] = mark.ConsentedTo(p.ID, policy.BehaviouralAdvertising)
	}
	first := people[0].ID
	for _, p := range mark.People() {
		if allowed[first] {
			mark.Leak(p.Health) // source: answeroffirst; leak: answeroffirst (needs-consent)
		}
	}
}

func badAnswersAreForOtherPurpose() {
	people := mark.People()
	allowed := map[string]bool{}
	for _, p := range people {
		allowed[p.ID] = mark.ConsentedTo(p.ID, policy.Research)
	}
	for _, p := range people {
		if allowed[p.ID] {
			mark.Leak(p.Health) // source: answersother; leak: answersother (needs-consent)
		}
	}
}

func badOneAnswerIsMadeUp() {
	people := mark.People()
	allowed := map[string]bool{}
	for _, p := range people {
		allowed[p.ID] = mark.ConsentedTo(p.ID, policy.BehaviouralAdvertising)
		if p.Name == "" {
			allowed[p.ID] = true
		}
	}
	for _, p := range people {
		if allowed[p.ID] {
			mark.Leak(p.Health) // source: answermadeup; leak: answermadeup (needs-consent)
		}
	}
}

func goodOneAnswerIsTakenBack() {
	people := mark.People()
	allowed := map[string]bool{}
	for _, p := range people {
		allowed[p.ID] = mark.Consented(p.ID)
		if p.Name == "" {
			allowed[p.ID] = false
		}
	}
	for _, p := range people {
		if allowed[p.ID] {
			mark.Leak(p.Health) // source: answertakenback
		}
	}
}

func badAnswersAreInverted() {
	people := mark.People()
	allowed := map[string]bool{}
	for _, p := range people {
		allowed[p.ID] = !mark.Consented(p.ID)
	}
	for _, p := range people {
		if allowed[p.ID] {
			mark.Leak(p.Health) // source: answersinverted; leak: answersinverted (needs-consent)
		}
	}
}

func badWhoIsNotAmongRefusals() {
	people := mark.People()
	refused := map[string]bool{}
	for _, p := range people[1:] {
		refused[p.ID] = !mark.Consented(p.ID)
	}
	for _, p := range people {
		if !refused[p.ID] {
			mark.Leak(p.Health) // source: amongrefusals; leak: amongrefusals (needs-consent)
		}
	}
}

func goodSetOfThoseWhoConsented() {
	people := mark.People()
	asked := make(map[string]struct{}, len(people))
	for _, p := range people {
		if !mark.Consented(p.ID) {
			continue
		}
		asked[p.ID] = struct{}{}
	}
	for _, p := range people {
		if _, ok := asked[p.ID]; ok {
			mark.Leak(p.Health) // source: setofthose
		}
	}
}

func badSetIsFilledOnTwoPaths() {
	people := mark.People()
	asked := make(map[string]struct{})
	for _, p := range people {
		if mark.Consented(p.ID) || p.Name == "" {
			asked[p.ID] = struct{}{}
		}
	}
	for _, p := range people {
		if _, ok := asked[p.ID]; ok {
			mark.Leak(p.Health) // source: settwopaths; leak: settwopaths (needs-consent)
		}
	}
}

func badAnswerThatThereIsOne() {
	people := mark.People()
	allowed := map[string]bool{}
	for _, p := range people {
		allowed[p.ID] = mark.Consented(p.ID)
	}
	for _, p := range people {
		if _, ok := allowed[p.ID]; ok {
			mark.Leak(p.Health) // source: thereisone; leak: thereisone (needs-consent)
		}
	}
}

func badWhoIsNotInTheSet() {
	people := mark.People()
	asked := map[string]bool{}
	for _, p := range people {
		if mark.Consented(p.ID) {
			asked[p.ID] = true
		}
	}
	for _, p := range people {
		if !asked[p.ID] {
			mark.Leak(p.Health) // source: notinset; leak: notinset (needs-consent)
		}
	}
}

func badAnswersAreKeptByName() {
	people := mark.People()
	allowed := map[string]bool{}
	for _, p := range people {
		allowed[p.Name] = mark.Consented(p.ID)
	}
	for _, p := range people {
		if allowed[p.Name] {
			mark.Leak(p.Health) // source: answersbyname; leak: answersbyname (needs-consent)
		}
	}
}

func badSetIsOfTheNamesOfThoseWhoConsented() {
	people := mark.People()
	names := map[string]bool{}
	for _, p := range people {
		if mark.Consented(p.ID) {
			names[p.Name] = true
		}
	}
	for _, p := range people {
		if names[p.Name] {
			mark.Leak(p.Health) // source: setofnames; leak: setofnames (needs-consent)
		}
	}
}

func badIDIsChangedBeforeItIsNoted() {
	people := mark.People()
	asked := map[string]bool{}
	for _, p := range people {
		if mark.Consented(p.ID) {
			p.ID = "id-2"
			asked[p.ID] = true
		}
	}
	for _, p := range people {
		if asked[p.ID] {
			mark.Leak(p.Health) // source: idchanged; leak: idchanged (needs-consent)
		}
	}
}

func goodStatesAreKept() {
	people := mark.People()
	states := make(map[string]status)
	for _, p := range people {
		states[p.ID] = statusOf(p.ID)
	}
	for _, p := range people {
		if states[p.ID] == granted {
			mark.Leak(p.Health) // source: stateskept
		}
	}
}

func badStatesAreNotWithdrawn() {
	people := mark.People()
	states := make(map[string]status)
	for _, p := range people[1:] {
		states[p.ID] = statusOf(p.ID)
	}
	for _, p := range people {
		if states[p.ID] != withdrawn {
			mark.Leak(p.Health) // source: statesnot; leak: statesnot (needs-consent)
		}
	}
}

// askAll returns the answers by id.
func askAll(people []mark.Person, why policy.Purpose) map[string]bool {
	answers := make(map[string]bool, len(people))
	for _, p := range people {
		answers[p.ID] = mark.ConsentedTo(p.ID, why) && p.Name != ""
	}
	return answers
}

func goodAnswersAreOfAFunction() {
	people := mark.People()
	allowed := askAllForAds(people)
	for _, p := range people {
		if allowed[p.ID] {
			mark.Leak(p.Health) // source: answersfunction
		}
	}
}

func askAllForAds(people []mark.Person) map[string]bool {
	return askAll(people, policy.BehaviouralAdvertising)
}

func badAnswersOfAFunctionAreForOtherPurpose() {
	people := mark.People()
	allowed := askAll(people, policy.Research)
	for _, p := range people {
		if allowed[p.ID] {
			mark.Leak(p.Health) // source: functionother; leak: functionother (needs-consent)
		}
	}
}

// ask asks about one person.
func ask(id string, why policy.Purpose) bool { return id != "" && mark.ConsentedTo(id, why) }

func goodWrapperIsAskedForThePurpose() {
	if p := mark.NewPerson(); ask(p.ID, policy.BehaviouralAdvertising) {
		mark.Leak(p.Health) // source: wrapperpurpose
	}
}

func badWrapperIsAskedForOtherPurpose() {
	if p := mark.NewPerson(); ask(p.ID, policy.Research) {
		mark.Leak(p.Health) // source: wrapperpurposeother; leak: wrapperpurposeother (needs-consent)
	}
}

func goodAnswersOfAWrapperAreKept() {
	people := mark.People()
	allowed := map[string]bool{}
	for _, p := range people {
		allowed[p.ID] = ask(p.ID, policy.BehaviouralAdvertising)
	}
	for _, p := range people {
		if allowed[p.ID] {
			mark.Leak(p.Health) // source: wrapperkept
		}
	}
}

// asked is a wrapper that is asked about two things.
func asked(name, id string) bool { return name != "" && mark.Consented(id) }

func badAnswersOfAWrapperAreKeptByName() {
	people := mark.People()
	allowed := map[string]bool{}
	for _, p := range people {
		allowed[p.Name] = asked(p.Name, p.ID)
	}
	for _, p := range people {
		if allowed[p.Name] {
			mark.Leak(p.Health) // source: wrapperbyname; leak: wrapperbyname (needs-consent)
		}
	}
}

func badClosureAddsAnAnswer() {
	people := mark.People()
	allowed := map[string]bool{}
	add := func(id string) { allowed[id] = true }
	for _, p := range people {
		allowed[p.ID] = mark.Consented(p.ID)
		add(p.Name)
	}
	for _, p := range people {
		if allowed[p.ID] {
			mark.Leak(p.Health) // source: closureadds; leak: closureadds (needs-consent)
		}
	}
}

// askMost is askAll with an exception.
func askMost(people []mark.Person) (map[string]bool, error) {
	answers := make(map[string]bool, len(people))
	for _, p := range people {
		answers[p.ID] = mark.Consented(p.ID) || p.Name == ""
	}
	return answers, nil
}

func badAnswersOfAFunctionWithAnException() {
	people := mark.People()
	allowed, err := askMost(people)
	for _, p := range people {
		if err == nil && allowed[p.ID] {
			mark.Leak(p.Health) // source: answersmost; leak: answersmost (needs-consent)
		}
	}
}

func badAnswersOfAFunctionAreAmended() {
	people := mark.People()
	allowed := askAllForAds(people)
	allowed[people[0].ID] = true
	for _, p := range people {
		if allowed[p.ID] {
			mark.Leak(p.Health) // source: answersamended; leak: answersamended (needs-consent)
		}
	}
}

// fillIn fills in answers that nobody gave.
func fillIn(answers map[string]bool) { answers["id-1"] = true }

func badAnswersAreAmendedElsewhere() {
	people := mark.People()
	allowed := map[string]bool{}
	for _, p := range people {
		allowed[p.ID] = mark.Consented(p.ID)
	}
	fillIn(allowed)
	for _, p := range people {
		if allowed[p.ID] {
			mark.Leak(p.Health) // source: amendedelsewhere; leak: amendedelsewhere (needs-consent)
		}
	}
}

func goodAnswersOfOtherPackage() {
	people := mark.People()
	allowed := access.Answers(people, policy.BehaviouralAdvertising)
	for _, p := range people {
		if allowed[p.ID] {
			mark.Leak(p.Health) // source: answerselsewhere
		}
	}
}

func badAnswersOfOtherPackageAreForOtherPurpose() {
	people := mark.People()
	allowed := access.Answers(people, policy.Research)
	for _, p := range people {
		if allowed[p.ID] {
			mark.Leak(p.Health) // source: elsewhereother; leak: elsewhereother (needs-consent)
		}
	}
}
