// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package concurrency

import (
	"errors"
	"sync"

	"example.com/corpus/mark"
)

func badGoroutineWritesCaptured() {
	var wg sync.WaitGroup
	s := mark.Plain()
	wg.Add(1)
	go func() {
		defer wg.Done()
		s = mark.Secret() // source: goroutine
	}()
	wg.Wait()
	mark.Leak(s) // leak: goroutine
}

func goodGoroutineWritesOther() {
	var wg sync.WaitGroup
	s, t := mark.Plain(), mark.Plain()
	wg.Go(func() { t = mark.Secret() }) // source: goroutineother
	wg.Wait()
	mark.Leak(s)
	_ = t
}

func badGoroutineLeaksItsArgument() {
	var wg sync.WaitGroup
	wg.Add(1)
	go func(s string) {
		defer wg.Done()
		mark.Leak(s) // leak: goroutinearg
	}(mark.Secret()) // source: goroutinearg
	wg.Wait()
}

func goodGoroutineArgumentIsEvaluatedEarly() {
	var wg sync.WaitGroup
	s := mark.Plain()
	wg.Add(1)
	go func(s string) {
		defer wg.Done()
		mark.Leak(s)
	}(s)
	s = mark.Secret() // source: goroutineearly
	wg.Wait()
	_ = s
}

func badGoroutineReadsLaterWrite() {
	ready, done := make(chan bool), make(chan bool)
	s := mark.Plain()
	go func() {
		<-ready
		mark.Leak(s) // leak: laterwrite
		close(done)
	}()
	s = mark.Secret() // source: laterwrite
	close(ready)
	<-done
}

func goodGoroutineReadsOtherVariable() {
	ready, done := make(chan bool), make(chan bool)
	s, t := mark.Plain(), ""
	go func() {
		<-ready
		mark.Leak(s)
		close(done)
	}()
	t = mark.Secret() // source: othervariable
	close(ready)
	<-done
	_ = t
}

func badWorkerPoolCollects() {
	jobs, results := make(chan string, 3), make(chan string, 3)
	var wg sync.WaitGroup
	for range 2 {
		wg.Go(func() {
			for j := range jobs {
				results <- "done " + j
			}
		})
	}
	jobs <- mark.Secret() // source: workerpool
	close(jobs)
	wg.Wait()
	close(results)
	for r := range results {
		mark.Leak(r) // leak: workerpool
	}
}

func goodWorkerPoolReportsIDs() {
	jobs, results := make(chan job, 3), make(chan int, 3)
	var wg sync.WaitGroup
	for range 2 {
		wg.Go(func() {
			for j := range jobs {
				results <- j.id
			}
		})
	}
	jobs <- job{id: 3, text: mark.Secret()} // source: workerids
	close(jobs)
	wg.Wait()
	close(results)
	for r := range results {
		mark.Leak(r)
	}
}

func badElementsAreWrittenByIndex() {
	out := make([]string, 3)
	var wg sync.WaitGroup
	for i := range out {
		wg.Go(func() { out[i] = mark.Secret() }) // source: byindex
	}
	wg.Wait()
	mark.Leak(out[1]) // leak: byindex
}

func goodElementsAreCounted() {
	out := make([]int, 3)
	var wg sync.WaitGroup
	for i := range out {
		wg.Go(func() { out[i] = len(mark.Secret()) }) // source: counted
	}
	wg.Wait()
	mark.Leak(out)
}

// group is a small errgroup.Group.
type group struct {
	wg   sync.WaitGroup
	once sync.Once
	err  error
}

func (g *group) Go(f func() error) {
	g.wg.Go(func() {
		if err := f(); err != nil {
			g.once.Do(func() { g.err = err })
		}
	})
}

func (g *group) Wait() error {
	g.wg.Wait()
	return g.err
}

func badErrgroupReturnsFirstError() {
	var g group
	g.Go(func() error { return errors.New("bad input " + mark.Secret()) }) // source: errgroup
	mark.Leak(g.Wait())                                                    // leak: errgroup
}

func goodErrgroupReturnsPlainError() {
	var g group
	var s string
	g.Go(func() error {
		s = mark.Secret() // source: errgroupplain
		return errors.New("failed")
	})
	mark.Leak(g.Wait())
	_ = s
}

func badErrgroupWritesCaptured() {
	var g group
	var s string
	g.Go(func() error {
		s = mark.Secret() // source: errgroupwrites
		return nil
	})
	if g.Wait() == nil {
		mark.Leak(s) // leak: errgroupwrites
	}
}
