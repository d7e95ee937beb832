// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_io

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"os"
	"strings"
	"sync"

	"example.com/corpus/mark"
)

// counting counts what passes through.
type counting struct {
	r io.Reader
	n int
}

func (c *counting) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += n
	return n, err
}

func badCountingReaderPassesOn() {
	c := &counting{r: strings.NewReader(mark.Secret())} // source: countingreader
	b, _ := io.ReadAll(bufio.NewReader(c))
	mark.Leak(b) // leak: countingreader
}

func goodCountOfCountingReader() {
	c := &counting{r: strings.NewReader(mark.Secret())} // source: countonly
	_, _ = io.Copy(io.Discard, c)
	mark.Leak(c.n)
}

// zeroing overwrites what passes through.
type zeroing struct{ r io.Reader }

func (z zeroing) Read(p []byte) (int, error) {
	n, err := z.r.Read(p)
	clear(p)
	return n, err
}

func goodReaderThatZeroes() {
	b, _ := io.ReadAll(zeroing{strings.NewReader(mark.Secret())}) // source: zeroes
	mark.Leak(b)
}

func badChainOfWrappers() {
	var b bytes.Buffer
	w := bufio.NewWriter(io.MultiWriter(io.Discard, &b))
	r := io.LimitReader(io.TeeReader(strings.NewReader(mark.Secret()), w), 64) // source: wrappers
	_, _ = io.Copy(io.Discard, r)
	_ = w.Flush()
	mark.Leak(b.String()) // leak: wrappers
}

func badPipeAcrossGoroutines() {
	r, w := io.Pipe()
	var wg sync.WaitGroup
	wg.Go(func() {
		defer w.Close()
		bw := bufio.NewWriter(w)
		_, _ = bw.WriteString(mark.Secret()) // source: pipegoroutine
		_ = bw.Flush()
	})
	b, _ := io.ReadAll(r)
	wg.Wait()
	mark.Leak(b) // leak: pipegoroutine
}

func goodPipeErrorOfReader() {
	r, w := io.Pipe()
	go func() {
		_, _ = io.WriteString(w, mark.Secret()) // source: pipeerr
		_ = w.CloseWithError(errors.New("over"))
	}()
	_, err := io.Copy(io.Discard, r)
	mark.Leak(err)
}

func badReaderInStruct() {
	type upload struct {
		name string
		body io.Reader
	}
	u := upload{"n", strings.NewReader(mark.Secret())} // source: readerstruct
	b, _ := io.ReadAll(u.body)
	mark.Leak(b) // leak: readerstruct
}

func goodNameBesideReader() {
	type upload struct {
		name string
		body io.Reader
	}
	u := upload{"n", strings.NewReader(mark.Secret())} // source: besidereader
	mark.Leak(u.name)
}

func badReaderFromMap() {
	files := map[string]io.Reader{"a": strings.NewReader(mark.Secret()), "b": strings.NewReader("b")} // source: readermap
	b, _ := io.ReadAll(files["a"])
	mark.Leak(b) // leak: readermap
}

func goodOtherReaderFromMap() {
	files := map[string]io.Reader{"a": strings.NewReader(mark.Secret()), "b": strings.NewReader("b")} // source: readermapother
	b, _ := io.ReadAll(files["b"])
	mark.Leak(b)
}

type lineWriter struct{ lines []string }

func (l *lineWriter) Write(p []byte) (int, error) {
	l.lines = append(l.lines, string(p))
	return len(p), nil
}

func badWriterCollectsLines() {
	var l lineWriter
	_, _ = io.Copy(&l, strings.NewReader(mark.Secret())) // source: lines
	mark.Leak(l.lines[0])                                // leak: lines
	mark.Leak(len(l.lines))
}

func badWriterToIsUsed() {
	var b bytes.Buffer
	_, _ = bytes.NewReader(mark.SecretBytes()).WriteTo(&b) // source: writerto
	mark.Leak(b.Bytes())                                   // leak: writerto
}

type generous struct{ text string }

func (g generous) Read(p []byte) (int, error) { return 0, io.EOF }

func (g generous) WriteTo(w io.Writer) (int64, error) {
	n, err := io.WriteString(w, g.text)
	return int64(n), err
}

