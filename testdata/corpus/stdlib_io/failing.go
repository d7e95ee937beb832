// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_io

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"strings"

	"example.com/corpus/mark"
)

// What a reader, a writer or a file system of one's own says when it fails comes
// out of the library's functions.

type failingReader struct{ why string }

func (r failingReader) Read(p []byte) (int, error) { return 0, errors.New(r.why) }

type failingWriter struct{ why string }

func (w failingWriter) Write(p []byte) (int, error) { return 0, errors.New(w.why) }

func badReaderFails() {
	_, err := io.Copy(io.Discard, failingReader{mark.Secret()})           // source: copyfails
	mark.Leak(err)                                                        // leak: copyfails
	_, err = io.CopyN(io.Discard, failingReader{mark.Secret()}, 3)        // source: copynfails
	mark.Leak(err)                                                        // leak: copynfails
	_, err = io.CopyBuffer(io.Discard, failingReader{mark.Secret()}, nil) // source: copybufferfails
	mark.Leak(err)                                                        // leak: copybufferfails
	_, err = io.ReadAll(failingReader{mark.Secret()})                     // source: readallfails
	mark.Leak(err)                                                        // leak: readallfails
}

func goodReaderSucceeds() {
	_, err := io.Copy(io.Discard, strings.NewReader(mark.Secret())) // source: copysucceeds
	mark.Leak(err)
}

func badWriterFails() {
	_, err := io.Copy(failingWriter{mark.Secret()}, strings.NewReader("x")) // source: copytofails
	mark.Leak(err)                                                          // leak: copytofails
	_, err = io.WriteString(failingWriter{mark.Secret()}, "x")              // source: writestringfails
	mark.Leak(err)                                                          // leak: writestringfails
}

func badScannerTellsWhy() {
	s := bufio.NewScanner(failingReader{mark.Secret()}) // source: scanfails
	for s.Scan() {
	}
	mark.Leak(s.Err()) // leak: scanfails
}

func goodScannersText() {
	s := bufio.NewScanner(strings.NewReader(mark.Secret())) // source: scansucceeds
	for s.Scan() {
	}
	mark.Leak(s.Err())
}

func badBufferedWriterTellsWhy() {
	w := bufio.NewWriter(failingWriter{mark.Secret()}) // source: flushfails
	_, _ = w.WriteString("x")
	mark.Leak(w.Flush()) // leak: flushfails
}

func goodBufferedWriterSucceeds() {
	var b bytes.Buffer
	w := bufio.NewWriter(&b)
	_, _ = w.WriteString(mark.Secret()) // source: flushsucceeds
	mark.Leak(w.Flush())
}

func badBufferedReaderTellsWhy() {
	_, err := bufio.NewReader(failingReader{mark.Secret()}).ReadString('\n')    // source: readstringfails
	mark.Leak(err)                                                              // leak: readstringfails
	_, err = io.ReadAll(bufio.NewReader(failingReader{mark.Secret()}))          // source: bufferedreadfails
	mark.Leak(err)                                                              // leak: bufferedreadfails
	_, err = io.ReadAll(io.LimitReader(failingReader{mark.Secret()}, 3))        // source: limitedfails
	mark.Leak(err)                                                              // leak: limitedfails
	_, err = io.ReadAll(io.TeeReader(failingReader{mark.Secret()}, io.Discard)) // source: teefails
	mark.Leak(err)                                                              // leak: teefails
}

// A store is a file system of one file, or none.
type store struct{ text, why string }

func (s store) Open(name string) (fs.File, error) {
	if s.why != "" {
		return nil, errors.New(s.why)
	}
	return &stored{strings.NewReader(s.text)}, nil
}

type stored struct{ *strings.Reader }

func (s *stored) Stat() (fs.FileInfo, error) { return nil, errors.New("none") }
func (s *stored) Close() error               { return nil }

func badFileSystemFails() {
	_, err := fs.ReadFile(store{why: mark.Secret()}, "a")                                                           // source: fsfails
	mark.Leak(err)                                                                                                  // leak: fsfails
	_, err = fs.Stat(store{why: mark.Secret()}, "a")                                                                // source: fsstatfails
	mark.Leak(err)                                                                                                  // leak: fsstatfails
	err = fs.WalkDir(store{why: mark.Secret()}, ".", func(_ string, _ fs.DirEntry, err error) error { return err }) // source: walkfails
	mark.Leak(err)                                                                                                  // leak: walkfails
}

func badFileOfOwnSystem() {
	b, err := fs.ReadFile(store{text: mark.Secret()}, "a") // source: fsreads
	mark.Leak(b)                                           // leak: fsreads
	mark.Leak(err)
}

func goodFileOfOtherSystem() {
	s := store{text: mark.Secret()} // source: fsother
	s.text = "x"
	b, _ := fs.ReadFile(s, "a")
	mark.Leak(b)
}

// A keeper reads its files itself.
type keeper struct {
	store
	kept string
}

func (k keeper) ReadFile(name string) ([]byte, error) { return []byte(k.kept), nil }

func badOwnReadFile() {
	b, _ := fs.ReadFile(keeper{kept: mark.Secret()}, "a") // source: ownreadfile
	mark.Leak(b)                                          // leak: ownreadfile
}
