// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package concurrency

import "example.com/corpus/mark"

// What functions init have started and subscribed, of which a package may have
// several.

var enrolments, counts, alerts, quietAlerts broker

var listening = make(chan bool)

func init() {
	enrolments.subscribe(func(e event) { mark.Leak(e.secret) }) // leak: subscribedininit
	counts.subscribe(func(e event) { mark.Leak(len(e.secret) > 0, e.topic) })
}

func init() {
	go func() {
		alerts.subscribe(func(e event) { mark.Leak(e.secret) }) // leak: goroutineofinit
		quietAlerts.subscribe(func(e event) { mark.Leak(e.topic) })
		close(listening)
	}()
}

func badSubscribedInInit() {
	enrolments.publish(event{"t", mark.Secret()}) // source: subscribedininit
}

func goodSubscribedInInitCounts() {
	counts.publish(event{"t", mark.Secret()}) // source: initcounts
}

func badSubscribedInGoroutineOfInit() {
	<-listening
	alerts.publish(event{"t", mark.Secret()}) // source: goroutineofinit
}

func goodSubscribedInGoroutineOfInitTellsTopic() {
	<-listening
	quietAlerts.publish(event{"t", mark.Secret()}) // source: goroutinetopic
}
