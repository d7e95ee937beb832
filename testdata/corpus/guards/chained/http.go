// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package chained

import (
	"net/http"

	"example.com/corpus/guards/chained/mw"
	"example.com/corpus/mark"
)

// Chains that another package builds.

func asksAll(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !mark.EverybodyConsented() {
			http.Error(w, "no", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func logs(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { next.ServeHTTP(w, r) })
}

func asksOne(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if mark.Consented(r.PathValue("id")) {
			next.ServeHTTP(w, r)
		}
	})
}

func serveChained(http.ResponseWriter, *http.Request) { mark.Leak(mark.NewPerson().Health) } // source: httpchained

func goodChainAsksAll() { http.Handle("/1", mw.Chain(http.HandlerFunc(serveChained), logs, asksAll)) }

func serveUnasked(http.ResponseWriter, *http.Request) { mark.Leak(mark.NewPerson().Health) } // source: httpunasked; leak: httpunasked

func badChainOnlyLogs() { http.Handle("/2", mw.Chain(http.HandlerFunc(serveUnasked), logs)) }

func goodChainAsksForThePerson() {
	http.Handle("/3/{id}", mw.Chain(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if p, err := mark.PersonByID(r.PathValue("id")); err == nil {
			mark.Leak(p.Health) // source: httpperson
		}
	}), logs, asksOne))
}

func badChainAsksForAnother() {
	http.Handle("/4/{id}/{other}", mw.Chain(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if p, err := mark.PersonByID(r.PathValue("other")); err == nil {
			mark.Leak(p.Health) // source: httpanother; leak: httpanother
		}
	}), logs, asksOne))
}

func serveBesides(http.ResponseWriter, *http.Request) { mark.Leak(mark.NewPerson().Health) } // source: httpbesides; leak: httpbesides

func badHandlerIsRegisteredBesides() {
	http.Handle("/5", mw.Chain(http.HandlerFunc(serveBesides), logs, asksAll))
	http.HandleFunc("/6", serveBesides)
}

func serveComposed(http.ResponseWriter, *http.Request) { mark.Leak(mark.NewPerson().Health) } // source: httpcomposed

func goodComposedAsks() {
	http.Handle("/7", mw.Compose(logs, asksAll)(http.HandlerFunc(serveComposed)))
}

func serveComposedLaxly(http.ResponseWriter, *http.Request) { mark.Leak(mark.NewPerson().Health) } // source: httpcomposedlax; leak: httpcomposedlax

func badComposedLogs() { http.Handle("/8", mw.Compose(logs)(http.HandlerFunc(serveComposedLaxly))) }

func serveStack(http.ResponseWriter, *http.Request) { mark.Leak(mark.NewPerson().Health) } // source: httpstack

func goodStackIsMadeElsewhere() {
	http.Handle("/9", mw.NewStack(logs, asksAll).Then(http.HandlerFunc(serveStack)))
}

func serveReset(http.ResponseWriter, *http.Request) { mark.Leak(mark.NewPerson().Health) } // source: httpreset; leak: httpreset

func badStackIsResetElsewhere() {
	s := mw.NewStack(logs, asksAll)
	s.Reset()
	http.Handle("/10", s.Then(http.HandlerFunc(serveReset)))
}

func serveSometimes(http.ResponseWriter, *http.Request) { mark.Leak(mark.NewPerson().Health) } // source: httpsometimes; leak: httpsometimes

func badStackMayBeResetElsewhere() {
	http.Handle("/11", mw.NewStack(logs, asksAll).Sometimes(http.HandlerFunc(serveSometimes), mark.Either()))
}

func serveList(http.ResponseWriter, *http.Request) { mark.Leak(mark.NewPerson().Health) } // source: httplist

func goodListHasAMethod() {
	http.Handle("/12", mw.List{logs, asksAll}.Then(http.HandlerFunc(serveList)))
}

