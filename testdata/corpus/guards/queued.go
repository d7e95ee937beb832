// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package guards

import "example.com/corpus/mark"

// Whole records that are put into a channel, and sent by a goroutine.

func goodRecordIsQueuedUnderCheck() {
	queue := make(chan *mark.Person, 2)
	go func() {
		for p := range queue {
			mark.Leak(p.Health) // source: queuedchecked
		}
	}()
	for _, p := range []*mark.Person{mark.NewPerson(), mark.NewPerson()} {
		if mark.Consented(p.ID) {
			queue <- p
		}
	}
	close(queue)
}

func badRecordIsQueuedBesides() {
	queue := make(chan *mark.Person, 2)
	go func() {
		for p := range queue {
			mark.Leak(p.Health) // source: queuedbesides; leak: queuedbesides (needs-consent)
		}
	}()
	p := mark.NewPerson()
	if mark.Consented(p.ID) {
		queue <- p
	}
	queue <- p
}

func badRecordOfAnotherIsQueued() {
	queue := make(chan *mark.Person, 2)
	go func() {
		for p := range queue {
			mark.Leak(p.Health) // source: queuedanother; leak: queuedanother (needs-consent)
		}
	}()
	p, q := mark.NewPerson(), mark.NewPerson()
	if mark.Consented(p.ID) {
		queue <- q
	}
}

func badRecordIsQueuedForOtherPurpose() {
	queue := make(chan *mark.Person, 2)
	go func() {
		for p := range queue {
			mark.Leak(p.Health) // source: queuedpurpose; leak: queuedpurpose (needs-consent)
		}
	}()
	if p := mark.NewPerson(); mark.ConsentedToResearch(p.ID) {
		queue <- p
	}
}

// leakAll leaks whatever it is sent, if its senders have asked.
func leakAll(queue <-chan mark.Person) {
	for p := range queue {
		mark.Leak(p.Health) // source: leakall
	}
}

func goodWorkersAreGivenWhoConsented() {
	queue := make(chan mark.Person)
	for range 2 {
		go leakAll(queue)
	}
	for _, p := range mark.People() {
		if !mark.Consented(p.ID) {
			continue
		}
		select {
		case queue <- p:
		default:
		}
	}
	close(queue)
}

// leakAny is leakAll, and somebody has not asked.
func leakAny(queue chan mark.Person) {
	for p := range queue {
		mark.Leak(p.Health) // source: leakany; leak: leakany (needs-consent)
	}
}

func badWorkersAreGivenAnybody() {
	queue := make(chan mark.Person)
	go leakAny(queue)
	for _, p := range mark.People() {
		if mark.Consented(p.ID) {
			queue <- p
		}
	}
	fillQueue(queue)
}

// fillQueue asks nobody.
func fillQueue(queue chan<- mark.Person) { queue <- *mark.NewPerson() }

func badClosureQueuesAnybody() {
	queue := make(chan *mark.Person, 2)
	add := func(p *mark.Person) { queue <- p }
	go func() {
		for p := range queue {
			mark.Leak(p.Health) // source: closurequeues; leak: closurequeues (needs-consent)
		}
	}()
	if p := mark.NewPerson(); mark.Consented(p.ID) {
		queue <- p
		add(mark.NewPerson())
	}
}

func badWorkerAddsAnother() {
	queue := make(chan mark.Person, 2)
	go func() {
		for p := range queue {
			both := append(mark.People(), p)
			for _, q := range both {
				mark.Leak(q.Health) // source: workeradds; leak: workeradds (needs-consent)
			}
		}
	}()
	for _, p := range mark.People() {
		if mark.Consented(p.ID) {
			queue <- p
		}
	}
}

func badQueueIsOneOfTwo() {
	checked, all := make(chan *mark.Person, 2), make(chan *mark.Person, 2)
	if p := mark.NewPerson(); mark.Consented(p.ID) {
		checked <- p
	}
	all <- mark.NewPerson()
	queue := checked
	if mark.Either() {
		queue = all
	}
	go func() {
		p := <-queue
		mark.Leak(p.Health) // source: queueoneof; leak: queueoneof (needs-consent)
	}()
}

// sendMore leaks what is of these, and others.
func sendMore(people []mark.Person) {
	people = append(people, *mark.NewPerson())
	for _, p := range people {
		mark.Leak(p.Health) // source: sendmore; leak: sendmore (needs-consent)
	}
}

func badOthersAreAddedInTheCallee() {
	yes, _ := split(mark.People())
	sendMore(yes)
}

func goodEachOfThoseWhoSaidYesIsSent() {
	yes, _ := split(mark.People())
	for i := range yes {
		sendOne(&yes[i])
	}
}

func sendOne(p *mark.Person) {
	mark.Leak(p.Health) // source: sendone
}
