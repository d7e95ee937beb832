// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_io

import (
	"bytes"
	"io"
	"strings"

	"example.com/corpus/mark"
)

func badReadAll() {
	b, _ := io.ReadAll(strings.NewReader(mark.Secret())) // source: readall
	mark.Leak(b)                                         // leak: readall
}

func goodReadAllOfOther() {
	_ = strings.NewReader(mark.Secret()) // source: readallother
	b, _ := io.ReadAll(strings.NewReader("a"))
	mark.Leak(b)
}

func badCopyBetween() {
	var dst strings.Builder
	_, _ = io.Copy(&dst, strings.NewReader(mark.Secret())) // source: copy
	mark.Leak(dst.String())                                // leak: copy
}

func goodCopyCount() {
	n, _ := io.Copy(io.Discard, strings.NewReader(mark.Secret())) // source: copycount
	mark.Leak(n)
}

func badWriteString() {
	var b bytes.Buffer
	_, _ = io.WriteString(&b, mark.Secret()) // source: writestring
	mark.Leak(b.String())                    // leak: writestring
}

func badTeeWritesWhatIsRead() {
	var copied bytes.Buffer
	_, _ = io.ReadAll(io.TeeReader(strings.NewReader(mark.Secret()), &copied)) // source: tee
	mark.Leak(copied.String())                                                 // leak: tee
}

func goodTeeOfOtherReader() {
	var copied bytes.Buffer
	secret := strings.NewReader(mark.Secret()) // source: teeother
	_, _ = io.ReadAll(io.TeeReader(strings.NewReader("a"), &copied))
	mark.Leak(copied.String())
	_ = secret
}

func badMultiWriterWritesAll() {
	var a, b bytes.Buffer
	_, _ = io.MultiWriter(&a, &b).Write(mark.SecretBytes()) // source: multiwriter
	mark.Leak(b.Bytes())                                    // leak: multiwriter
}

func goodMultiWriterLacksOne() {
	var a, b, c bytes.Buffer
	_, _ = io.MultiWriter(&a, &b).Write(mark.SecretBytes()) // source: multiwriterlacks
	mark.Leak(c.Bytes())
}

func badMultiReaderJoins() {
	r := io.MultiReader(strings.NewReader("a"), strings.NewReader(mark.Secret())) // source: multireader
	b, _ := io.ReadAll(r)
	mark.Leak(b) // leak: multireader
}

func badLimitAndSectionReader() {
	r := io.NewSectionReader(strings.NewReader(mark.Secret()), 0, 12) // source: section
	b, _ := io.ReadAll(io.LimitReader(r, 9))
	mark.Leak(b) // leak: section
}

func badPipeConnects() {
	r, w := io.Pipe()
	go func() {
		defer w.Close()
		_, _ = io.WriteString(w, mark.Secret()) // source: pipe
	}()
	b, _ := io.ReadAll(r)
	mark.Leak(b) // leak: pipe
}

func goodOtherPipe() {
	r, w := io.Pipe()
	r2, w2 := io.Pipe()
	go func() {
		_, _ = io.WriteString(w, mark.Secret()) // source: otherpipe
		w.Close()
	}()
	go func() {
		_, _ = io.WriteString(w2, "plain")
		w2.Close()
	}()
	b, _ := io.ReadAll(r2)
	mark.Leak(b)
	_, _ = io.ReadAll(r)
}

func badPipeClosesWithError() {
	r, w := io.Pipe()
	go func() { _ = w.CloseWithError(mark.SecretErr()) }() // source: pipeerror
	_, err := io.ReadAll(r)
	mark.Leak(err) // leak: pipeerror
}

type leakingWriter struct{}

func (leakingWriter) Write(p []byte) (int, error) {
	mark.Leak(p) // leak: ownwriter
	return len(p), nil
}

func badCopyToOwnWriter() {
	_, _ = io.Copy(leakingWriter{}, io.LimitReader(strings.NewReader(mark.Secret()), 90)) // source: ownwriter
}

type countingWriter struct{ n int }

func (c *countingWriter) Write(p []byte) (int, error) {
	c.n += len(p)
	return len(p), nil
}

func goodCopyToCountingWriter() {
	var c countingWriter
	_, _ = io.Copy(&c, strings.NewReader(mark.Secret())) // source: countingwriter
	mark.Leak(c.n)
}

type shouting struct{ w io.Writer }

func (s shouting) Write(p []byte) (int, error) { return s.w.Write(bytes.ToUpper(p)) }

type muting struct{ w io.Writer }

func (m muting) Write(p []byte) (int, error) {
	_, err := m.w.Write([]byte("*"))
	return len(p), err
}

func badWrappingWriterPassesOn() {
	var b bytes.Buffer
	_, _ = io.WriteString(shouting{&b}, mark.Secret()) // source: shouting
	mark.Leak(b.String())                              // leak: shouting
}

func goodWrappingWriterMutes() {
	var b bytes.Buffer
	_, _ = io.WriteString(muting{&b}, mark.Secret()) // source: muting
	mark.Leak(b.String())
}

type generator struct{ done bool }

func (g *generator) Read(p []byte) (int, error) {
	if g.done {
		return 0, io.EOF
	}
	g.done = true
	return copy(p, mark.Secret()), nil // source: ownreader
}

func badOwnReaderIsASource() {
	b, _ := io.ReadAll(&generator{})
	mark.Leak(b) // leak: ownreader
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}

func goodOwnReaderOfZeros() {
	b := make([]byte, 4)
	_, _ = io.ReadFull(zeros{}, b)
	mark.Leak(b)
}

func badReadFullFills() {
	b := make([]byte, 9)
	_, _ = io.ReadFull(strings.NewReader(mark.Secret()), b) // source: readfull
	mark.Leak(b)                                            // leak: readfull
}

func badReaderIsPassedAsInterface() {
	consume := func(r io.Reader) string {
		var sb strings.Builder
		_, _ = io.CopyN(&sb, r, 9)
		return sb.String()
	}
	mark.Leak(consume(strings.NewReader(mark.Secret()))) // source: consumed; leak: consumed
}
