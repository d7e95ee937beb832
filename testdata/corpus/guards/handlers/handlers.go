// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package handlers

import (
	"net/http"
	"sync"

	"example.com/corpus/mark"
)

func guarded(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if !mark.EverybodyConsented() {
			http.Error(w, "no", 403)
			return
		}
		next(w, r)
	}
}

func lax(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		_ = mark.EverybodyConsented()
		next(w, r)
	}
}

func handle1(w http.ResponseWriter, r *http.Request) { mark.Leak(mark.NewPerson().Health) }

func GoodHandlerIsWrapped(mux *http.ServeMux) { mux.HandleFunc("/", guarded(handle1)) }

func handle2(w http.ResponseWriter, r *http.Request) { mark.Leak(mark.NewPerson().Health) } // source: handler2; leak: handler2

func BadHandlerIsRegisteredBesides(mux *http.ServeMux) {
	mux.HandleFunc("/a", guarded(handle2))
	mux.HandleFunc("/b", handle2)
}

func handle3(w http.ResponseWriter, r *http.Request) { mark.Leak(mark.NewPerson().Health) } // source: handler3; leak: handler3

func BadHandlerIsWrappedLaxly(mux *http.ServeMux) { mux.HandleFunc("/", lax(handle3)) }

type router interface {
	Handle(path string, h func(http.ResponseWriter, *http.Request))
}

func handle4(w http.ResponseWriter, r *http.Request) { mark.Leak(mark.NewPerson().Health) } // source: handler4; leak: handler4

func BadHandlerIsGivenToWhoKnows(rt router, mux *http.ServeMux) {
	rt.Handle("/", handle4)
	mux.HandleFunc("/", guarded(handle4))
}

func handle5() { mark.Leak(mark.NewPerson().Health) } // source: handler5; leak: handler5

func badHandlerIsStartedBesides() {
	if mark.EverybodyConsented() {
		handle5()
	}
	go handle5()
}

func handle6() { mark.Leak(mark.NewPerson().Health) } // source: handler6; leak: handler6

var Table = map[string]func(){"a": handle6}

func badFunctionInATable() {
	if mark.EverybodyConsented() {
		handle6()
	}
}

func handle7() { mark.Leak(mark.NewPerson().Health) } // source: handler7; leak: handler7

func Hook() func() { return handle7 }

func badFunctionIsReturned() {
	if mark.EverybodyConsented() {
		handle7()
	}
}

type svc struct{}

func (svc) run() { mark.Leak(mark.NewPerson().Health) } // source: handler8; leak: handler8

type Runner interface{ run() }

func NewRunner() Runner { return svc{} }

func badMethodBehindAnInterface() {
	if mark.EverybodyConsented() {
		svc{}.run()
	}
}

func Run(r Runner) { r.run() }

type job struct{}

func (job) Run() { mark.Leak(mark.NewPerson().Health) } // source: handler9; leak: handler9

func Jobs() []interface{ Run() } { return []interface{ Run() }{job{}} }

func badMethodThatOthersCall() {
	if mark.EverybodyConsented() {
		job{}.Run()
	}
}

func handle10() { mark.Leak(mark.NewPerson().Health) }

func goodGuardedBeforeItIsStarted() {
	if !mark.EverybodyConsented() {
		return
	}
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		handle10()
	}()
	wg.Wait()
}

func handle11() { mark.Leak(mark.NewPerson().Health) } // source: handler11; leak: handler11

func init() { handle11() }

func badInitCalls() {
	if mark.EverybodyConsented() {
		handle11()
	}
}

func handle12(n int) {
	if n > 0 {
		handle12(n - 1)
	}
	mark.Leak(mark.NewPerson().Health)
}

func goodRecursionIsGuarded() {
	if mark.EverybodyConsented() {
		handle12(3)
	}
}

func handle13(n int) {
	if n > 0 {
		handle13(n - 1)
	}
	mark.Leak(mark.NewPerson().Health) // source: handler13; leak: handler13
}

func badRecursionIsCalledElse() {
	if mark.EverybodyConsented() {
		handle13(3)
	} else {
		handle13(2)
	}
}

func handle14() { mark.Leak(mark.NewPerson().Health) } // source: handler14; leak: handler14

func nobodyCalls() { handle14() }

func badNobodyCallsBesides() {
	if mark.EverybodyConsented() {
		handle14()
	}
}

func handle15() { mark.Leak(mark.NewPerson().Health) } // source: handler15; leak: handler15

func called(f func()) { f() }

func badCalledByAnother() {
	called(handle15)
	if mark.EverybodyConsented() {
		called(handle15)
	}
}

func handle16() { mark.Leak(mark.NewPerson().Health) } // source: handler16; leak: handler16

type holder struct{ f func() }

func (h *holder) Call() { h.f() }

func Holder() *holder { return &holder{handle16} }

func badFunctionInARecord() {
	if mark.EverybodyConsented() {
		handle16()
	}
}

func handle17() { mark.Leak(mark.NewPerson().Health) } // source: handler17; leak: handler17

var callback func()

func Register() { callback = handle17 }

func Fire() { callback() }

func badFunctionInAVariable() {
	if mark.EverybodyConsented() {
		handle17()
	}
}

func handle18[T any](v T) { mark.Leak(mark.NewPerson().Health, v) } // source: handler18; leak: handler18

func badInstanceIsNotGuarded() {
	if mark.EverybodyConsented() {
		handle18(1)
	}
	handle18("x")
}

func handle19() { mark.Leak(mark.NewPerson().Health) }

func goodGuardedBeforeItIsDeferred() {
	if mark.EverybodyConsented() {
		defer handle19()
	}
}

func handle20() { mark.Leak(mark.NewPerson().Health) } // source: handler20; leak: handler20

func badDeferredBesides() {
	defer handle20()
	if mark.EverybodyConsented() {
		handle20()
	}
}

func handle21() { mark.Leak(mark.NewPerson().Health) } // source: handler21; leak: handler21

// Default is seen by others.
var Default = &holder{handle21}

func badFunctionInARecordInAVariable() {
	if mark.EverybodyConsented() {
		handle21()
	}
}

func goodHandlerIsWrapped() { GoodHandlerIsWrapped(http.NewServeMux()) }

func badHandlerIsRegisteredBesides() { BadHandlerIsRegisteredBesides(http.NewServeMux()) }

func badHandlerIsWrappedLaxly() { BadHandlerIsWrappedLaxly(http.NewServeMux()) }

func badHandlerIsGivenToWhoKnows() { BadHandlerIsGivenToWhoKnows(nobody{}, http.NewServeMux()) }

type nobody struct{}

func (nobody) Handle(string, func(http.ResponseWriter, *http.Request)) {}
