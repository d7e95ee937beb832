// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package privacy

import (
	"fmt"
	"log"
	"net/http"
	"strings"

	"example.com/corpus/mark"
)

// A declared sink may send as it likes, but only to whom it is declared to.

// deliver logs what it sends.
//
//lineage:sink recipient=processor purpose=inquiry-response
func deliver(text string) {
	log.Print(text) // leak: deliveredlog (raw-in-log)
	_, _ = http.Post("https://desk.example/", "text/plain", strings.NewReader(text))
}

func badDeclaredSinkLogs() {
	deliver(mark.Inquiry()) // source: deliveredlog
}

// deliverLength logs how much it sends.
//
//lineage:sink recipient=processor purpose=inquiry-response
func deliverLength(text string) {
	log.Print(len(text))
	_, _ = http.Post("https://desk.example/", "text/plain", strings.NewReader(text))
}

func goodDeclaredSinkLogsLength() {
	deliverLength(mark.Inquiry()) // source: deliveredlength
}

// deliverTwice has somebody else to tell.
//
//lineage:sink recipient=processor purpose=inquiry-response
func deliverTwice(text string) {
	mark.Process(text)
	mark.Leak(text) // leak: deliveredtwice
}

func badDeclaredSinkHasASecondRecipient() {
	deliverTwice(mark.Inquiry()) // source: deliveredtwice
}

// deliverOn hands on to whom it is declared to.
//
//lineage:sink recipient=processor purpose=inquiry-response
func deliverOn(text string) { mark.Transfer(text) }

func goodDeclaredSinkHandsOn() {
	deliverOn(mark.Inquiry()) // source: deliveredon
}

// An answerer answers.
type answerer interface {
	//lineage:sink recipient=processor purpose=inquiry-response
	Answer(text string)
}

type httpDesk struct{}

func (httpDesk) Answer(text string) {
	_, _ = http.Post("https://desk.example/", "text/plain", strings.NewReader(text))
}

type loggedDesk struct{ next answerer }

func (d loggedDesk) Answer(text string) {
	log.Print(text) // leak: decorated, decoratedgiven (raw-in-log); miss: decoratedgiven (what a sink calls is looked at where it is known)
	d.next.Answer(text)
}

type countedDesk struct {
	next answerer
	n    int
}

func (d *countedDesk) Answer(text string) {
	d.n += len(text)
	log.Print(d.n)
	d.next.Answer(text)
}

func badDecoratorOfADeclaredSinkLogs() {
	var d answerer = loggedDesk{httpDesk{}}
	d.Answer(mark.Inquiry()) // source: decorated
}

func answer(d answerer) {
	d.Answer(mark.Inquiry()) // source: decoratedgiven
}

func badDecoratorThatIsGivenLogs() {
	answer(loggedDesk{httpDesk{}})
}

func goodDecoratorOfADeclaredSinkCounts() {
	var d answerer = &countedDesk{next: httpDesk{}}
	d.Answer(mark.Inquiry()) // source: countedanswer
}

// A transporter is what is below a client.
type transporter interface {
	Transport(text string)
}

type plainTransport struct{}

func (plainTransport) Transport(text string) {
	_, _ = http.Post("https://desk.example/", "text/plain", strings.NewReader(text))
}

type dumping struct{ next transporter }

func (d dumping) Transport(text string) {
	log.Print(text) // leak: dumpedbelow, forwarded (raw-in-log); miss: forwarded (what a sink calls is looked at where it is known)
	d.next.Transport(text)
}

type deskClient struct{ transport transporter }

//lineage:sink recipient=processor purpose=inquiry-response
func (c *deskClient) Send(text string) { c.transport.Transport(text) }

func (c *deskClient) forward(text string) { c.Send(text) }

func badTransportBelowADeclaredSinkLogs() {
	c := &deskClient{dumping{plainTransport{}}}
	c.Send(mark.Inquiry()) // source: dumpedbelow
}

func badTransportThatIsForwardedToLogs() {
	c := &deskClient{dumping{plainTransport{}}}
	c.forward(mark.Inquiry()) // source: forwarded
}

func goodTransportBelowADeclaredSink() {
	c := &deskClient{plainTransport{}}
	c.Send(mark.Inquiry())    // source: transported
	c.forward(mark.Inquiry()) // source: transportedon
}

// display stands in for one that sends.
//
//lineage:sink recipient=processor purpose=inquiry-response
func display(text string) { fmt.Println(text) }

func goodStandInPrints() {
	display(mark.Inquiry()) // source: displayed
}
