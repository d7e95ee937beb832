// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package office

import (
	"strings"

	"example.com/corpus/mark"
	"example.com/corpus/packages/kit"
)

type user struct{ name, health string }

func badStore() {
	s := kit.New[user]()
	s.Put("a", user{"x", mark.Secret()}) // source: store
	mark.Leak(s.Get("a").health)         // leak: store
	mark.Leak(s.Get("a").name)
}

func goodStore() {
	s := kit.New[user]()
	s.Put("a", user{"x", mark.Secret()}) // source: storeother
	t := kit.New[user]()
	t.Put("a", user{"x", "y"})
	mark.Leak(t.Get("a").health)
}

var users = kit.New[*user]()

func save() { users.Put("a", &user{"x", mark.Secret()}) } // source: gstore

func badGlobalStore() {
	save()
	mark.Leak(users.Get("a").health) // leak: gstore
	mark.Leak(users.Get("a").name)
}

func badLoader() {
	l := kit.NewLoader(func(keys []string) map[string]string {
		m := map[string]string{}
		for _, k := range keys {
			m[k] = mark.Secret() // source: loader
		}
		return m
	})
	mark.Leak(l.Load("a")) // leak: loader
}

func goodLoader() {
	l := kit.NewLoader(func(keys []string) map[string]string {
		m := map[string]string{}
		for _, k := range keys {
			m[k] = strings.ToUpper(k)
		}
		return m
	})
	mark.Leak(l.Load("a"))
}

var flights kit.Group

func badFlight() {
	mark.Leak(flights.Do("a", func() string { return mark.Secret() })) // source: flight; leak: flight
}

func goodFlight() {
	var g kit.Group
	mark.Leak(g.Do("a", func() string { return "x" }))
}

func badMailbox() {
	var m *kit.Mailbox
	m = kit.NewMailbox(func(id string, e kit.Event) {
		m.Deliver(id, kit.Event{Body: e.Body})
	})
	r := m.Call("1", kit.Event{Body: mark.Secret()}) // source: mailbox
	mark.Leak(r.Body)                                // leak: mailbox
	mark.Leak(r.Kind)
}

func goodMailbox() {
	var m *kit.Mailbox
	m = kit.NewMailbox(func(id string, e kit.Event) {
		m.Deliver(id, kit.Event{Body: "ok"})
	})
	r := m.Call("1", kit.Event{Body: mark.Secret()}) // source: mailboxgood
	mark.Leak(r.Body)
}

type mailer struct {
	box *kit.Mailbox
}

var post = &mailer{}

func init() {
	post.box = kit.NewMailbox(func(id string, e kit.Event) { go post.answer(id, e) })
}

func (m *mailer) answer(id string, e kit.Event) { m.box.Deliver(id, e) }

func badMailer() {
	mark.Leak(post.box.Call("1", kit.Event{Body: mark.Secret()}).Body) // source: mailer; leak: mailer
}

func badDeliveredLater() {
	ready := make(chan bool)
	m := kit.NewMailbox(func(string, kit.Event) { close(ready) })
	go func() {
		<-ready
		m.Deliver("1", kit.Event{Body: mark.Secret()}) // source: deliveredlater
	}()
	mark.Leak(m.Call("1", kit.Event{}).Body) // leak: deliveredlater
}
