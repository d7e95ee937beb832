// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_io

import (
	"bufio"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"

	"example.com/corpus/mark"
)

func badScannerYieldsLines() {
	sc := bufio.NewScanner(strings.NewReader("a\n" + mark.Secret())) // source: scanner
	for sc.Scan() {
		mark.Leak(sc.Text()) // leak: scanner
	}
}

func goodScannerCountsLines() {
	sc := bufio.NewScanner(strings.NewReader("a\n" + mark.Secret())) // source: scannercount
	n := 0
	for sc.Scan() {
		n++
	}
	mark.Leak(n)
}

func badReaderReadsString() {
	r := bufio.NewReader(strings.NewReader(mark.Secret() + "\n")) // source: readstring
	s, _ := r.ReadString('\n')
	mark.Leak(s) // leak: readstring
}

func badPeekSeesAhead() {
	r := bufio.NewReader(strings.NewReader(mark.Secret())) // source: peek
	b, _ := r.Peek(6)
	mark.Leak(b) // leak: peek
}

func badWriterFlushesIntoBuilder() {
	var sb strings.Builder
	w := bufio.NewWriter(&sb)
	_, _ = w.WriteString(mark.Secret()) // source: flushed
	_ = w.Flush()
	mark.Leak(sb.String()) // leak: flushed
}

func goodWriterIntoOtherBuilder() {
	var a, b strings.Builder
	w := bufio.NewWriter(&a)
	_, _ = w.WriteString(mark.Secret()) // source: otherflush
	_ = w.Flush()
	b.WriteString("b")
	mark.Leak(b.String())
}

func goodReaderIsResetToOther() {
	r := bufio.NewReader(strings.NewReader(mark.Secret())) // source: bufreset
	r.Reset(strings.NewReader("plain\n"))
	s, _ := r.ReadString('\n')
	mark.Leak(s)
}

func badReadWriterShares() {
	var b bytes.Buffer
	rw := bufio.NewReadWriter(bufio.NewReader(&b), bufio.NewWriter(&b))
	_, _ = rw.WriteString(mark.Secret() + "\n") // source: readwriter
	_ = rw.Flush()
	s, _ := rw.ReadString('\n')
	mark.Leak(s) // leak: readwriter
}

func badSplitFuncOfScanner() {
	sc := bufio.NewScanner(strings.NewReader("a b " + mark.Secret())) // source: splitwords
	sc.Split(bufio.ScanWords)
	var words []string
	for sc.Scan() {
		words = append(words, sc.Text())
	}
	mark.Leak(words) // leak: splitwords
}

func badFileRoundTrip() {
	dir, err := os.MkdirTemp("", "corpus")
	if err != nil {
		return
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "a")
	_ = os.WriteFile(path, mark.SecretBytes(), 0o600) // source: file
	b, _ := os.ReadFile(path)
	mark.Leak(b) // leak: file (run)
}

func goodFileIsWrittenOnly() {
	dir, err := os.MkdirTemp("", "corpus")
	if err != nil {
		return
	}
	defer os.RemoveAll(dir)
	err = os.WriteFile(filepath.Join(dir, "a"), mark.SecretBytes(), 0o600) // source: filewritten
	mark.Leak(err == nil)
}

func badOpenFileIsReadBack() {
	f, err := os.CreateTemp("", "corpus")
	if err != nil {
		return
	}
	defer os.Remove(f.Name())
	defer f.Close()
	_, _ = f.WriteString(mark.Secret()) // source: openfile
	_, _ = f.Seek(0, io.SeekStart)
	b, _ := io.ReadAll(f)
	mark.Leak(b) // leak: openfile; miss: openfile (what a file holds is the operator's)
}

func goodFileName() {
	f, err := os.CreateTemp("", "corpus")
	if err != nil {
		return
	}
	defer os.Remove(f.Name())
	defer f.Close()
	_, _ = f.WriteString(mark.Secret()) // source: filename
	mark.Leak(filepath.Ext(f.Name()))
}
