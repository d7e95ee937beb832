// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_io

import (
	"errors"
	"io"
	"os"
	"strings"
	"testing/iotest"

	"example.com/corpus/mark"
)

// Both ends of a pipe, buffers that are lent, and what is around a reader or writer.

func badLentBufferHolds() {
	buf := make([]byte, 64)
	_, _ = io.CopyBuffer(struct{ io.Writer }{io.Discard}, struct{ io.Reader }{strings.NewReader(mark.Secret())}, buf) // source: lentbuffer
	mark.Leak(buf)                                                                                                    // leak: lentbuffer
}

func goodLentBufferOfOther() {
	buf := make([]byte, 64)
	s := mark.Secret() // source: lentother
	_, _ = io.CopyBuffer(struct{ io.Writer }{io.Discard}, struct{ io.Reader }{strings.NewReader("x")}, buf)
	mark.Leak(buf)
	_ = s
}

func badReaderSaysWhyItCloses() {
	r, w := io.Pipe()
	_ = r.CloseWithError(errors.New(mark.Secret())) // source: pipereadercloses
	_, err := w.Write([]byte("x"))
	mark.Leak(err) // leak: pipereadercloses
}

func goodWriterSaysWhyItCloses() {
	r, w := io.Pipe()
	_ = w.CloseWithError(errors.New(mark.Secret())) // source: pipewritercloses
	_ = r.CloseWithError(nil)
	_, err := w.Write([]byte("x"))
	mark.Leak(err)
}

func badTruncatedIsWritten() {
	var b strings.Builder
	_, _ = io.WriteString(iotest.TruncateWriter(&b, 100), mark.Secret()) // source: truncatewriter
	mark.Leak(b.String())                                                // leak: truncatewriter
}

func badReaderFailsWith() {
	_, err := iotest.ErrReader(errors.New(mark.Secret())).Read(nil) // source: errreader
	mark.Leak(err)                                                  // leak: errreader
}

func badRootNamesWhatIsMissing() {
	root, err := os.OpenRoot(os.TempDir())
	if err != nil {
		return
	}
	defer root.Close()
	_, err = root.Open(mark.Secret()) // source: rootopen
	mark.Leak(err)                    // leak: rootopen
	_, err = root.Stat("missing")
	mark.Leak(err)
}

// joined leaves both ends of a pipe to functions that it does not know.
func joined(write func(io.Writer), read func(io.Reader)) {
	r, w := io.Pipe()
	go func() { write(w); w.Close() }()
	read(r)
}

func badEndsAreGivenToOthers() {
	joined(func(w io.Writer) { _, _ = io.WriteString(w, mark.Secret()) }, func(r io.Reader) { // source: pipeends
		b, _ := io.ReadAll(r)
		mark.Leak(b) // leak: pipeends
	})
}

// apart is the same with two pipes.
func apart(write func(io.Writer), read func(io.Reader)) {
	r, w := io.Pipe()
	other, end := io.Pipe()
	_ = end.Close()
	go write(w)
	read(other)
	_ = r.Close()
}

func goodEndsOfTwoPipes() {
	apart(func(w io.Writer) { _, _ = io.WriteString(w, mark.Secret()) }, func(r io.Reader) { // source: twopipes
		b, _ := io.ReadAll(r)
		mark.Leak(b)
	})
}

// channelled is joined with a channel.
func channelled(write, read func(chan string)) {
	c := make(chan string)
	go write(c)
	read(c)
}

func badEndsOfChannelAreGivenToOthers() {
	channelled(func(c chan string) { c <- mark.Secret() }, func(c chan string) { // source: channelends
		mark.Leak(<-c) // leak: channelends
	})
}
