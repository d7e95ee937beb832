// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package functions

import (
	"slices"
	"strconv"

	"example.com/container"

	"example.com/corpus/mark"
)

// file is given to functions of another module, which the analyzer does not see.
type file struct{ id, secret string }

func badUnseenReturnsWhatClosureReturned() {
	f, cell := file{"id", mark.Secret()}, &container.Cell{} // source: unseenonce
	v, _ := cell.Once(f.id, func() (any, error) { return f.secret, nil })
	mark.Leak(v) // leak: unseenonce
}

func goodUnseenReturnsWhatOtherClosureReturned() {
	f, cell := file{"id", mark.Secret()}, &container.Cell{} // source: unseenonceother
	v, _ := cell.Once(f.id, func() (any, error) { return f.id, nil })
	mark.Leak(v)
}

func badUnseenSendsWhatClosureReturned() {
	f, cell := file{"id", mark.Secret()}, &container.Cell{} // source: unseenwait
	v := <-cell.Wait(func() (any, error) { return f, nil })
	mark.Leak(v.Val.(file).secret) // leak: unseenwait
}

func goodOtherFieldOfWhatUnseenSends() {
	f, cell := file{"id", mark.Secret()}, &container.Cell{} // source: unseenwaitother
	v := <-cell.Wait(func() (any, error) { return f, nil })
	mark.Leak(v.Val.(file).id)
}

func badUnseenRetries() {
	f := file{"id", mark.Secret()} // source: unseenretry
	v, _ := container.Retry(func() (string, error) { return f.secret, nil }, 3, "load")
	mark.Leak(v) // leak: unseenretry
}

func goodUnseenRetriesUnderName() {
	v, _ := container.Retry(func() (string, error) { return "plain", nil }, 3, mark.Secret()) // source: unseenretryname
	mark.Leak(v)
}

func badErrorOfUnseenRetry() {
	_, err := container.Retry(func() (string, error) { return "", mark.SecretErr() }, 3, "load") // source: unseenretryerr
	mark.Leak(err)                                                                               // leak: unseenretryerr
}

func badUnseenMethodExecutes() {
	f, s := file{"id", mark.Secret()}, new(container.Switch[string]) // source: unseenexecute
	v, _ := s.Execute(func() (string, error) { return f.secret, nil })
	mark.Leak(v) // leak: unseenexecute
}

func goodUnseenMethodExecutesOther() {
	f, s := file{"id", mark.Secret()}, new(container.Switch[string]) // source: unseenexecuteother
	v, _ := s.Execute(func() (string, error) { return f.id, nil })
	mark.Leak(v)
}

func badUnseenMapsToSecret() {
	fs := []file{{"id", mark.Secret()}}                                          // source: unseenmap
	mark.Leak(container.Map(fs, func(f file, _ int) string { return f.secret })) // leak: unseenmap
}

func goodUnseenMapsToID() {
	fs := []file{{"id", mark.Secret()}} // source: unseenmapid
	mark.Leak(container.Map(fs, func(f file, i int) string { return f.id + strconv.Itoa(i) }))
}

func badUnseenMapsToSeveralSecrets() {
	fs := []file{{"id", mark.Secret()}}                                                         // source: unseenflat
	mark.Leak(container.FlatMap(fs, func(f file) []string { return []string{f.id, f.secret} })) // leak: unseenflat
}

func goodUnseenMapsToSeveralIDs() {
	fs := []file{{"id", mark.Secret()}} // source: unseenflatid
	mark.Leak(container.FlatMap(fs, func(f file) []string { return []string{f.id, f.id} }))
}

// nest is a list of its own kind.
type nest []nest

func goodUnseenReturnsNested() { mark.Leak(len(container.Nested(nest{nil}))) }

func badUnseenIteratorMapsToSecret() {
	fs := []file{{"id", mark.Secret()}} // source: unseenseq
	for s := range container.Each(slices.Values(fs), func(f file) string { return f.secret }) {
		mark.Leak(s) // leak: unseenseq
	}
}

func goodUnseenIteratorMapsToID() {
	fs := []file{{"id", mark.Secret()}} // source: unseenseqid
	for s := range container.Each(slices.Values(fs), func(f file) string { return f.id }) {
		mark.Leak(s)
	}
}

