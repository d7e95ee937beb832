// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package iterators

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"iter"
	"slices"

	"example.com/corpus/mark"
)

// What the body of a loop over an iterator that a caller brings writes, behind a
// writer over a buffer.

func table(rows iter.Seq[string]) *bytes.Buffer {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	for r := range rows {
		_ = w.Write([]string{r})
	}
	w.Flush()
	return &b
}

func badRowsAreWrittenToTable() {
	mark.Leak(table(slices.Values([]string{mark.Secret()})).String()) // source: csvrows; leak: csvrows
}

func goodOtherRowsAreWrittenToTable() {
	_ = table(slices.Values([]string{mark.Secret()})) // source: csvother
	mark.Leak(table(slices.Values([]string{"plain"})).String())
}

func printed(rows iter.Seq[string]) string {
	var b bytes.Buffer
	var w io.Writer = &b
	for r := range rows {
		fmt.Fprintln(w, r)
	}
	return b.String()
}

func badRowsArePrinted() {
	mark.Leak(printed(slices.Values([]string{mark.Secret()}))) // source: writerrows; leak: writerrows
}

func buffered(rows iter.Seq[string]) string {
	var b bytes.Buffer
	w := bufio.NewWriter(&b)
	for r := range rows {
		_, _ = w.WriteString(r)
	}
	_ = w.Flush()
	return b.String()
}

func badRowsAreBuffered() {
	mark.Leak(buffered(slices.Values([]string{mark.Secret()}))) // source: bufferedrows; leak: bufferedrows
}

func each(visit func(func(string))) string {
	var b bytes.Buffer
	var w io.Writer = &b
	visit(func(r string) { fmt.Fprintln(w, r) })
	return b.String()
}

func badCallbackPrints() {
	s := mark.Secret()                             // source: callbackrows
	mark.Leak(each(func(f func(string)) { f(s) })) // leak: callbackrows
}

func goodCallbackPrintsOther() {
	s := mark.Secret() // source: callbackother
	mark.Leak(each(func(f func(string)) { f("plain"); _ = s }))
}

type report struct {
	name string
	out  io.Writer
}

func twoBuffers(rows iter.Seq[string]) (string, string) {
	var b, other bytes.Buffer
	w, v := bufio.NewWriter(&b), bufio.NewWriter(&other)
	r := &report{"rows", &other}
	for row := range rows {
		_, _ = w.WriteString(row)
		fmt.Fprintln(v, "a row of", r.name)
	}
	_, _ = w.Flush(), v.Flush()
	return b.String(), other.String()
}

func badFirstBufferHoldsRows() {
	b, _ := twoBuffers(slices.Values([]string{mark.Secret()})) // source: twobuffers
	mark.Leak(b)                                               // leak: twobuffers
}

func goodOtherBufferHoldsNoRows() {
	_, other := twoBuffers(slices.Values([]string{mark.Secret()})) // source: twobuffersother
	mark.Leak(other)
}

func badCallbackIsGivenWriter() {
	s := mark.Secret()                                                       // source: givenwriter
	mark.Leak(filledTable(func(w *csv.Writer) { _ = w.Write([]string{s}) })) // leak: givenwriter
}

func filledTable(fill func(*csv.Writer)) string {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	fill(w)
	w.Flush()
	return b.String()
}

func goodCallbackIsGivenWriter() {
	s := mark.Secret() // source: givenwriterother
	mark.Leak(filledTable(func(w *csv.Writer) { _ = w.Write([]string{"plain"}); _ = s }))
}
