// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package concurrency

import "example.com/corpus/mark"

func badChannelCarriesSecret() {
	ch := make(chan string, 1)
	ch <- mark.Secret() // source: channel
	mark.Leak(<-ch)     // leak: channel
}

func goodOtherChannel() {
	a, b := make(chan string, 1), make(chan string, 1)
	a <- mark.Secret() // source: otherchannel
	b <- mark.Plain()
	mark.Leak(<-b)
}

func goodChannelLengthIsNoSecret() {
	ch := make(chan string, 1)
	ch <- mark.Secret() // source: channellen
	mark.Leak(len(ch), cap(ch))
}

func badDirectionalEndsShareAChannel() {
	ch := make(chan string, 1)
	send := func(out chan<- string) { out <- mark.Secret() } // source: directional
	recv := func(in <-chan string) string { return <-in }
	send(ch)
	mark.Leak(recv(ch)) // leak: directional
}

func badChannelIsRanged() {
	ch := make(chan string, 2)
	ch <- "a"
	ch <- mark.Secret() // source: rangedchannel
	close(ch)
	for s := range ch {
		mark.Leak(s) // leak: rangedchannel
	}
}

type job struct {
	id   int
	text string
	done chan string
	run  func(string) string
}

func badChannelOfStructs() {
	jobs := make(chan job, 1)
	jobs <- job{id: 1, text: mark.Secret()} // source: structchannel
	mark.Leak((<-jobs).text)                // leak: structchannel
}

func goodOtherFieldOfChannelStruct() {
	jobs := make(chan job, 1)
	jobs <- job{id: 1, text: mark.Secret()} // source: structchannelother
	mark.Leak((<-jobs).id)
}

func badReplyChannelInRequest() {
	jobs := make(chan job)
	go func() {
		j := <-jobs
		j.done <- "re: " + j.text
	}()
	done := make(chan string)
	jobs <- job{text: mark.Secret(), done: done} // source: replychannel
	mark.Leak(<-done)                            // leak: replychannel
}

func goodReplyChannelOfCounter() {
	jobs := make(chan job)
	go func() {
		<-jobs
		close(jobs)
	}()
	done := make(chan string, 1)
	done <- "none"
	jobs <- job{text: mark.Secret(), done: done} // source: replycounter
	mark.Leak(<-done)
}

func badFunctionFieldOverChannel() {
	jobs := make(chan job, 1)
	jobs <- job{run: func(s string) string { return s + "!" }}
	j := <-jobs
	mark.Leak(j.run(mark.Secret())) // source: funcfield; leak: funcfield
}

func goodFunctionFieldOverChannelDrops() {
	jobs := make(chan job, 1)
	jobs <- job{run: func(string) string { return "!" }}
	j := <-jobs
	mark.Leak(j.run(mark.Secret())) // source: funcfielddrops
}

func badPointerOverChannelIsShared() {
	ch := make(chan *job, 1)
	j := &job{}
	ch <- j
	(<-ch).text = mark.Secret() // source: sharedpointer
	mark.Leak(j.text)           // leak: sharedpointer
}

func goodValueOverChannelIsCopied() {
	ch := make(chan job, 1)
	j := job{}
	ch <- j
	k := <-ch
	k.text = mark.Secret() // source: copiedvalue
	mark.Leak(j.text)
}

func badSelectReceives() {
	a, b := make(chan string, 1), make(chan string, 1)
	a <- mark.Secret() // source: selected
	select {
	case s := <-a:
		mark.Leak(s) // leak: selected
	case s := <-b:
		mark.Leak(s)
	}
}

func goodSelectReceivesOther() {
	a, b := make(chan string, 1), make(chan string, 1)
	a <- mark.Secret() // source: selectedother
	b <- "b"
	select {
	case <-a:
	case s := <-b:
		mark.Leak(s)
	}
}

func badSelectSends() {
	ch := make(chan string, 1)
	select {
	case ch <- mark.Secret(): // source: selectsend
	default:
	}
	mark.Leak(<-ch) // leak: selectsend
}

func goodSelectDefaultOverwrites() {
	ch := make(chan string)
	s := mark.Secret() // source: selectdefault
	select {
	case s = <-ch:
	default:
		s = "default"
	}
	mark.Leak(s)
}

func badPipelineOfStages() {
	stage := func(in <-chan string, f func(string) string) <-chan string {
		out := make(chan string)
		go func() {
			defer close(out)
			for s := range in {
				out <- f(s)
			}
		}()
		return out
	}
	in := make(chan string)
	go func() {
		defer close(in)
		in <- mark.Secret() // source: pipeline
	}()
	double := func(s string) string { return s + s }
	for s := range stage(stage(in, double), double) {
		mark.Leak(s) // leak: pipeline
	}
}

func goodPipelineCounts() {
	in, out := make(chan string, 1), make(chan int, 1)
	in <- mark.Secret() // source: pipelinecounts
	close(in)
	n := 0
	for range in {
		n++
	}
	out <- n
	mark.Leak(<-out)
}
