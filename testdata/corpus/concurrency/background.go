// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package concurrency

import (
	"strconv"
	"sync"
	"time"

	"example.com/corpus/concurrency/queue"
	"example.com/corpus/concurrency/tracker"
	"example.com/corpus/mark"
)

// leaky and silent are clients of package queue.
type (
	leaky  struct{}
	silent struct{ n int }
)

func (leaky) Send(text string)     { mark.Leak(text) } // leak: queued, buffered, queueinfield, queuebymethod
func (s *silent) Send(text string) { s.n += len(text) }

func badQueueSendsWhatComesLater() {
	q := queue.New(leaky{})
	q.Track(mark.Secret()) // source: queued
	q.Close()
}

func goodQueueHasAnotherClient() {
	q := queue.New(&silent{})
	q.Track(mark.Secret()) // source: queuedsilently
	q.Close()
}

func goodSecretGoesToTheOtherQueue() {
	q, other := queue.New(leaky{}), queue.New(&silent{})
	other.Track(mark.Secret()) // source: otherqueue
	q.Track("plain")
	other.Close()
	q.Close()
}

func goodQueueIsGivenACount() {
	q := queue.New(leaky{})
	q.Track(strconv.Itoa(len(mark.Secret()))) // source: queuedcount
	q.Close()
}

func badBufferIsFlushedLater() {
	b := queue.NewBuffer(leaky{})
	b.Start()
	b.Add(mark.Secret()) // source: buffered
	b.Close()
}

func goodBufferHasAnotherClient() {
	b := queue.NewBuffer(&silent{})
	b.Start()
	b.Add(mark.Secret()) // source: bufferedsilently
	b.Close()
}

func goodBufferWithoutStartKeepsAll() {
	b := queue.NewBuffer(leaky{})
	b.Add(mark.Secret()) // source: notstarted
}

// service holds a queue that its constructor starts.
type service struct{ tracker interface{ Track(string) } }

func (s *service) viewed(text string) { s.tracker.Track(text) }

func badQueueIsBehindAnInterface() {
	q := queue.New(leaky{})
	s := &service{q}
	s.viewed(mark.Secret()) // source: queueinfield
	q.Close()
}

func goodQueueBehindAnInterfaceIsSilent() {
	q := queue.New(&silent{})
	s := &service{q}
	s.viewed(mark.Secret()) // source: silentinfield
	q.Close()
}

// outer embeds a queue: two functions lie between its start and its use.
type outer struct{ *queue.Queue }

func newOuter(c queue.Client) *outer { return &outer{queue.New(c)} }

func badQueueIsStartedTwoCallsDown() {
	o := newOuter(leaky{})
	o.Track(mark.Secret()) // source: queuebymethod
	o.Close()
}

func goodQueueTwoCallsDownIsSilent() {
	o := newOuter(&silent{})
	o.Track(mark.Secret()) // source: silentbymethod
	o.Close()
}

// delayed is sent by a timer.
type delayed struct {
	mu   sync.Mutex
	text string
	size int
	sent chan bool
}

func newDelayed(send func(*delayed)) *delayed {
	d := &delayed{sent: make(chan bool)}
	time.AfterFunc(time.Millisecond, func() {
		for {
			d.mu.Lock()
			ready := d.text != ""
			d.mu.Unlock()
			if ready {
				break
			}
			time.Sleep(time.Millisecond)
		}
		send(d)
		close(d.sent)
	})
	return d
}

func (d *delayed) put(text string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.text, d.size = text, len(text)
}

func badTimerSendsWhatComesLater() {
	d := newDelayed(func(d *delayed) { mark.Leak(d.text) }) // leak: timerlater
	d.put(mark.Secret())                                    // source: timerlater
	<-d.sent
}

func goodTimerSendsTheSize() {
	d := newDelayed(func(d *delayed) { mark.Leak(d.size) })
	d.put(mark.Secret()) // source: timersize
	<-d.sent
}

// workers return what they make of what they are given.
type workers struct{ in, out chan string }

func newWorkers(work func(string) string) *workers {
	w := &workers{make(chan string), make(chan string)}
	for range 2 {
		go func() {
			for text := range w.in {
				w.out <- work(text)
			}
		}()
	}
	return w
}

func badWorkersReturnWhatTheyAreGiven() {
	w := newWorkers(func(s string) string { return "<" + s + ">" })
	w.in <- mark.Secret() // source: workers
	mark.Leak(<-w.out)    // leak: workers
	close(w.in)
}

func goodWorkersReturnCounts() {
	w := newWorkers(func(s string) string { return strconv.Itoa(len(s)) })
	w.in <- mark.Secret() // source: workercounts
	mark.Leak(<-w.out)
	close(w.in)
}