func badCopyUsesWriterTo() {
	var b strings.Builder
	_, _ = io.Copy(&b, generous{mark.Secret()}) // source: copywriterto
	mark.Leak(b.String())                       // leak: copywriterto
}

type absorbing struct{ text strings.Builder }

func (a *absorbing) Write(p []byte) (int, error) { return len(p), nil }

func (a *absorbing) ReadFrom(r io.Reader) (int64, error) { return io.Copy(&a.text, r) }

func badCopyUsesReaderFrom() {
	var a absorbing
	_, _ = io.Copy(&a, io.LimitReader(strings.NewReader(mark.Secret()), 64)) // source: copyreaderfrom
	mark.Leak(a.text.String())                                               // leak: copyreaderfrom
}

func badSectionOfReader() {
	s := io.NewSectionReader(strings.NewReader("0123"+mark.Secret()), 4, 18) // source: sectionread
	p := make([]byte, 18)
	_, _ = s.ReadAt(p, 0)
	mark.Leak(p) // leak: sectionread
}

func goodSizeOfSection() {
	s := io.NewSectionReader(strings.NewReader(mark.Secret()), 0, 18) // source: sectionsize
	mark.Leak(s.Size())
}

func badRunesFromReader() {
	r := bufio.NewReader(strings.NewReader(mark.Secret())) // source: runereader
	c, _, _ := r.ReadRune()
	mark.Leak(c) // leak: runereader
}

func badDelimitedBytes() {
	r := bufio.NewReader(strings.NewReader("a;" + mark.Secret() + ";")) // source: delimited
	_, _ = r.ReadBytes(';')
	b, _ := r.ReadSlice(';')
	mark.Leak(b) // leak: delimited
}

func goodReaderIsReset() {
	r := bufio.NewReader(strings.NewReader(mark.Secret())) // source: readerreset
	_, _ = r.ReadByte()
	r.Reset(strings.NewReader("plain"))
	s, _ := r.ReadString('\n')
	mark.Leak(s)
}

func goodWriterIsReset() {
	var a, b bytes.Buffer
	w := bufio.NewWriter(&a)
	_, _ = w.WriteString(mark.Secret()) // source: writerreset
	w.Reset(&b)
	_, _ = w.WriteString("plain")
	_ = w.Flush()
	mark.Leak(b.String())
}

func badClosureIsAWriter() {
	var kept string
	w := writerFunc(func(p []byte) (int, error) {
		kept = string(p)
		return len(p), nil
	})
	_, _ = io.WriteString(w, mark.Secret()) // source: closurewriter
	mark.Leak(kept)                         // leak: closurewriter
}

type writerFunc func(p []byte) (int, error)

func (f writerFunc) Write(p []byte) (int, error) { return f(p) }

func badTemporaryFileIsReadBack() {
	f, err := os.CreateTemp("", "corpus")
	if err != nil {
		return
	}
	defer os.Remove(f.Name())
	defer f.Close()
	_, _ = f.WriteString(mark.Secret()) // source: tempfile
	_, _ = f.Seek(0, io.SeekStart)
	b, _ := io.ReadAll(f)
	mark.Leak(b) // leak: tempfile; miss: tempfile (what a file holds is the operator's)
}

func goodTemporaryFilesName() {
	f, err := os.CreateTemp("", "corpus")
	if err != nil {
		return
	}
	defer os.Remove(f.Name())
	defer f.Close()
	_, _ = f.WriteString(mark.Secret()) // source: tempname
	mark.Leak(f.Name())
}

// fetching is a reader that holds nothing: it asks where the text is.
type fetching func() string

func (f fetching) Read(p []byte) (int, error) { return copy(p, f()), io.EOF }

func badCopyFromFetchingReader() {
	var b strings.Builder
	_, _ = io.Copy(&b, fetching(func() string { return mark.Secret() })) // source: fetching
	mark.Leak(b.String())                                                // leak: fetching
}

func goodCopyFromOtherReader() {
	var b strings.Builder
	s := mark.Secret() // source: fetchother
	_, _ = io.Copy(&b, fetching(func() string { return strings.Repeat("x", len(s)) }))
	mark.Leak(b.String())
}
