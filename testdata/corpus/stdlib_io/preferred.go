// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_io

import (
	"errors"
	"io"
	"strings"

	"example.com/corpus/mark"
)

// Methods that a reader or a writer need not have, and the library prefers.

type textWriter struct{ last *string }

func (w textWriter) Write(p []byte) (int, error) { return len(p), nil }

func (w textWriter) WriteString(s string) (int, error) {
	*w.last = s
	return len(s), nil
}

func badWriteStringIsPreferred() {
	var last string
	_, _ = io.WriteString(textWriter{&last}, mark.Secret()) // source: preferred
	mark.Leak(last)                                         // leak: preferred
}

func goodWriteOfBytesIsNot() {
	var last string
	_, _ = textWriter{&last}.Write(mark.SecretBytes()) // source: notpreferred
	mark.Leak(last)
}

func writesTo(w io.Writer, s string) { _, _ = io.WriteString(w, s) }

func badWriteStringOfIncomingWriter() {
	var last string
	writesTo(textWriter{&last}, mark.Secret()) // source: preferredin
	mark.Leak(last)                            // leak: preferredin
}

type selfWriter struct{ text string }

func (s selfWriter) Read(p []byte) (int, error) { return 0, io.EOF }

func (s selfWriter) WriteTo(w io.Writer) (int64, error) {
	n, err := io.WriteString(w, s.text)
	return int64(n), err
}

func badWriteToIsPreferred() {
	var b strings.Builder
	_, _ = io.Copy(&b, selfWriter{mark.Secret()}) // source: writeto
	mark.Leak(b.String())                         // leak: writeto
}

type selfReader struct{ got *string }

func (s selfReader) Write(p []byte) (int, error) { return len(p), nil }

func (s selfReader) ReadFrom(r io.Reader) (int64, error) {
	b, err := io.ReadAll(r)
	*s.got = string(b)
	return int64(len(b)), err
}

func badReadFromIsPreferred() {
	var got string
	_, _ = io.Copy(selfReader{&got}, struct{ io.Reader }{strings.NewReader(mark.Secret())}) // source: readfrom
	mark.Leak(got)                                                                          // leak: readfrom
}

type stubborn struct{ why string }

func (s stubborn) Read(p []byte) (int, error)          { return 0, io.EOF }
func (s stubborn) WriteTo(w io.Writer) (int64, error)  { return 0, errors.New(s.why) }
func (s stubborn) Write(p []byte) (int, error)         { return len(p), nil }
func (s stubborn) ReadFrom(r io.Reader) (int64, error) { return 0, errors.New(s.why) }
func (s stubborn) WriteString(t string) (int, error)   { return 0, errors.New(s.why) }

func badPreferredMethodFails() {
	_, err := io.Copy(io.Discard, stubborn{mark.Secret()})                                 // source: writetofails
	mark.Leak(err)                                                                         // leak: writetofails
	_, err = io.Copy(stubborn{mark.Secret()}, struct{ io.Reader }{strings.NewReader("x")}) // source: readfromfails
	mark.Leak(err)                                                                         // leak: readfromfails
	_, err = io.WriteString(stubborn{mark.Secret()}, "x")                                  // source: stringfails
	mark.Leak(err)                                                                         // leak: stringfails
}
