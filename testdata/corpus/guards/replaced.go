// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package guards

import (
	"bytes"
	"encoding/json"

	"example.com/corpus/mark"
)

// Somebody else is put into the place of the one who was asked about.

type visit struct {
	user *mark.Person
	id   string
	seen int
}

func badUserIsReplaced() {
	s := &visit{user: mark.NewPerson()}
	if !mark.Consented(s.user.ID) {
		return
	}
	s.user = mark.NewPerson()
	mark.Leak(s.user.Health) // source: userreplaced; leak: userreplaced (needs-consent)
}

func goodUserIsReplacedBefore() {
	s := &visit{user: mark.NewPerson()}
	s.user = mark.NewPerson()
	if !mark.Consented(s.user.ID) {
		return
	}
	s.seen++
	mark.Leak(s.user.Health) // source: replacedbefore
}

func (s *visit) next()            { s.user = mark.NewPerson() }
func (s *visit) count()           { s.seen++ }
func (s *visit) agrees() bool     { return mark.Consented(s.user.ID) }
func (s *visit) begin(id string)  { s.user, _ = mark.PersonByID(id) }
func (s *visit) nextAgrees() bool { s.next(); return s.agrees() }
func (s *visit) agreesThenNext() bool {
	ok := s.agrees()
	s.next()
	return ok
}

func badCalleeReplacesTheUser() {
	s := &visit{user: mark.NewPerson()}
	if mark.Consented(s.user.ID) {
		s.next()
		mark.Leak(s.user.Health) // source: calleereplaces; leak: calleereplaces (needs-consent)
	}
}

func goodCalleeChangesSomethingElse() {
	s := &visit{user: mark.NewPerson()}
	if mark.Consented(s.user.ID) {
		s.count()
		mark.Leak(s.user.Health) // source: calleecounts
	}
}

func badAskedInACalleeAndReplacedInAnother() {
	s := &visit{}
	s.begin("a")
	if !s.agrees() {
		return
	}
	s.begin("b")
	mark.Leak(s.user.Health) // source: twocallees; leak: twocallees (needs-consent)
}

func goodAskedInACallee() {
	s := &visit{}
	s.begin("a")
	if !s.agrees() {
		return
	}
	s.count()
	mark.Leak(s.user.Health) // source: onecallee
}

func goodReplacedAndAskedInOneCall() {
	s := &visit{user: mark.NewPerson()}
	if s.nextAgrees() {
		mark.Leak(s.user.Health) // source: nextagrees
	}
}

func badAskedAndReplacedInOneCall() {
	s := &visit{user: mark.NewPerson()}
	if s.agreesThenNext() {
		mark.Leak(s.user.Health) // source: thennext; leak: thennext (needs-consent)
	}
}

func badReplacedBetweenTheAnswerAndTheBranch() {
	s := &visit{user: mark.NewPerson()}
	ok := mark.Consented(s.user.ID)
	s.user = mark.NewPerson()
	if ok {
		mark.Leak(s.user.Health) // source: between; leak: between (needs-consent)
	}
}

func badReplacedAfterAConjunction() {
	s := &visit{user: mark.NewPerson()}
	ok := mark.Either() && mark.Consented(s.user.ID)
	s.user = mark.NewPerson()
	if ok {
		mark.Leak(s.user.Health) // source: afterand; leak: afterand (needs-consent)
	}
}

func badAllOfTheRecordIsReplaced() {
	p := mark.NewPerson()
	if mark.Consented(p.ID) {
		*p = *mark.NewPerson()
		mark.Leak(p.Health) // source: recordreplaced; leak: recordreplaced (needs-consent)
	}
}

func badVariableIsAssigned() {
	p := mark.People()[0]
	if mark.Consented(p.ID) {
		p = mark.People()[1]
		mark.Leak(p.Health) // source: assigned; leak: assigned (needs-consent)
	}
}

func goodOtherFieldIsAssigned() {
	p := mark.People()[0]
	if mark.Consented(p.ID) {
		p.Name = "somebody"
		mark.Leak(p.Health) // source: otherfield
	}
}

func badFunctionLiteralReplaces() {
	p := mark.NewPerson()
	next := func() { p = mark.NewPerson() }
	if mark.Consented(p.ID) {
		next()
		mark.Leak(p.Health) // source: literalreplaces; leak: literalreplaces (needs-consent)
	}
}

func badElementIsReplaced() {
	people := mark.People()
	if mark.Consented(people[0].ID) {
		people[0] = *mark.NewPerson()
		mark.Leak(people[0].Health) // source: elementreplaced; leak: elementreplaced (needs-consent)
	}
}

func badEntryIsReplaced() {
	people := map[string]*mark.Person{"a": mark.NewPerson()}
	if mark.Consented(people["a"].ID) {
		people["a"] = mark.NewPerson()
		mark.Leak(people["a"].Health) // source: entryreplaced; leak: entryreplaced (needs-consent)
	}
}

func badRestIsCountedFromAnother() {
	people := mark.People()
	if mark.Consented(people[0].ID) {
		people = people[1:]
		mark.Leak(people[0].Health) // source: countedfrom; leak: countedfrom (needs-consent)
	}
}

func badIDIsReplaced() {
	s := &visit{id: "a"}
	if !mark.Consented(s.id) {
		return
	}
	s.id = "b"
	p, err := mark.PersonByID(s.id)
	if err == nil {
		mark.Leak(p.Health) // source: idreplaced; leak: idreplaced (needs-consent)
	}
}

func badNextIsDecoded() {
	var p mark.Person
	d := json.NewDecoder(bytes.NewBufferString(`{}{}`))
	if d.Decode(&p) != nil || !mark.Consented(p.ID) {
		return
	}
	for d.Decode(&p) == nil {
		mark.Leak(p.Health) // source: nextdecoded; leak: nextdecoded (needs-consent)
	}
}

func goodEachIsDecodedAndAskedAbout() {
	var p mark.Person
	d := json.NewDecoder(bytes.NewBufferString(`{}{}`))
	for d.Decode(&p) == nil {
		if mark.Consented(p.ID) {
			mark.Leak(p.Health) // source: eachdecoded
		}
	}
}

type cursor struct {
	rest []mark.Person
	cur  mark.Person
}

func (c *cursor) next() bool {
	if len(c.rest) == 0 {
		return false
	}
	c.cur, c.rest = c.rest[0], c.rest[1:]
	return true
}

func badFirstOfACursorIsAskedAbout() {
	c := &cursor{rest: mark.People()}
	if !c.next() || !mark.Consented(c.cur.ID) {
		return
	}
	for c.next() {
		mark.Leak(c.cur.Health) // source: firstofcursor; leak: firstofcursor (needs-consent)
	}
}

func goodEachOfACursorIsAskedAbout() {
	c := &cursor{rest: mark.People()}
	for c.next() {
		if !mark.Consented(c.cur.ID) {
			continue
		}
		mark.Leak(c.cur.Health) // source: eachofcursor
	}
}

func badAnswerAboutTheOneBefore() {
	ok := false
	for _, p := range mark.People() {
		if ok {
			mark.Leak(p.Health) // source: oneearlier; leak: oneearlier (needs-consent)
		}
		ok = mark.Consented(p.ID)
	}
}

func goodAnswerAboutThisOne() {
	for _, p := range mark.People() {
		ok := mark.Consented(p.ID)
		for range 2 {
			if ok {
				mark.Leak(p.Health) // source: thisone
			}
		}
	}
}
