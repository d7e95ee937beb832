// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package iterators

import (
	"context"
	"fmt"
	"iter"
	"slices"
	"strings"

	"example.com/corpus/mark"
)

// Iterators that callers bring, or that what callers bring returns.

type person struct{ id, name string }

type folk interface {
	All(context.Context) iter.Seq2[person, error]
	Named(prefix string) iter.Seq[person]
}

type census struct{ list []person }

func (c census) All(context.Context) iter.Seq2[person, error] {
	return func(yield func(person, error) bool) {
		for _, p := range c.list {
			if !yield(p, nil) {
				return
			}
		}
	}
}

func (c census) Named(prefix string) iter.Seq[person] {
	return func(yield func(person) bool) {
		for _, p := range c.list {
			if strings.HasPrefix(p.name, prefix) && !yield(p) {
				return
			}
		}
	}
}

type bureau struct{ folk folk }

func (b bureau) sendNames(ctx context.Context) error {
	for p, err := range b.folk.All(ctx) {
		if err != nil {
			return err
		}
		mark.Leak(p.name) // leak: names, manynames
	}
	return nil
}

func (b bureau) sendIDs(ctx context.Context) {
	for p := range b.folk.All(ctx) {
		mark.Leak(p.id)
	}
}

func (b bureau) names(ctx context.Context) (names []string) {
	for p := range b.folk.All(ctx) {
		names = append(names, p.name)
	}
	return names
}

func (b bureau) first(prefix string) (person, bool) {
	for p := range b.folk.Named(prefix) {
		return p, true
	}
	return person{}, false
}

func (b bureau) index(ctx context.Context) map[string]string {
	m := make(map[string]string)
	for p := range b.folk.All(ctx) {
		m[p.id] = p.name
	}
	return m
}

func badNamesAreSent() {
	bureau{census{[]person{{"1", mark.Secret()}}}}.sendNames(context.Background()) // source: names
}

func goodIDsAreSent() {
	bureau{census{[]person{{"1", mark.Secret()}}}}.sendIDs(context.Background()) // source: ids
}

func badNamesAreGathered() {
	b := bureau{census{[]person{{"1", mark.Secret()}}}}          // source: gathered
	mark.Leak(strings.Join(b.names(context.Background()), "\n")) // leak: gathered
}

func badFirstIsFound() {
	p, _ := bureau{census{[]person{{"1", mark.Secret()}}}}.first("") // source: firstfound
	mark.Leak(p.name)                                                // leak: firstfound
}

func goodThatOneIsFound() {
	_, ok := bureau{census{[]person{{"1", mark.Secret()}}}}.first("") // source: thatfound
	mark.Leak(ok)
}

func badIndexHoldsNames() {
	m := bureau{census{[]person{{"1", mark.Secret()}}}}.index(context.Background()) // source: nameindexed
	mark.Leak(m["1"])                                                               // leak: nameindexed
}

func goodIndexHasIDs() {
	m := bureau{census{[]person{{"1", mark.Secret()}}}}.index(context.Background()) // source: indexkeys
	for id := range m {
		mark.Leak(id)
	}
}

// eachOf has an iterator as a function of an argument.
func eachOf(of func(string) iter.Seq[string], what string, do func(string)) {
	for s := range of(what) {
		do(s)
	}
}

func twice(s string) iter.Seq[string] {
	return func(yield func(string) bool) { _ = yield(s) && yield(s) }
}

func badArgumentIsYielded() {
	eachOf(twice, mark.Secret(), func(s string) { mark.Leak(s) }) // source: yieldedback; leak: yieldedback
}

func goodOtherArgumentIsYielded() {
	secret := mark.Secret() // source: otheryielded
	eachOf(twice, "a", func(s string) { mark.Leak(s) })
	_ = secret
}

func joined(of func(string) iter.Seq[string], what string) string {
	var b strings.Builder
	for s := range of(what) {
		fmt.Fprintln(&b, s)
	}
	return b.String()
}

