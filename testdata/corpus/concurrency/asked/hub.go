// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package asked

import "example.com/corpus/mark"

// A hub has no end, and keeps who has joined it.
type hub struct {
	join chan chan string
	post chan string
}

func (h *hub) run() {
	joined := map[chan string]bool{}
	for {
		select {
		case c := <-h.join:
			joined[c] = true
		case e := <-h.post:
			for c := range joined {
				c <- e
			}
		}
	}
}

func badPostedToWhoJoined() {
	h := &hub{make(chan chan string), make(chan string)}
	go h.run()
	c := make(chan string, 1)
	h.join <- c
	h.post <- mark.Secret() // source: joined
	mark.Leak(<-c)          // leak: joined
}

func goodPostedToOtherHub() {
	h, other := &hub{make(chan chan string), make(chan string)}, &hub{make(chan chan string), make(chan string)}
	go h.run()
	go other.run()
	c := make(chan string, 1)
	other.join <- c
	h.post <- mark.Secret() // source: otherhub
	other.post <- mark.Plain()
	mark.Leak(<-c)
}

func (h *hub) last() {
	var last chan string
	for {
		if mark.Either() {
			select {
			case last = <-h.join:
			default:
			}
		} else if last != nil {
			last <- <-h.post
		}
	}
}

func badPostedToLast() {
	h := &hub{make(chan chan string, 1), make(chan string, 1)}
	c := make(chan string, 1)
	h.join <- c
	h.post <- mark.Secret() // source: last
	go h.last()
	mark.Leak(<-c) // leak: last
}
