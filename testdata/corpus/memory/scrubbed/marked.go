// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package scrubbed

import (
	"encoding/json"
	"strings"
	"sync"

	"example.com/corpus/mark"
)

// Loops that overwrite a marked field of each record, which is then nobody's data.

func goodMarkedFieldIsBlanked() {
	ps := mark.People()
	for i := range ps {
		ps[i].Health = ""
	}
	mark.Leak(ps[0].Health) // source: markedblank
}

func goodMarkedFieldsAreBlanked() {
	ps := mark.People()
	for i := range ps {
		ps[i].Health, ps[i].Question = "", ""
	}
	mark.Leak(ps)
}

func badOtherMarkedFieldIsBlanked() {
	ps := mark.People()
	for i := range ps {
		ps[i].Question = ""
	}
	mark.Leak(ps[0].Health) // source: markedother; leak: markedother
}

func badMarkedFieldOfACopyIsBlanked() {
	ps := mark.People()
	for _, p := range ps {
		p.Health = ""
	}
	mark.Leak(ps[0].Health) // source: markedcopy; leak: markedcopy
}

func badMarkedFieldIsBlankedSometimes() {
	ps := mark.People()
	for i := range ps {
		if mark.Either() {
			ps[i].Health = ""
		}
	}
	mark.Leak(ps[0].Health) // source: markedsometimes; leak: markedsometimes
}

func badMarkedFieldIsFilledAgain() {
	ps, q := mark.People(), mark.NewPerson()
	for i := range ps {
		ps[i].Health = ""
		if mark.Either() {
			ps[i].Health = q.Health // source: markedagain
		}
	}
	mark.Leak(ps[0].Health) // source: markedagainread; leak: markedagain, markedagainread (static)
}

func badMarkedRecordIsDecodedInTheLoop() {
	ps := mark.People()
	text, _ := json.Marshal(mark.NewPerson()) // source: markedencoded
	for i := range ps {
		ps[i].Health = ""
		_ = json.Unmarshal(text, &ps[i])
	}
	mark.Leak(ps[0].Health) // source: markeddecoded; leak: markeddecoded, markedencoded
}

func badMarkedRecordIsDecodedAfterwards() {
	ps := mark.People()
	text, _ := json.Marshal(mark.NewPerson()) // source: markedencodedlater
	for i := range ps {
		ps[i].Health = ""
	}
	_ = json.Unmarshal(text, &ps[0])
	mark.Leak(ps[0].Health) // source: markeddecodedlater; leak: markeddecodedlater, markedencodedlater
}

// filledBy is given what fills each.
func filledBy(ps []mark.Person, fill func(p *mark.Person)) {
	for i := range ps {
		ps[i].Health = ""
		fill(&ps[i])
	}
}

func badMarkedFieldIsFilledByACallback() {
	ps := mark.People()
	filledBy(ps, func(p *mark.Person) { *p = *mark.NewPerson() })
	mark.Leak(ps[0].Health) // source: markedcallback; leak: markedcallback
}

func badMarkedFieldIsFilledByACallbackElsewhere() {
	ps := mark.People()
	filledBy(ps[:1], func(*mark.Person) { ps[0] = *mark.NewPerson() })
	mark.Leak(ps[0].Health) // source: markedelsewhere; leak: markedelsewhere
}

func goodMarkedFieldIsBlankedByACallee() {
	ps := mark.People()
	blankHealth(ps)
	mark.Leak(ps[0].Health) // source: markedcallee
}

func blankHealth(ps []mark.Person) {
	for i := range ps {
		ps[i].Health = ""
	}
}

func goodMarkedFieldIsBlankedByACalleeEach() {
	ps := []*mark.Person{mark.NewPerson(), mark.NewPerson()}
	for _, p := range ps {
		blankOne(p)
	}
	mark.Leak(ps[0].Health) // source: markedeach
}

func blankOne(p *mark.Person) { p.Health = "" }