func badJoinedOfArgument() {
	mark.Leak(joined(twice, mark.Secret())) // source: joinedyield; leak: joinedyield
}

func badJoinedOfClosure() {
	secret := mark.Secret()                                                       // source: joinedclosure
	mark.Leak(joined(func(string) iter.Seq[string] { return twice(secret) }, "")) // leak: joinedclosure
}

func goodJoinedOfLengths() {
	of := func(s string) iter.Seq[string] { return twice(fmt.Sprint(len(s))) }
	mark.Leak(joined(of, mark.Secret())) // source: joinedlength
}

// picked is lazy: what comes in is asked when the result is.
func picked[T, U any](seq iter.Seq[T], f func(T) U) iter.Seq[U] {
	return func(yield func(U) bool) {
		for t := range seq {
			if !yield(f(t)) {
				return
			}
		}
	}
}

type source interface{ Rows() iter.Seq[person] }

type rows []person

func (r rows) Rows() iter.Seq[person] {
	return func(yield func(person) bool) {
		for _, p := range r {
			if !yield(p) {
				return
			}
		}
	}
}

func sendAll(s source, pick func(person) string) {
	for text := range picked(s.Rows(), pick) {
		mark.Leak(text) // leak: picked
	}
}

func sendSome(s source, pick func(person) string) {
	for text := range picked(s.Rows(), pick) {
		mark.Leak(text)
	}
}

func badPickedIsSent() {
	sendAll(rows{{"1", mark.Secret()}}, func(p person) string { return p.name }) // source: picked
}

func goodPickedIDIsSent() {
	sendSome(rows{{"1", mark.Secret()}}, func(p person) string { return p.id }) // source: pickedid
}

// many asks several.
type many []folk

func (m many) All(ctx context.Context) iter.Seq2[person, error] {
	return func(yield func(person, error) bool) {
		for _, p := range m {
			for person, err := range p.All(ctx) {
				if !yield(person, err) {
					return
				}
			}
		}
	}
}

func (m many) Named(prefix string) iter.Seq[person] {
	return func(yield func(person) bool) {
		for _, p := range m {
			p.Named(prefix)(yield)
		}
	}
}

func badManyAreAsked() {
	one := census{[]person{{"1", mark.Secret()}}} // source: manynames
	bureau{many{census{}, one}}.sendNames(context.Background())
}

func badFirstOfMany() {
	one := census{[]person{{"1", mark.Secret()}}} // source: firstofmany
	p, _ := bureau{many{census{}, one}}.first("")
	mark.Leak(p.name) // leak: firstofmany
}

func pulled(s source) string {
	next, stop := iter.Pull(s.Rows())
	defer stop()
	p, _ := next()
	return p.name
}

func badPulledOfSource() {
	mark.Leak(pulled(rows{{"1", mark.Secret()}})) // source: pulledrows; leak: pulledrows
}

func goodPulledOfOther() {
	_ = rows{{"1", mark.Secret()}} // source: pulledother
	mark.Leak(pulled(rows{{"1", "n"}}))
}

// same hands on what another iterator yields.
func same(s iter.Seq[string]) iter.Seq[string] {
	return func(yield func(string) bool) {
		for t := range s {
			if !yield(t) {
				return
			}
		}
	}
}

func gathered(s iter.Seq[string]) []string { return slices.Collect(same(s)) }

func gatheredInLoop(s iter.Seq[string]) (r []string) {
	for t := range same(s) {
		r = append(r, t)
	}
	return r
}

func badSameIsGathered() {
	mark.Leak(gathered(slices.Values([]string{mark.Secret()}))) // source: samegathered; leak: samegathered
}

func badSameIsGatheredInLoop() {
	mark.Leak(gatheredInLoop(slices.Values([]string{mark.Secret()}))) // source: sameinloop; leak: sameinloop
}

func goodOtherIsGatheredInLoop() {
	_ = slices.Values([]string{mark.Secret()}) // source: sameother
	mark.Leak(gatheredInLoop(slices.Values([]string{"a"})))
}
