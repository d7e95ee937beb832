// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package handlers

import (
	"net/http"
	"sort"
	"sync"
	"time"

	"example.com/corpus/mark"
)

// Functions that send, of which one caller has asked, and that others have by another way.

func given1() { mark.Leak(mark.NewPerson().Health) } // source: given1; leak: given1

var table1 = map[string]func(){"a": given1}

// Table1 hands out what no one but this package can name.
func Table1() map[string]func() { return table1 }

func badTableIsReturned() {
	if mark.EverybodyConsented() {
		given1()
	}
}

func given2() { mark.Leak(mark.NewPerson().Health) } // source: given2; leak: given2

var hook2 = given2

// Hook2 returns a variable.
func Hook2() func() { return hook2 }

func badVariableIsReturned() {
	if mark.EverybodyConsented() {
		given2()
	}
}

func given3() { mark.Leak(mark.NewPerson().Health) } // source: given3; leak: given3

// A Server3 has a field that others see.
type Server3 struct{ OnClose func() }

// New3 makes one.
func New3() *Server3 { return &Server3{OnClose: given3} }

func badFieldIsSeenByOthers() {
	if mark.EverybodyConsented() {
		given3()
	}
}

func given4() { mark.Leak(mark.NewPerson().Health) } // source: given4; leak: given4

// Into4 gives it to a channel.
func Into4(ch chan func()) { ch <- given4 }

func badFunctionIsSent() {
	if mark.EverybodyConsented() {
		given4()
	}
}

func given5() { mark.Leak(mark.NewPerson().Health) } // source: given5; leak: given5

// Into5 gives it to whoever asks.
func Into5(list []func()) { list[0] = given5 }

func badFunctionIsPutInAList() {
	if mark.EverybodyConsented() {
		given5()
	}
}

func given6() { mark.Leak(mark.NewPerson().Health) } // source: given6; leak: given6

func badFunctionIsCalledByATimer() {
	if mark.EverybodyConsented() {
		given6()
	}
	time.AfterFunc(time.Second, given6)
}

func given7(int, int) bool {
	mark.Leak(mark.NewPerson().Health) // source: given7; leak: given7
	return true
}

func badFunctionIsCalledByASort() {
	if mark.EverybodyConsented() {
		given7(0, 1)
	}
	sort.Slice([]int{2, 1}, given7)
}

func given8() { mark.Leak(mark.NewPerson().Health) } // source: given8; leak: given8

func badFunctionIsCalledOnce() {
	if mark.EverybodyConsented() {
		given8()
	}
	new(sync.Once).Do(given8)
}

func given9(w http.ResponseWriter, r *http.Request) { mark.Leak(mark.NewPerson().Health) } // source: given9; leak: given9

func init() { http.HandleFunc("/given9", given9) }

// Good9 registers it as it should be.
func Good9(mux *http.ServeMux) { mux.HandleFunc("/", guarded(given9)) }

func given10(w http.ResponseWriter, r *http.Request) { mark.Leak(mark.NewPerson().Health) } // source: given10; leak: given10

type routes10 struct{ get, post http.HandlerFunc }

// Bad10 wraps one of two.
func Bad10(mux *http.ServeMux) {
	r := routes10{get: guarded(given10), post: given10}
	mux.Handle("/get", r.get)
	mux.Handle("/post", r.post)
}

func given11(w http.ResponseWriter, r *http.Request) { mark.Leak(mark.NewPerson().Health) } // source: given11; leak: given11

func sometimes(next http.HandlerFunc) http.HandlerFunc {
	if mark.Either() {
		return next
	}
	return guarded(next)
}

// Bad11 wraps it on one way.
func Bad11(mux *http.ServeMux) { mux.HandleFunc("/", sometimes(given11)) }

func given12(w http.ResponseWriter, r *http.Request) { mark.Leak(mark.NewPerson().Health) } // source: given12; leak: given12

func after(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		defer next(w, r)
		if !mark.EverybodyConsented() {
			http.Error(w, "no", 403)
			return
		}
	}
}

// Bad12 asks, and what is deferred goes on.
func Bad12(mux *http.ServeMux) { mux.HandleFunc("/", after(given12)) }

func given13(w http.ResponseWriter, r *http.Request) { mark.Leak(mark.NewPerson().Health) } // source: given13; leak: given13

func recovering(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		func() {
			defer func() { _ = recover() }()
			if !mark.EverybodyConsented() {
				panic("no")
			}
		}()
		next(w, r)
	}
}

// Bad13 refuses by a panic that is recovered.
func Bad13(mux *http.ServeMux) { mux.HandleFunc("/", recovering(given13)) }

func given14(w http.ResponseWriter, r *http.Request) { mark.Leak(mark.NewPerson().Health) } // source: given14; leak: given14

func forgetful(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if !mark.EverybodyConsented() {
			http.Error(w, "no", 403)
		}
		next(w, r)
	}
}

// Bad14 answers, and goes on.
func Bad14(mux *http.ServeMux) { mux.HandleFunc("/", forgetful(given14)) }

type handler15 struct{}

func (handler15) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	mark.Leak(mark.NewPerson().Health) // source: given15; leak: given15
}

// Bad15 registers the value besides.
func Bad15(mux *http.ServeMux) {
	mux.HandleFunc("/a", guarded(handler15{}.ServeHTTP))
	mux.Handle("/b", handler15{})
}

func given16(w http.ResponseWriter, r *http.Request) { mark.Leak(mark.NewPerson().Health) } // source: given16; leak: given16

// Bad16 goes on in the background before it has asked.
func Bad16(mux *http.ServeMux) {
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		go given16(w, r)
		if !mark.EverybodyConsented() {
			return
		}
		given16(w, r)
	})
}

func given17(w http.ResponseWriter, r *http.Request) { mark.Leak(mark.NewPerson().Health) } // source: given17; leak: given17

type chain17 []func(http.HandlerFunc) http.HandlerFunc

func (c chain17) then(h http.HandlerFunc) http.HandlerFunc {
	for _, w := range c {
		h = w(h)
	}
	return h
}

// Bad17 has a chain that may be empty.
func Bad17(mux *http.ServeMux) { mux.HandleFunc("/", chain17{}.then(given17)) }

func given18(w http.ResponseWriter, r *http.Request) { mark.Leak(mark.NewPerson().Health) } // source: given18; leak: given18

// Bad18 has a chain in which nobody asks.
func Bad18(mux *http.ServeMux) { mux.HandleFunc("/", chain17{lax}.then(given18)) }
