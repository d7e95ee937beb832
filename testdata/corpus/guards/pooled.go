// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package guards

import (
	"slices"
	"strings"
	"sync"

	"example.com/corpus/mark"
)

// Records that workers collect for whoever has started them.

func goodWorkersCollectUnderCheck() {
	var (
		wg sync.WaitGroup
		mu sync.Mutex
		ok []mark.Person
	)
	for _, p := range mark.People() {
		wg.Go(func() {
			if mark.Consented(p.ID) {
				mu.Lock()
				defer mu.Unlock()
				ok = append(ok, p)
			}
		})
	}
	wg.Wait()
	for _, p := range ok {
		mark.Leak(p.Health) // source: workerscollect
	}
}

func badWorkersCollectBesides() {
	var (
		wg sync.WaitGroup
		mu sync.Mutex
		ok []mark.Person
	)
	for _, p := range mark.People() {
		wg.Go(func() {
			mu.Lock()
			defer mu.Unlock()
			if mark.Consented(p.ID) {
				ok = append(ok, p)
			}
			if p.Name == "" {
				return
			}
			ok = append(ok, p)
		})
	}
	wg.Wait()
	for _, p := range ok {
		mark.Leak(p.Health) // source: workersbesides; leak: workersbesides (needs-consent)
	}
}

