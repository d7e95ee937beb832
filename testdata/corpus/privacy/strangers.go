// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package privacy

import (
	"context"
	"encoding/json"
	"log"
	"log/slog"
	"reflect"

	"example.com/corpus/mark"
)

// What a framework calls has no caller to judge what it is given: the type tells.

// clinic is a server whose exported methods are found by reflection.
type clinic struct{}

// serve calls a method of the clinic with somebody, as a framework does.
func serve(method string, args ...any) {
	in := make([]reflect.Value, len(args))
	for i, a := range args {
		in[i] = reflect.ValueOf(a)
	}
	reflect.ValueOf(&clinic{}).MethodByName(received(method)).Call(in)
}

// received returns a name as it comes over a network: nobody knows which it is.
func received(name string) string { return string(append([]byte(nil), name...)) }

func (*clinic) Printed(_ context.Context, p *mark.Person) error {
	log.Printf("%+v", p) // source: served; leak: served (raw-in-log)
	return nil
}

func badPointerThatAFrameworkGivesIsPrinted() {
	serve("Printed", context.Background(), mark.NewPerson())
}

func (*clinic) Attribute(p *mark.Person) {
	slog.Info("got", "p", p) // source: servedattr; leak: servedattr (raw-in-log)
}

func badPointerThatAFrameworkGivesIsAnAttribute() { serve("Attribute", mark.NewPerson()) }

func (*clinic) Encoded(p *mark.Person) error {
	b, err := json.Marshal(p)
	mark.Leak(string(b)) // source: servedjson; leak: servedjson
	return err
}

func badPointerThatAFrameworkGivesIsEncoded() { serve("Encoded", mark.NewPerson()) }

func (*clinic) List(list []mark.Person) {
	mark.Leak(list) // source: servedlist; leak: servedlist
}

func badListThatAFrameworkGivesIsSent() { serve("List", mark.People()) }

func (*clinic) Later(p *mark.Person) {
	go func() { // source: servedlater
		mark.Leak(p) // leak: servedlater
	}()
}

func badPointerThatAFrameworkGivesIsSentLater() { serve("Later", mark.NewPerson()) }

func (*clinic) IDLater(p *mark.Person) {
	go func() { mark.Leak(p.ID) }()
}

func goodIDOfWhatAFrameworkGivesIsSentLater() { serve("IDLater", mark.NewPerson()) }

func (*clinic) Addresses(list []*mark.Person) { log.Print(list) }

func goodPointersInAListArePrintedAsAddresses() { serve("Addresses", []*mark.Person{mark.NewPerson()}) }

func (*clinic) Blanked(p *mark.Person) {
	q := *p
	q.Health, q.Question = "", ""
	log.Printf("%+v", &q)
}

func goodFieldsAreBlankedBeforePrinting() { serve("Blanked", mark.NewPerson()) }

func (*clinic) Unmarked(p *mark.Person) { log.Print(p.ID, p.Name) }

func goodUnmarkedFieldsOfWhatAFrameworkGives() { serve("Unmarked", mark.NewPerson()) }

func (*clinic) Anything(v any) { log.Print(v) }

func goodTypeTellsNothing() { serve("Anything", 1) }

// A caller that is seen need not say it again.
func (*clinic) Both(p *mark.Person) {
	mark.Leak(p) // source: servedboth; leak: servedboth
}

func goodCallerOfWhatReportsItself() {
	new(clinic).Both(&mark.Person{ID: "1"})
}

// sendWhole has callers here, which judge.
func sendWhole(p *mark.Person) { mark.Leak(p) } // leak: wholeofcaller

func badWholeIsGivenByACaller() {
	sendWhole(mark.NewPerson()) // source: wholeofcaller
}

func goodCallerBlanksBeforeItSendsWhole() {
	p := mark.NewPerson()
	p.Health, p.Question = "", ""
	sendWhole(p)
}

// copyWhole reads all of what it is given, by copying it.
func copyWhole(p mark.Person) { mark.Leak(p) } // source: copied; leak: copied

func badCopyIsSentOnce() {
	copyWhole(*mark.NewPerson())
	copyWhole(mark.People()[0])
}

// handle decodes what a handler is given as what the handler asks for.
func handle[T any](f func(T)) func([]byte) {
	return func(b []byte) {
		var v T
		if json.Unmarshal(b, &v) == nil {
			f(v)
		}
	}
}

type referral struct{ Person *mark.Person }

func badGenericHandlerSendsWhole() {
	h := handle(func(r referral) {
		mark.Leak(r.Person) // source: generichandler; leak: generichandler
	})
	h([]byte(`{}`))
}

func goodGenericHandlerSendsLess() {
	h := handle(func(r referral) {
		if r.Person != nil {
			mark.Leak(r.Person.ID)
		}
	})
	h([]byte(`{}`))
}

// handlers are called by name.
var handlers = map[string]func(*mark.Person){
	"whole": func(p *mark.Person) { mark.Leak(p) }, // leak: table
	"id":    func(p *mark.Person) { mark.Leak(p.ID) },
}

func badHandlerOfATable() {
	if h, ok := handlers["whole"]; ok {
		h(mark.NewPerson()) // source: table
	}
}

func goodHandlerOfATable() {
	if h, ok := handlers["id"]; ok {
		h(mark.NewPerson())
	}
}