func serveSome(http.ResponseWriter, *http.Request) { mark.Leak(mark.NewPerson().Health) } // source: httpsome; leak: httpsome

func badSomeOrNone() {
	http.Handle("/13", mw.Some(http.HandlerFunc(serveSome), mark.Either(), logs, asksAll))
}

func serveFirst(http.ResponseWriter, *http.Request) { mark.Leak(mark.NewPerson().Health) } // source: httpfirst; leak: httpfirst

func badOnlyTheFirst() { http.Handle("/14", mw.First(http.HandlerFunc(serveFirst), logs, asksAll)) }

type asker struct{}

func (asker) Wrap(next http.Handler) http.Handler { return asksAll(next) }

type logger struct{ n int }

func (l *logger) Wrap(next http.Handler) http.Handler { return logs(next) }

func serveWrapped(http.ResponseWriter, *http.Request) { mark.Leak(mark.NewPerson().Health) } // source: httpwrapped

func goodWrapperAsks() {
	http.Handle("/15", mw.Wrap(http.HandlerFunc(serveWrapped), asker{}, &logger{}))
}

func serveWrappedLaxly(http.ResponseWriter, *http.Request) { mark.Leak(mark.NewPerson().Health) } // source: httpwrappedlax; leak: httpwrappedlax

func badWrapperLogs() { http.Handle("/16", mw.Wrap(http.HandlerFunc(serveWrappedLaxly), &logger{})) }

func standard() []mw.Middleware { return []mw.Middleware{logs, asksAll} }

func serveStandard(http.ResponseWriter, *http.Request) { mark.Leak(mark.NewPerson().Health) } // source: httpstandard

func goodListIsReturned() {
	http.Handle("/17", mw.Chain(http.HandlerFunc(serveStandard), standard()...))
}

func serveA(http.ResponseWriter, *http.Request) { mark.Leak(mark.NewPerson().Health) } // source: httproutea

func serveB(http.ResponseWriter, *http.Request) { mark.Leak(mark.NewPerson().Health) } // source: httprouteb

func goodManyRoutes() {
	for path, h := range map[string]http.HandlerFunc{"/a": serveA, "/b": serveB} {
		http.Handle(path, mw.Chain(h, logs, asksAll))
	}
}

func mount(path string, ms ...mw.Middleware) {
	http.Handle(path, mw.Chain(http.HandlerFunc(serveMounted), ms...))
}

func serveMounted(http.ResponseWriter, *http.Request) { mark.Leak(mark.NewPerson().Health) } // source: httpmounted

func goodListIsHandedOn() { mount("/18", logs, asksAll) }

func mountOften(path string, ms ...mw.Middleware) {
	http.Handle(path, mw.Chain(http.HandlerFunc(serveMountedOften), ms...))
}

func serveMountedOften(http.ResponseWriter, *http.Request) { mark.Leak(mark.NewPerson().Health) } // source: httpmountedoften; leak: httpmountedoften

func badListIsHandedOnOnceEmpty() {
	mountOften("/19", logs, asksAll)
	mountOften("/20")
}

// Mount may be called by others, with other middleware.
func Mount(path string, ms ...mw.Middleware) {
	http.Handle(path, mw.Chain(http.HandlerFunc(serveForOthers), ms...))
}

func serveForOthers(http.ResponseWriter, *http.Request) { mark.Leak(mark.NewPerson().Health) } // source: httpforothers; leak: httpforothers

func badOthersMayMount() { Mount("/21", logs, asksAll) }

func conditional(on bool) mw.Middleware {
	return func(next http.Handler) http.Handler {
		if !on {
			return next
		}
		return asksAll(next)
	}
}

func serveConditional(http.ResponseWriter, *http.Request) { mark.Leak(mark.NewPerson().Health) } // source: httpconditional; leak: httpconditional

func badMiddlewareMayDoNothing() {
	http.Handle("/22", mw.Chain(http.HandlerFunc(serveConditional), conditional(mark.Either())))
}
