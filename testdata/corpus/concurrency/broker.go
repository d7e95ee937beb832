// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package concurrency

import (
	"sync"

	"example.com/corpus/concurrency/bus"
	"example.com/corpus/mark"
)

// Who subscribes in a goroutine is called by whoever publishes later.

type event struct{ topic, secret string }

type broker struct {
	mu       sync.Mutex
	handlers []func(event)
}

func (b *broker) subscribe(h func(event)) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.handlers = append(b.handlers, h)
}

func (b *broker) publish(e event) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, h := range b.handlers {
		h(e)
	}
}

func badSubscribedInGoroutine() {
	b, ready := &broker{}, make(chan bool)
	go func() {
		b.subscribe(func(e event) { mark.Leak(e.secret) }) // leak: subscribedingoroutine
		close(ready)
	}()
	<-ready
	b.publish(event{"t", mark.Secret()}) // source: subscribedingoroutine
}

func goodSubscriberInGoroutineTellsTopic() {
	b, ready := &broker{}, make(chan bool)
	go func() {
		b.subscribe(func(e event) { mark.Leak(e.topic) })
		close(ready)
	}()
	<-ready
	b.publish(event{"t", mark.Secret()}) // source: subscribertopic
}

// listen subscribes in the background.
func listen(b *broker, ready chan bool, h func(event)) {
	go func() {
		b.subscribe(h)
		close(ready)
	}()
}

func badSubscribedByHelper() {
	b, ready := &broker{}, make(chan bool)
	listen(b, ready, func(e event) { mark.Leak(e.secret) }) // leak: subscribedbyhelper
	<-ready
	b.publish(event{"t", mark.Secret()}) // source: subscribedbyhelper
}

func goodSubscribedByHelperToAnother() {
	b, other, ready := &broker{}, &broker{}, make(chan bool)
	listen(other, ready, func(e event) { mark.Leak(e.secret) })
	<-ready
	b.publish(event{"t", mark.Secret()}) // source: helperanother
}

// audit subscribes on its own.
func audit(b *broker, ready chan bool) {
	go func() {
		b.subscribe(func(e event) { mark.Leak(e.secret) }) // leak: auditedinbackground, auditedbyservice
		close(ready)
	}()
}

func badAuditedInBackground() {
	b, ready := &broker{}, make(chan bool)
	audit(b, ready)
	<-ready
	b.publish(event{"t", mark.Secret()}) // source: auditedinbackground
}

// desk holds its broker and its client.
type desk struct {
	bus    *broker
	client mark.Sender
	ready  chan bool
}

func newDesk(b *broker, c mark.Sender) *desk {
	return &desk{b, c, make(chan bool)}
}

func (s *desk) start() {
	go s.run()
}

func (s *desk) run() {
	s.bus.subscribe(func(e event) { s.client.Send(e.secret) }) // leak: servicesubscribes
	close(s.ready)
}

func (s *desk) enroll(secret string) {
	s.bus.publish(event{"t", secret})
}

func badServiceSubscribes() {
	s := newDesk(&broker{}, mark.NewSender())
	s.start()
	<-s.ready
	s.enroll(mark.Secret()) // source: servicesubscribes
}

func badServicesBrokerIsAudited() {
	s := newDesk(&broker{}, nil)
	ready := make(chan bool)
	audit(s.bus, ready)
	<-ready
	s.enroll(mark.Secret()) // source: auditedbyservice
}

var events broker

func badSubscribedToVariable() {
	ready := make(chan bool)
	go func() {
		events.subscribe(func(e event) { mark.Leak(e.secret) }) // leak: subscribedtovariable
		close(ready)
	}()
	<-ready
	events.publish(event{"t", mark.Secret()}) // source: subscribedtovariable
}

func badSubscribedToBusOfOtherPackage() {
	b, client, ready := bus.New(), mark.NewSender(), make(chan bool)
	go func() {
		b.Subscribe("t", func(e bus.Event) { client.Send(e.Secret) }) // leak: otherbus
		close(ready)
	}()
	<-ready
	b.Publish(bus.Event{Topic: "t", Secret: mark.Secret()}) // source: otherbus
}

func goodSubscribedToAnotherBus() {
	b, other, client, ready := bus.New(), bus.New(), mark.NewSender(), make(chan bool)
	go func() {
		other.Subscribe("t", func(e bus.Event) { client.Send(e.Secret) })
		close(ready)
	}()
	<-ready
	b.Publish(bus.Event{Topic: "t", Secret: mark.Secret()}) // source: anotherbus
}

func badSubscribedToQueue() {
	q, client, ready := bus.NewQueue(), mark.NewSender(), make(chan bool)
	go func() {
		q.Subscribe(func(e bus.Event) { client.Send(e.Secret) }) // leak: subscribedtoqueue
		close(ready)
	}()
	<-ready
	q.Publish(bus.Event{Secret: mark.Secret()}) // source: subscribedtoqueue
	q.Close()
}

func goodSubscriberOfQueueTellsTopic() {
	q, client, ready := bus.NewQueue(), mark.NewSender(), make(chan bool)
	go func() {
		q.Subscribe(func(e bus.Event) { client.Send(e.Topic) })
		close(ready)
	}()
	<-ready
	q.Publish(bus.Event{Secret: mark.Secret()}) // source: queuetopic
	q.Close()
}