func badMarkedFieldIsBlankedByACalleeSometimes() {
	ps := []*mark.Person{mark.NewPerson(), mark.NewPerson()}
	for _, p := range ps {
		blankSome(p)
	}
	mark.Leak(ps[0].Health) // source: markedeachsome; leak: markedeachsome
}

func blankSome(p *mark.Person) {
	if p.ID != "id-0" {
		p.Health = ""
	}
}

func badMarkedFieldIsFilledBeside() {
	ps := mark.People()
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		ps[0] = *mark.NewPerson()
	}()
	for i := range ps {
		ps[i].Health = ""
	}
	wg.Wait()
	mark.Leak(ps[0].Health) // source: markedbeside; leak: markedbeside (static)
}

func badMarkedFieldIsReplacedByName() {
	ps := mark.People()
	for i := range ps {
		ps[i].Health = ps[i].Name
	}
	ps[0] = *mark.NewPerson()
	mark.Leak(ps[0].Health) // source: markedlater; leak: markedlater
}

func badMarkedFieldIsShortened() {
	ps := mark.People()
	for i := range ps {
		ps[i].Health = strings.TrimSpace(ps[i].Health) // source: markedshort
	}
	mark.Leak(ps[0].Health) // source: markedshortread; leak: markedshort, markedshortread (static)
}

func badMarkedRecordsAreAppended() {
	ps := mark.People()
	for i := range ps {
		ps[i].Health = ""
	}
	ps = append(ps, mark.People()...)
	mark.Leak(ps[2].Health) // source: markedappended; leak: markedappended
}

func badMarkedRecordsAreAppendedInTheLoop() {
	ps := mark.People()
	for i := range ps {
		ps[i].Health = ""
		ps = append(ps, *mark.NewPerson())
	}
	mark.Leak(ps[2].Health) // source: markedgrown; leak: markedgrown
}

func badMarkedRecordsOfAnotherAreBlanked() {
	ps, qs := mark.People(), mark.People()
	for i := range qs {
		qs[i].Health = ""
	}
	mark.Leak(ps[0].Health) // source: markedanother; leak: markedanother
}

func badFirstMarkedRecordIsNotBlanked() {
	ps := mark.People()
	for i := range ps[1:] {
		ps[1+i].Health = ""
	}
	mark.Leak(ps[0].Health) // source: markedfirst; leak: markedfirst
}

func goodMarkedRecordsAreBlankedFromTheEnd() {
	ps := mark.People()
	for i := len(ps) - 1; i >= 0; i-- {
		ps[i].Health = ""
	}
	mark.Leak(ps[0].Health) // source: markedback
}

func badMarkedRecordsButTheFirstAreBlankedFromTheEnd() {
	ps := mark.People()
	for i := len(ps) - 1; i > 0; i-- {
		ps[i].Health = ""
	}
	mark.Leak(ps[0].Health) // source: markedbackbut; leak: markedbackbut
}

func badMarkedRecordsButTheLastAreBlankedFromTheEnd() {
	ps := mark.People()
	for i := len(ps) - 2; i >= 0; i-- {
		ps[i].Health = ""
	}
	mark.Leak(ps[1].Health) // source: markedbacklast; leak: markedbacklast
}

func goodMarkedRecordsInAMapAreBlanked() {
	m := map[string]*mark.Person{"a": mark.NewPerson()}
	for _, p := range m {
		p.Health = ""
	}
	mark.Leak(m["a"].Health) // source: markedmap
}

func goodMarkedRecordsAreEmptied() {
	ps := mark.People()
	for i := range ps {
		ps[i] = mark.Person{ID: ps[i].ID}
	}
	mark.Leak(ps[0].Health) // source: markedemptied; false: markedemptied (of what is stored whole, parts are not told apart from what it leaves out)
}

func badMarkedRecordsAreReplaced() {
	ps, q := mark.People(), mark.NewPerson()
	for i := range ps {
		ps[i] = *q
	}
	mark.Leak(ps[0].Health) // source: markedreplaced; leak: markedreplaced
}
