// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package declared

import "example.com/corpus/mark"

// A queue leads to a partner; its log does not.
type queue struct {
	//lineage:sink recipient=ad-platform purpose=behavioural-advertising
	out chan string
	log chan string
}

// sent tells the run what is sent on that line.
func sent[T any](v T) T {
	mark.Sent(v)
	return v
}

func newQueue() *queue { return &queue{make(chan string, 1), make(chan string, 1)} }

func badSentOnADeclaredField() {
	newQueue().out <- sent(mark.Secret()) // source: fieldchannel; leak: fieldchannel
}

func goodSentOnAnotherField() {
	newQueue().log <- mark.Secret() // source: otherchannel
}

func goodPlainOnADeclaredField() {
	q := newQueue()
	q.log <- mark.Secret() // source: plainchannel
	q.out <- sent("plain")
}

func badSentOnADeclaredFieldByValue() {
	q := *newQueue()
	out := q.out
	out <- sent(mark.Secret()) // source: channelcopy; leak: channelcopy
}

func badSelectSendsOnADeclaredField() {
	q, text := newQueue(), mark.Secret() // source: selectchannel
	select {
	case q.out <- sent(text): // leak: selectchannel
	case <-q.log:
	}
}

func goodSelectReceivesFromADeclaredField() {
	q, text := newQueue(), mark.Secret() // source: selectother
	select {
	case q.log <- text:
	case <-q.out:
	}
}

// outbox leads to a partner.
var outbox = make(chan string, 8) //lineage:sink recipient=ad-platform purpose=behavioural-advertising

func badSentOnADeclaredVariable() {
	defer func() { <-outbox }()
	outbox <- sent(mark.Secret()) // source: varchannel; leak: varchannel
}

// leads are told to a partner, wherever the channel came from.
//
//lineage:sink recipient=ad-platform purpose=behavioural-advertising
type leads chan map[string]string

func enrol(to leads, name, text string) {
	to <- sent(map[string]string{name: text}) // leak: typechannel
}

func badSentOnAChannelOfADeclaredType() {
	enrol(make(leads, 1), "health", mark.Secret()) // source: typechannel
}

func goodPlainOnAChannelOfADeclaredType() {
	enrol(make(leads, 1), "page", "start")
}

func badSentOnTheSendingEnd() {
	var to chan<- string = newQueue().out
	to <- sent(mark.Secret()) // source: sendingend; leak: sendingend
}