func badWorkersCollectForOtherPurpose() {
	var (
		wg sync.WaitGroup
		mu sync.Mutex
		ok []mark.Person
	)
	for _, p := range mark.People() {
		wg.Go(func() {
			if mark.ConsentedToResearch(p.ID) {
				mu.Lock()
				ok = append(ok, p)
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	for _, p := range ok {
		mark.Leak(p.Health) // source: workerspurpose; leak: workerspurpose (needs-consent)
	}
}

func badWorkersCollectAnother() {
	var (
		wg sync.WaitGroup
		mu sync.Mutex
		ok []mark.Person
	)
	q := mark.NewPerson()
	for _, p := range mark.People() {
		wg.Go(func() {
			if mark.Consented(p.ID) {
				mu.Lock()
				ok = append(ok, *q)
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	for _, p := range ok {
		mark.Leak(p.Health) // source: workersanother; leak: workersanother (needs-consent)
	}
}

func badStarterAddsToWhatWorkersCollect() {
	var (
		wg sync.WaitGroup
		mu sync.Mutex
		ok []mark.Person
	)
	for _, p := range mark.People() {
		wg.Go(func() {
			if mark.Consented(p.ID) {
				mu.Lock()
				ok = append(ok, p)
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	ok = append(ok, *mark.NewPerson())
	for _, p := range ok {
		mark.Leak(p.Health) // source: starteradds; leak: starteradds (needs-consent)
	}
}

func badCollectionIsHandedOut() {
	var (
		wg sync.WaitGroup
		mu sync.Mutex
		ok []mark.Person
	)
	addAnyone(&ok)
	for _, p := range mark.People() {
		wg.Go(func() {
			if mark.Consented(p.ID) {
				mu.Lock()
				ok = append(ok, p)
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	for _, p := range ok {
		mark.Leak(p.Health) // source: handedout; leak: handedout (needs-consent)
	}
}

func addAnyone(list *[]mark.Person) { *list = append(*list, *mark.NewPerson()) }

func goodWorkersSendUnderCheck() {
	var wg sync.WaitGroup
	found := make(chan mark.Person, 2)
	for _, p := range mark.People() {
		wg.Go(func() {
			if !mark.Consented(p.ID) {
				return
			}
			found <- p
		})
	}
	wg.Wait()
	close(found)
	for p := range found {
		mark.Leak(p.Health) // source: workerssend
	}
}

func badWorkersSendAnybody() {
	var wg sync.WaitGroup
	found := make(chan mark.Person, 2)
	for _, p := range mark.People() {
		wg.Go(func() {
			if !mark.Consented(p.ID) {
				mark.Plain()
			}
			found <- p
		})
	}
	wg.Wait()
	close(found)
	for p := range found {
		mark.Leak(p.Health) // source: workersendany; leak: workersendany (needs-consent)
	}
}

func badWorkersSendForOtherPurpose() {
	var wg sync.WaitGroup
	found := make(chan mark.Person, 2)
	for _, p := range mark.People() {
		wg.Go(func() {
			if mark.ConsentedToResearch(p.ID) {
				found <- p
			}
		})
	}
	wg.Wait()
	close(found)
	for p := range found {
		mark.Leak(p.Health) // source: workersendpurpose; leak: workersendpurpose (needs-consent)
	}
}

func goodWorkersTakeFromQueueAndCollect() {
	var (
		wg sync.WaitGroup
		mu sync.Mutex
		ok []mark.Person
	)
	queue := make(chan mark.Person)
	for range 2 {
		wg.Go(func() {
			for p := range queue {
				if mark.Consented(p.ID) {
					mu.Lock()
					ok = append(ok, p)
					mu.Unlock()
				}
			}
		})
	}
	for _, p := range mark.People() {
		queue <- p
	}
	close(queue)
	wg.Wait()
	mark.Leak(ok) // source: queuecollect
}

func badWorkersTakeFromQueueAndCollectAll() {
	var (
		wg  sync.WaitGroup
		mu  sync.Mutex
		all []mark.Person
	)
	queue := make(chan mark.Person)
	for range 2 {
		wg.Go(func() {
			for p := range queue {
				if mark.Consented(p.ID) {
					mark.Plain()
				}
				mu.Lock()
				all = append(all, p)
				mu.Unlock()
			}
		})
	}
	for _, p := range mark.People() {
		queue <- p
	}
	close(queue)
	wg.Wait()
	mark.Leak(all) // source: queueall; leak: queueall (needs-consent)
}

func goodWorkersFillMapUnderCheck() {
	var (
		wg sync.WaitGroup
		mu sync.Mutex
	)
	ok := make(map[string]mark.Person)
	for _, p := range mark.People() {
		wg.Go(func() {
			if mark.Consented(p.ID) {
				mu.Lock()
				ok[p.ID] = p
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	for _, p := range ok {
		mark.Leak(p.Health) // source: workersfill
	}
}

func badWorkersFillMapWithAnybody() {
	var (
		wg sync.WaitGroup
		mu sync.Mutex
	)
	ok := make(map[string]mark.Person)
	for _, p := range mark.People() {
		wg.Go(func() {
			mu.Lock()
			defer mu.Unlock()
			if mark.Consented(p.ID) {
				ok[p.ID] = p
			} else {
				ok["other"] = p
			}
		})
	}
	wg.Wait()
	for _, p := range ok {
		mark.Leak(p.Health) // source: workersfillany; leak: workersfillany (needs-consent)
	}
}

func goodWorkersPutEachInItsPlace() {
	var wg sync.WaitGroup
	people := mark.People()
	ok := make([]*mark.Person, len(people))
	for i, p := range people {
		wg.Go(func() {
			if mark.Consented(p.ID) {
				ok[i] = &p
			}
		})
	}
	wg.Wait()
	for _, p := range ok {
		if p != nil {
			mark.Leak(p.Health) // source: eachplace
		}
	}
}

func badWorkersPutAnybodyInTheirPlace() {
	var wg sync.WaitGroup
	people := mark.People()
	ok := make([]*mark.Person, len(people))
	for i, p := range people {
		wg.Go(func() {
			if mark.Consented(p.ID) || i == 0 {
				ok[i] = &p
			}
		})
	}
	wg.Wait()
	for _, p := range ok {
		if p != nil {
			mark.Leak(p.Health) // source: anyplace; leak: anyplace (needs-consent)
		}
	}
}

func goodWorkersAreStartedUnderCheck() {
	var (
		wg sync.WaitGroup
		mu sync.Mutex
		ok []*mark.Person
	)
	for _, p := range mark.People() {
		if !mark.Consented(p.ID) {
			continue
		}
		wg.Go(func() {
			greeted := &mark.Person{ID: p.ID, Health: p.Health}
			mu.Lock()
			defer mu.Unlock()
			ok = append(ok, greeted, &p)
		})
	}
	wg.Wait()
	for _, p := range ok {
		mark.Leak(p.Health) // source: startedunder
	}
}

func badWorkersAreStartedForAnybody() {
	var (
		wg  sync.WaitGroup
		mu  sync.Mutex
		all []mark.Person
	)
	for _, p := range mark.People() {
		if !mark.Consented(p.ID) {
			mark.Plain()
		}
		wg.Go(func() {
			mu.Lock()
			defer mu.Unlock()
			all = append(all, p)
		})
	}
	wg.Wait()
	for _, p := range all {
		mark.Leak(p.Health) // source: startedany; leak: startedany (needs-consent)
	}
}

func badWorkersAddWhoeverIsThere() {
	var (
		wg sync.WaitGroup
		mu sync.Mutex
		ok []mark.Person
	)
	for _, p := range mark.People() {
		if mark.Consented(p.ID) {
			wg.Go(func() {
				mu.Lock()
				defer mu.Unlock()
				ok = append(ok, p, *mark.NewPerson())
			})
		}
	}
	wg.Wait()
	for _, p := range ok {
		mark.Leak(p.Health) // source: whoeveristhere; leak: whoeveristhere (needs-consent)
	}
}

// sift hands on those who have agreed.
func sift(in <-chan mark.Person, out chan<- mark.Person, wg *sync.WaitGroup) {
	defer wg.Done()
	for p := range in {
		if mark.Consented(p.ID) {
			out <- p
		}
	}
}

// pass is sift without a question.
func pass(in <-chan mark.Person, out chan<- mark.Person, wg *sync.WaitGroup) {
	defer wg.Done()
	for p := range in {
		out <- p
	}
}

func goodWorkersHandOnWhoAgreed() {
	in, out := make(chan mark.Person, 2), make(chan mark.Person, 2)
	var wg sync.WaitGroup
	wg.Add(2)
	go sift(in, out, &wg)
	go sift(in, out, &wg)
	for _, p := range mark.People() {
		in <- p
	}
	close(in)
	wg.Wait()
	close(out)
	for p := range out {
		mark.Leak(p.Health) // source: handonagreed
	}
}

func badOneWorkerHandsOnAnybody() {
	in, out := make(chan mark.Person, 2), make(chan mark.Person, 2)
	var wg sync.WaitGroup
	wg.Add(2)
	go sift(in, out, &wg)
	go pass(in, out, &wg)
	for _, p := range mark.People() {
		in <- p
	}
	close(in)
	wg.Wait()
	close(out)
	for p := range out {
		mark.Leak(p.Health) // source: handonany; leak: handonany (needs-consent)
	}
}

// addTo adds somebody to a list, if its caller has asked.
func addTo(list *[]mark.Person, p mark.Person) { *list = append(*list, p) }

func goodListIsFilledByCallee() {
	var ok []mark.Person
	for _, p := range mark.People() {
		if mark.Consented(p.ID) {
			addTo(&ok, p)
		}
	}
	slices.SortFunc(ok, func(a, b mark.Person) int { return strings.Compare(a.ID, b.ID) })
	for _, p := range ok {
		mark.Leak(p.Health) // source: filledbycallee
	}
}

func badListIsFilledByCalleeBesides() {
	var ok []mark.Person
	for _, p := range mark.People() {
		if mark.Consented(p.ID) {
			addTo(&ok, p)
		}
	}
	addTo(&ok, *mark.NewPerson())
	for _, p := range ok {
		mark.Leak(p.Health) // source: filledbesides; leak: filledbesides (needs-consent)
	}
}

func badPlaceIsTakenByAnother() {
	people := mark.People()
	ok := make([]mark.Person, len(people))
	for i, p := range people {
		if mark.Consented(p.ID) {
			ok[i] = p
		}
	}
	first := ok[:1]
	first[0] = *mark.NewPerson()
	for _, p := range ok {
		mark.Leak(p.Health) // source: placetaken; leak: placetaken (needs-consent)
	}
}

func badPlacesAreCopiedOver() {
	people := mark.People()
	ok := make([]mark.Person, len(people))
	for i, p := range people {
		if mark.Consented(p.ID) {
			ok[i] = p
		}
	}
	copy(ok, mark.People())
	for _, p := range ok {
		mark.Leak(p.Health) // source: copiedover; leak: copiedover (needs-consent)
	}
}

func goodPlacesAreOfThoseWhoAgreed() {
	people := mark.People()
	ok := make([]mark.Person, len(people))
	for i, p := range people {
		if mark.Consented(p.ID) {
			ok[i] = p
		}
	}
	for _, p := range ok {
		mark.Leak(p.Health) // source: placesagreed
	}
}

// A roll is a list that grows.
type roll []mark.Person

func (r *roll) enter(p mark.Person) { *r = append(*r, p) }

func goodRollIsEnteredUnderCheck() {
	var (
		wg sync.WaitGroup
		ok roll
	)
	wg.Go(func() {
		for _, p := range mark.People() {
			if mark.Consented(p.ID) {
				ok.enter(p)
			}
		}
	})
	wg.Wait()
	for _, p := range ok {
		mark.Leak(p.Health) // source: rollentered
	}
}

func badRollIsEnteredByMethodValue() {
	var ok roll
	add := ok.enter
	for _, p := range mark.People() {
		if mark.Consented(p.ID) {
			ok.enter(p)
		}
		add(p)
	}
	for _, p := range ok {
		mark.Leak(p.Health) // source: rollmethod; leak: rollmethod (needs-consent)
	}
}

func badRollIsEnteredWithinTwoClosures() {
	var ok roll
	each := func(p mark.Person) {
		enter := func() { ok.enter(p) }
		if mark.ConsentedToResearch(p.ID) {
			enter()
		}
	}
	for _, p := range mark.People() {
		each(p)
	}
	for _, p := range ok {
		mark.Leak(p.Health) // source: rolltwice; leak: rolltwice (needs-consent)
	}
}

func goodRollIsEnteredWithinTwoClosures() {
	var ok roll
	each := func(p mark.Person) {
		if mark.Consented(p.ID) {
			enter := func() { ok.enter(p) }
			enter()
		}
	}
	for _, p := range mark.People() {
		each(p)
	}
	for _, p := range ok {
		mark.Leak(p.Health) // source: rollwithin
	}
}
