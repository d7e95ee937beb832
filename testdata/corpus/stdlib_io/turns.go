// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_io

import (
	"bufio"
	"io"
	"strings"

	"example.com/corpus/mark"
)

// Readers are asked, and writers given, until there is no more: what one turn leaves,
// the next one finds.

// a pump has nothing at first: it loads what it is asked for next.
type pump struct {
	begun bool
	rest  string
	load  func() string
}

func (p *pump) Read(b []byte) (int, error) {
	if !p.begun {
		p.begun, p.rest = true, p.load()
		return 0, nil
	}
	if p.rest == "" {
		return 0, io.EOF
	}
	n := copy(b, p.rest)
	p.rest = p.rest[n:]
	return n, nil
}

func badReaderGivesWhatItHasLoaded() {
	text, _ := io.ReadAll(&pump{load: func() string { return mark.Secret() }}) // source: pumploaded
	mark.Leak(string(text))                                                    // leak: pumploaded
}

func badScannerReadsWhatWasLoaded() {
	lines := bufio.NewScanner(&pump{load: func() string { return mark.Secret() }}) // source: pumpscanned
	for lines.Scan() {
		mark.Leak(lines.Text()) // leak: pumpscanned
	}
}

func badCopyOfWhatWasLoaded() {
	var text strings.Builder
	_, _ = io.Copy(&text, &pump{load: func() string { return mark.Secret() }}) // source: pumpcopied
	mark.Leak(text.String())                                                   // leak: pumpcopied
}

func goodReaderGivesWhatItHasLoaded() {
	text, _ := io.ReadAll(&pump{load: func() string {
		_ = mark.Secret() // source: pumpother
		return mark.Plain()
	}})
	mark.Leak(string(text))
}

// a chunked reader gives one text after another.
type chunked struct{ texts []string }

func (c *chunked) Read(b []byte) (int, error) {
	if len(c.texts) == 0 {
		return 0, io.EOF
	}
	n := copy(b, c.texts[0])
	c.texts = c.texts[1:]
	return n, nil
}

// a lagging writer sends what it was given before.
type lagging struct{ before string }

func (l *lagging) Write(b []byte) (int, error) {
	mark.Leak(l.before) // leak: lagging
	l.before = string(b)
	return len(b), nil
}

// a tallying writer sends how much it was given before.
type tallying struct{ before int }

func (t *tallying) Write(b []byte) (int, error) {
	mark.Leak(t.before)
	t.before += len(b)
	return len(b), nil
}

func badWriterSendsTheOneBefore() {
	_, _ = io.Copy(new(lagging), &chunked{[]string{mark.Secret(), "b"}}) // source: lagging
}

func goodWriterCountsThoseBefore() {
	_, _ = io.Copy(new(tallying), &chunked{[]string{mark.Secret(), "b"}}) // source: tallying
}

func goodWriterIsGivenOne() {
	_, _ = io.WriteString(new(lagging), mark.Secret()) // source: laggingonce
}