func badUnseenGroupsBySecret() {
	fs := []file{{"id", mark.Secret()}} // source: unseengroup
	for k := range container.GroupBy(fs, func(f file) string { return f.secret }) {
		mark.Leak(k) // leak: unseengroup
	}
}

func goodUnseenGroupsByID() {
	fs := []file{{"id", mark.Secret()}} // source: unseengroupid
	for k, group := range container.GroupBy(fs, func(f file) string { return f.id }) {
		mark.Leak(k, group[0].id)
	}
}

func badUnseenReduces() {
	fs := []file{{"id", mark.Secret()}, {"id", "plain"}}                                                  // source: unseenreduce
	mark.Leak(container.Reduce(fs, func(sum string, f file, _ int) string { return sum + f.secret }, "")) // leak: unseenreduce
}

func badUnseenReducesFromTheEnd() {
	fs := []file{{"id", mark.Secret()}, {"id", "plain"}} // source: unseenreducelast
	v := container.Reduce(fs, func(last file, f file, _ int) file { return file{last.secret, f.secret} }, file{})
	mark.Leak(v.id) // leak: unseenreducelast
}

func goodUnseenReducesToIDs() {
	fs := []file{{"id", mark.Secret()}, {"id", "plain"}} // source: unseenreduceid
	mark.Leak(container.Reduce(fs, func(sum string, f file, _ int) string { return sum + f.id }, ""))
}

func badUnseenPairsHoldSecret() {
	for _, p := range container.Zip([]string{"id"}, []string{mark.Secret()}) { // source: unseenzip
		mark.Leak(p.Value) // leak: unseenzip
	}
}

func goodUnseenPairsHoldID() {
	for _, p := range container.Zip([]string{"id"}, []string{mark.Secret()}) { // source: unseenzipid
		mark.Leak(p.Key)
	}
}

func badUnseenLazyFunction() {
	f := file{"id", mark.Secret()}                                 // source: unseenlazy
	mark.Leak(container.Lazy(func() string { return f.secret })()) // leak: unseenlazy
}

func goodUnseenLazyFunctionOfID() {
	f := file{"id", mark.Secret()} // source: unseenlazyid
	mark.Leak(container.Lazy(func() string { return f.id })())
}

func badUnseenRendersClosures() {
	f := file{"id", mark.Secret()}                                                                // source: unseenrender
	mark.Leak(container.Render(func() string { return f.id }, func() string { return f.secret })) // leak: unseenrender
}

func goodUnseenRendersOtherClosures() {
	f := file{"id", mark.Secret()} // source: unseenrenderid
	mark.Leak(container.Render(func() string { return f.id }))
}

func mapped[R any](fs []file, f func(file, int) R) []R { return container.Map(fs, f) }

func badWrapperOfUnseenMapsToSecret() {
	fs := []file{{"id", mark.Secret()}}                                   // source: unseenwrapped
	mark.Leak(mapped(fs, func(f file, _ int) string { return f.secret })) // leak: unseenwrapped
}

func goodWrapperOfUnseenMapsToID() {
	fs := []file{{"id", mark.Secret()}} // source: unseenwrappedid
	mark.Leak(mapped(fs, func(f file, _ int) string { return f.id }))
}

func badUnseenFindsTheOneBefore() {
	before := ""
	container.Map([]string{mark.Secret(), "b"}, func(x string, _ int) bool { // source: unseenbefore
		mark.Leak(before) // leak: unseenbefore
		before = x
		return true
	})
}

func badUnseenFindsTheOneBeforeOfItsCaller() {
	before := ""
	mapped([]file{{"id", mark.Secret()}, {"b", "b"}}, func(f file, _ int) string { // source: unseencaller
		mark.Leak(before) // leak: unseencaller
		before = f.secret
		return f.id
	})
}

func goodUnseenCountsThoseBefore() {
	before := 0
	container.Map([]string{mark.Secret(), "b"}, func(x string, _ int) bool { // source: unseencounts
		mark.Leak(before)
		before++
		return x == ""
	})
}
