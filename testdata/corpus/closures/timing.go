// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package closures

import (
	"strings"

	"example.com/corpus/mark"
)

type session struct {
	user  string
	hooks []func()
	onEnd func(string) string
}

func badHookRunsAfterWrite() {
	s := &session{}
	s.hooks = append(s.hooks, func() {
		mark.Leak(s.user) // leak: hookafter
	})
	s.user = mark.Secret() // source: hookafter
	for _, h := range s.hooks {
		h()
	}
}

func goodHookRunsBeforeWrite() {
	s := &session{}
	s.hooks = append(s.hooks, func() {
		mark.Leak(s.user)
	})
	for _, h := range s.hooks {
		h()
	}
	s.user = mark.Secret() // source: hookbefore
}

func goodHookRunsAfterReset() {
	s := &session{user: mark.Secret()} // source: hookreset
	hook := func() {
		mark.Leak(s.user)
	}
	s.user = ""
	hook()
}

func badCapturedPointerIsReseatedOutside() {
	p := &session{user: mark.Secret()} // source: reseatedoutside
	q := p
	show := func() {
		mark.Leak(q.user) // leak: reseatedoutside
	}
	p = &session{}
	show()
	_ = p
}

func goodCapturedPointerIsReseated() {
	p := &session{user: mark.Secret()} // source: reseatedgood
	show := func() {
		mark.Leak(p.user)
	}
	p = &session{}
	show()
}

func badFieldFunctionIsReplaced() {
	s := &session{onEnd: func(string) string { return "" }}
	s.onEnd = func(v string) string { return v }
	mark.Leak(s.onEnd(mark.Secret())) // source: fieldfunc; leak: fieldfunc
}

func goodFieldFunctionIsReplaced() {
	s := &session{onEnd: func(v string) string { return v }}
	s.onEnd = func(string) string { return "" }
	mark.Leak(s.onEnd(mark.Secret())) // source: fieldfuncgood
}

func badGeneratorYieldsNext() {
	next := generator("a", mark.Secret()) // source: generator
	next()
	mark.Leak(next()) // leak: generator
}

func goodOtherGenerator() {
	_ = generator(mark.Secret()) // source: othergenerator
	next := generator("a", "b")
	mark.Leak(next())
}

func generator(items ...string) func() string {
	i := 0
	return func() string {
		v := items[i%len(items)]
		i++
		return v
	}
}

func memoize(f func(string) string) func(string) string {
	seen := map[string]string{}
	return func(k string) string {
		if v, ok := seen[k]; ok {
			return v
		}
		v := f(k)
		seen[k] = v
		return v
	}
}

func badMemoizedFunctionRemembers() {
	f := memoize(func(string) string { return mark.Secret() }) // source: memo
	f("a")
	mark.Leak(f("a")) // leak: memo
}

func goodOtherMemoizedFunction() {
	f := memoize(func(string) string { return mark.Secret() }) // source: othermemo
	g := memoize(strings.ToUpper)
	f("a")
	mark.Leak(g("a"))
}

func badDeferredClosureInCallee() {
	var log []string
	func() {
		s := mark.Plain()
		defer func() { log = append(log, s) }()
		s = mark.Secret() // source: deferredcallee
	}()
	mark.Leak(log) // leak: deferredcallee
}

func goodDeferredArgumentInCallee() {
	var log []string
	func() {
		s := mark.Plain()
		defer func(s string) { log = append(log, s) }(s)
		s = mark.Secret() // source: deferredargcallee
		_ = s
	}()
	mark.Leak(log)
}

func undo() (do func(func(), func()), rollback func()) {
	var undos []func()
	do = func(f, inverse func()) {
		f()
		undos = append(undos, inverse)
	}
	rollback = func() {
		for i := len(undos) - 1; i >= 0; i-- {
			undos[i]()
		}
	}
	return do, rollback
}

func badRollbackRestoresSecret() {
	s := mark.Secret() // source: rollback
	old := s
	do, rollback := undo()
	do(func() { s = "" }, func() { s = old })
	mark.Leak(s)
	rollback()
	mark.Leak(s) // leak: rollback
}

func goodRollbackRestoresPlain() {
	s := mark.Plain()
	old := s
	do, _ := undo()
	do(func() { _ = mark.Secret() }, func() { s = old }) // source: rollbackplain
	mark.Leak(s)
}

func badRecursiveClosurePassesItself() {
	var walk func(depth int, s string, visit func(string))
	walk = func(depth int, s string, visit func(string)) {
		if depth == 0 {
			visit(s)
			return
		}
		walk(depth-1, "."+s, func(v string) { visit(v + ".") })
	}
	walk(3, mark.Secret(), func(s string) { // source: walkself
		mark.Leak(s) // leak: walkself
	})
}

func goodRecursiveClosureCounts() {
	n := 0
	var walk func(depth int, s string)
	walk = func(depth int, s string) {
		n++
		if depth > 0 {
			walk(depth-1, s)
		}
	}
	walk(3, mark.Secret()) // source: walkcounts
	mark.Leak(n)
}

type lens struct {
	get func(*session) string
	set func(*session, string)
}

var userLens = lens{
	get: func(s *session) string { return s.user },
	set: func(s *session, v string) { s.user = v },
}

func badLensSetsAndGets() {
	s := &session{}
	userLens.set(s, mark.Secret()) // source: lens
	mark.Leak(userLens.get(s))     // leak: lens
}

func goodLensOfOtherObject() {
	s, t := &session{}, &session{}
	userLens.set(s, mark.Secret()) // source: lensother
	mark.Leak(userLens.get(t))
}

func badMethodValueInMap() {
	s := &session{user: mark.Secret()} // source: methodinmap
	table := map[string]func() string{"user": s.name}
	mark.Leak(table["user"]()) // leak: methodinmap
}

func (s *session) name() string { return s.user }

func goodMethodValueInMapOfOther() {
	s, t := &session{user: mark.Secret()}, &session{} // source: methodinmapother
	table := map[string]func() string{"s": s.name, "t": t.name}
	mark.Leak(table["t"]())
}

func retry(n int, f func() error) (err error) {
	for range n {
		if err = f(); err == nil {
			return nil
		}
	}
	return err
}

func badRetriedFunctionWrites() {
	var got string
	err := retry(2, func() (err error) {
		got, err = mark.Load("a") // source: retried
		return err
	})
	if err == nil {
		mark.Leak(got) // leak: retried
	}
}

func goodRetriedFunctionFails() {
	var got string
	err := retry(2, func() (err error) {
		got, err = mark.Load("") // source: retryfails
		return err
	})
	mark.Leak("retried")
	_, _ = got, err
}

func badPartialApplicationOverLoop() {
	adders := map[string]func(string) string{}
	for _, p := range []string{"a", mark.Secret()} { // source: partial
		adders[p] = func(s string) string { return p + s }
	}
	for _, f := range adders {
		mark.Leak(f("x")) // leak: partial
	}
}