// tasks runs functions that it is given later.
type tasks struct {
	todo chan func()
	wg   sync.WaitGroup
}

func newTasks() *tasks {
	t := &tasks{todo: make(chan func())}
	t.wg.Go(func() {
		for f := range t.todo {
			f()
		}
	})
	return t
}

func badTaskIsRunInTheBackground() {
	t := newTasks()
	m := &message{text: mark.Secret()} // source: task
	t.todo <- m.leak
	close(t.todo)
	t.wg.Wait()
}

type message struct{ text, id string }

func (m *message) leak()   { mark.Leak(m.text) } // leak: task
func (m *message) leakID() { mark.Leak(m.id) }

func goodTaskSendsTheID() {
	t := newTasks()
	m := &message{text: mark.Secret()} // source: taskid
	t.todo <- m.leakID
	close(t.todo)
	t.wg.Wait()
}

func badSliceGrowsAfterTheStart() {
	var (
		list   []string
		grown  = make(chan bool)
		leaked = make(chan bool)
	)
	go func() {
		<-grown
		mark.Leak(list[0]) // leak: growslater
		close(leaked)
	}()
	list = append(list, mark.Secret()) // source: growslater
	close(grown)
	<-leaked
}

func goodOtherSliceGrowsAfterTheStart() {
	var (
		list, other []string
		grown       = make(chan bool)
		leaked      = make(chan bool)
	)
	go func() {
		<-grown
		mark.Leak(list[0])
		close(leaked)
	}()
	list = append(list, "plain")
	other = append(other, mark.Secret()) // source: othergrows
	close(grown)
	<-leaked
}

// ours is started when the program starts, as most are.
var ours, quietOnes = queue.New(trackerClient{}), queue.New(&silent{})

type trackerClient struct{}

func (trackerClient) Send(text string) { mark.Leak(text) } // leak: tracker

func badTrackerOfThePackage() {
	ours.Track(mark.Secret()) // source: tracker
	time.Sleep(10 * time.Millisecond)
}

func goodTrackerOfThePackageIsSilent() {
	quietOnes.Track(mark.Secret()) // source: quiettracker
	time.Sleep(10 * time.Millisecond)
}

type initClient struct{}

func (initClient) Send(text string) { mark.Leak(text) } // leak: libtracker

func badTrackerOfTheLibrary() {
	queue.Init(initClient{})
	trackInLibrary(mark.Secret()) // source: libtracker
	queue.Close()
}

func trackInLibrary(text string) { queue.Track(text) }

func badQueueOfALibraryRunsFromTheStart() {
	tracker.Track(mark.Secret()) // source: libraryqueue
}

func goodQueueOfALibraryCounts() {
	tracker.Count(mark.Secret()) // source: librarycounts
}

func badOverwrittenOnceStarted() {
	m, read := &message{text: mark.Secret()}, make(chan bool) // source: overwrittenlater
	go func() {
		mark.Leak(m.text) // leak: overwrittenlater
		close(read)
	}()
	<-read
	m.text = ""
}

func goodOverwrittenBeforeTheStart() {
	m, read := &message{text: mark.Secret()}, make(chan bool) // source: overwrittenbefore
	m.text = ""
	go func() {
		mark.Leak(m.text)
		close(read)
	}()
	<-read
}

func badReadOnceWritten() {
	m, written := &message{}, make(chan bool)
	go func() {
		m.text = mark.Secret() // source: writteninbackground
		close(written)
	}()
	<-written
	mark.Leak(m.text) // leak: writteninbackground
}

func goodReadBeforeTheStart() {
	m, written := &message{}, make(chan bool)
	mark.Leak(m.text)
	go func() {
		m.text = mark.Secret() // source: writtenafter
		close(written)
	}()
	<-written
}

// An asker sends what a function says that it is given later.
type asker struct {
	ask   func() string
	begin chan bool
	done  chan bool
}

func newAsker() *asker {
	a := &asker{begin: make(chan bool), done: make(chan bool)}
	go func() {
		defer close(a.done)
		<-a.begin
		mark.Leak(a.ask()) // leak: askedlater
	}()
	return a
}

func badFunctionIsSetLater() {
	a, text := newAsker(), mark.Secret() // source: askedlater
	a.ask = func() string { return text }
	close(a.begin)
	<-a.done
}

func goodFunctionIsSetLater() {
	a, text := newAsker(), mark.Secret() // source: askedlength
	a.ask = func() string { return strconv.Itoa(len(text)) }
	close(a.begin)
	<-a.done
}
