// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package privacy

import (
	"context"
	"fmt"
	"log"
	"log/slog"
	"reflect"

	"example.com/corpus/mark"
)

// What is generic is instantiated here, and called by a framework: what T is tells.

// callMethod calls a method with somebody, as a framework does.
func callMethod(v any, method string, args ...any) {
	in := make([]reflect.Value, len(args))
	for i, a := range args {
		in[i] = reflect.ValueOf(a)
	}
	reflect.ValueOf(v).MethodByName(received(method)).Call(in)
}

// logged is a decorator of a store of anything.
type logged[T any] struct{ last T }

func (l *logged[T]) Save(_ context.Context, t T) error {
	slog.Error("save failed", "entity", fmt.Sprintf("%+v", t)) // source: decoratedprint; leak: decoratedprint (raw-in-log)
	return nil
}

func (l *logged[T]) SaveAll(ts []T) {
	for i := range ts {
		log.Print(i)
	}
}

func (l *logged[T]) SaveList(ts []T) {
	mark.Leak(ts) // source: decoratedlist; leak: decoratedlist
}

func badDecoratorOfRecordsPrints() {
	callMethod(&logged[mark.Person]{}, "Save", context.Background(), *mark.NewPerson())
}

func goodDecoratorOfRecordsCounts() {
	callMethod(&logged[mark.Person]{}, "SaveAll", mark.People())
}

func badDecoratorOfRecordsSendsList() {
	callMethod(&logged[mark.Person]{}, "SaveList", mark.People())
}

// plain is the same of what nobody has marked.
type plain[T any] struct{}

func (plain[T]) Save(t T) { log.Printf("%+v", t) }

func goodDecoratorOfNothingMarked() { callMethod(plain[string]{}, "Save", "a") }

// called is the same with a caller that is seen.
type called[T any] struct{}

func (called[T]) Save(t T) { mark.Leak(t) } // leak: calledinstance

func badInstanceIsCalledHere() {
	called[mark.Person]{}.Save(*mark.NewPerson()) // source: calledinstance
}

func goodInstanceOfAnotherIsCalledHere() { called[int]{}.Save(1) }

// printed is a function of which an instance is handed on.
func printed[T any](t T) { mark.Leak(t) } // source: printedinstance; leak: printedinstance, calledreflected

// short is one that shows less.
func short[T fmt.Stringer](t T) { mark.Leak(t.String()) }

// admission hides all but its number.
type admission struct {
	Number int
	Person mark.Person
}

func (a admission) String() string { return fmt.Sprint(a.Number) }

func badInstanceOfAFunctionIsHandedOn() {
	reflect.ValueOf(printed[mark.Person]).Call([]reflect.Value{reflect.ValueOf(*mark.NewPerson())}) // source: calledreflected
}

func goodInstanceOfAFunctionShowsLess() {
	reflect.ValueOf(short[admission]).Call([]reflect.Value{reflect.ValueOf(admission{Person: *mark.NewPerson()})})
}
