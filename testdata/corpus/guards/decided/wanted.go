// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package decided

import "example.com/corpus/mark"

// The field is set on some way only, and otherwise is what it was.

type answer struct {
	ads, research bool
}

func goodAnswerIsAskedForIfWanted() {
	var a answer
	p := mark.NewPerson()
	if mark.Either() {
		a.ads = mark.Consented(p.ID)
	}
	if a.ads {
		mark.Leak(p.Health) // source: wantedads
	}
}

func goodAnswerIsSetIfYes() {
	var a answer
	p := mark.NewPerson()
	if mark.Consented(p.ID) {
		a.ads = true
	}
	a.research = true
	if a.ads && a.research {
		mark.Leak(p.Health) // source: wantedyes
	}
}

func goodAnswerForEach() {
	for _, p := range mark.People() {
		var a answer
		if mark.Either() {
			a.ads = mark.Consented(p.ID)
		}
		if a.ads {
			mark.Leak(p.Health) // source: wantedeach
		}
	}
}

func badAnswerIsForAnother() {
	var a answer
	p, q := mark.NewPerson(), mark.NewPerson()
	if mark.Either() {
		a.ads = mark.Consented(q.ID)
	}
	if a.ads {
		mark.Leak(p.Health) // source: wantedother; leak: wantedother
	}
}

func badAnswerIsToResearch() {
	var a answer
	p := mark.NewPerson()
	if mark.Either() {
		a.ads = mark.ConsentedToResearch(p.ID)
	}
	if a.ads {
		mark.Leak(p.Health) // source: wantedresearch; leak: wantedresearch
	}
}

func badOtherFieldIsAsked() {
	var a answer
	p := mark.NewPerson()
	if mark.Either() {
		a.ads = mark.Consented(p.ID)
		a.research = true
	}
	if a.research {
		mark.Leak(p.Health) // source: wantedfield; leak: wantedfield
	}
}

func badAnswerIsTrueOtherwise() {
	var a answer
	p := mark.NewPerson()
	if mark.Either() {
		a.ads = mark.Consented(p.ID)
	} else {
		a.ads = true
	}
	if a.ads {
		mark.Leak(p.Health) // source: wantedelse; leak: wantedelse
	}
}

func badAnswerIsTrueBefore() {
	a := answer{ads: true}
	p := mark.NewPerson()
	if mark.Either() {
		a.ads = mark.Consented(p.ID)
	}
	if a.ads {
		mark.Leak(p.Health) // source: wantedbefore; leak: wantedbefore
	}
}

func badAnswerIsNo() {
	var a answer
	p := mark.NewPerson()
	if mark.Either() {
		a.ads = mark.Consented(p.ID)
	}
	if !a.ads {
		mark.Leak(p.Health) // source: wantedno; leak: wantedno
	}
}

func badAnswerIsReplacedWhole() {
	var a answer
	p := mark.NewPerson()
	if mark.Either() {
		a.ads = mark.Consented(p.ID)
	} else {
		a = answer{true, true}
	}
	if a.ads {
		mark.Leak(p.Health) // source: wantedwhole; leak: wantedwhole
	}
}

func badAnswerIsSetByAnother() {
	var a answer
	p := mark.NewPerson()
	if mark.Either() {
		a.ads = mark.Consented(p.ID)
	}
	grant(&a)
	if a.ads {
		mark.Leak(p.Health) // source: wantedgiven; leak: wantedgiven
	}
}

func grant(a *answer) { a.ads = true }

func badAnswerIsSetBeside() {
	var a answer
	p := mark.NewPerson()
	go func() { a.ads = true }()
	if mark.Either() {
		a.ads = mark.Consented(p.ID)
	}
	if a.ads {
		mark.Leak(p.Health) // source: wantedbeside; leak: wantedbeside
	}
}

func badPersonIsReplacedInBetween() {
	var a answer
	p := mark.NewPerson()
	if mark.Either() {
		a.ads = mark.Consented(p.ID)
	}
	*p = *mark.NewPerson()
	a.research = true
	if a.ads {
		mark.Leak(p.Health) // source: wantedreplaced; leak: wantedreplaced
	}
}

func badAnswerIsOfTheOneBefore() {
	var a answer
	for _, p := range mark.People() {
		if mark.Either() {
			a.ads = mark.Consented(p.ID)
		}
		if a.ads {
			mark.Leak(p.Health) // source: wantedlast; leak: wantedlast
		}
	}
}

func badAnswerOfTheOneBeforeIsKept() {
	var a answer
	for _, p := range mark.People() {
		if a.ads {
			mark.Leak(p.Health) // source: wantedkept; leak: wantedkept
		}
		if mark.Either() {
			a.ads = mark.Consented(p.ID)
		}
	}
}

func badAnswerIsCopiedOver() {
	var a answer
	p, q := mark.NewPerson(), mark.NewPerson()
	b := answer{ads: mark.Consented(q.ID)}
	if mark.Either() {
		a.ads = mark.Consented(p.ID)
	} else {
		a.ads = b.ads
	}
	if a.ads {
		mark.Leak(p.Health) // source: wantedcopied; leak: wantedcopied
	}
}

func badAnswerOfEachIsForAnother() {
	q := mark.NewPerson()
	for _, p := range mark.People() {
		var a answer
		if mark.Either() {
			a.ads = mark.Consented(q.ID)
		}
		if a.ads {
			mark.Leak(p.Health) // source: wantedeachother; leak: wantedeachother
		}
	}
}

func badAnswerIsSetByALiteral() {
	var a answer
	p := mark.NewPerson()
	allow := func() { a.ads = true }
	if mark.Either() {
		a.ads = mark.Consented(p.ID)
	}
	allow()
	if a.ads {
		mark.Leak(p.Health) // source: wantedliteral; leak: wantedliteral
	}
}

func badAnswerIsSetAtItsAddress() {
	var a answer
	p := mark.NewPerson()
	at := &a.ads
	if mark.Either() {
		a.ads = mark.Consented(p.ID)
	}
	*at = true
	if a.ads {
		mark.Leak(p.Health) // source: wantedaddress; leak: wantedaddress
	}
}

func badPersonIsReplacedInTheLoop() {
	p := mark.NewPerson()
	for range 2 {
		var a answer
		if mark.Either() {
			a.ads = mark.Consented(p.ID)
		}
		*p = *mark.NewPerson()
		if a.ads {
			mark.Leak(p.Health) // source: wantedinloop; leak: wantedinloop
		}
	}
}
