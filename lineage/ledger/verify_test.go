// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package ledger

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
)

// No byte of a ledger can be changed unnoticed.
func TestEveryChangedByteShows(t *testing.T) {
	_, data := written(t, 3)
	for i := range data {
		changed := bytes.Clone(data)
		changed[i] ^= 1
		if _, err := Verify(bytes.NewReader(changed), ""); err == nil {
			t.Fatalf("byte %d of %d (%q) was changed unnoticed", i, len(data), data[i])
		}
	}
}

func TestLinesCannotBeMoved(t *testing.T) {
	_, data := written(t, 4)
	lines := slices.Collect(bytes.Lines(data))
	_, other := written(t, 4)
	foreign := slices.Collect(bytes.Lines(bytes.ReplaceAll(other, []byte("user-1"), []byte("user-9"))))
	join := func(lines ...[]byte) []byte { return bytes.Join(lines, nil) }
	for _, test := range []struct {
		why  string
		data []byte
		want string
	}{
		{"as it was", data, ""},
		{"the first removed", join(lines[1:]...), "ledger: line 1: the ledger begins with entry 2"},
		{"one removed", join(lines[0], lines[2], lines[3]), "ledger: line 2: entry 3 follows entry 1"},
		{"two exchanged", join(lines[0], lines[2], lines[1], lines[3]), "ledger: line 2: entry 3 follows entry 1"},
		{"one repeated", join(lines[0], lines[0]), "ledger: line 2: entry 1 follows entry 1"},
		{"one edited", join(lines[0], foreign[1]), "ledger: line 2: the line does not match its hash"},
		{"the end torn", data[:len(data)-1], "ledger: line 4: the line is torn"},
		{"an empty line", join(lines[0], []byte("\n"), lines[1]), "ledger: line 2: the line is too short"},
		{"nothing at all", nil, ""},
	} {
		_, err := Verify(bytes.NewReader(test.data), "")
		if (err == nil) != (test.want == "") || err != nil && !strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("%s: got %v, want %q", test.why, err, test.want)
		}
	}
}

// A line rewritten together with its own hash breaks the chain behind it.
func TestRehashedLineShows(t *testing.T) {
	_, data := written(t, 3)
	lines := slices.Collect(bytes.Lines(data))
	changed := record(1)
	changed.Subject = "somebody else"
	first, _ := Decode(lines[0])
	line, _, err := Encode(2, first.Hash, changed)
	if err != nil {
		t.Fatal(err)
	}
	_, err = Verify(bytes.NewReader(bytes.Join([][]byte{lines[0], line, lines[2]}, nil)), "")
	var corruption *Corruption
	if !errors.As(err, &corruption) || corruption.Line != 3 {
		t.Errorf("got %v", err)
	}
}

func TestMissingEndShowsByTheHead(t *testing.T) {
	_, data := written(t, 3)
	lines := slices.Collect(bytes.Lines(data))
	last, _ := Decode(lines[2])
	cut := bytes.Join(lines[:2], nil)
	if _, err := Verify(bytes.NewReader(cut), ""); err != nil {
		t.Errorf("without a head: %v", err)
	}
	if _, err := Verify(bytes.NewReader(cut), last.Hash); err == nil || !strings.Contains(err.Error(), "missing at the end") {
		t.Errorf("got %v", err)
	}
}

// One bad line hides no others.
func TestReadingGoesOnBehindABadLine(t *testing.T) {
	_, data := written(t, 5)
	lines := slices.Collect(bytes.Lines(data))
	lines[2] = []byte("no entry\n")
	var good, bad int
	for _, err := range Entries(bytes.NewReader(bytes.Join(lines, nil))) {
		if err != nil {
			bad++
			continue
		}
		good++
	}
	if good != 4 || bad != 1 {
		t.Errorf("%d good, %d bad", good, bad)
	}
}

// A line longer than any that is written is no reason to read all of it into
// memory, nor to overlook those behind it.
func TestEndlessLineIsSkipped(t *testing.T) {
	_, data := written(t, 2)
	lines := slices.Collect(bytes.Lines(data))
	endless := append(bytes.Repeat([]byte("x"), 3*maxLine), '\n')
	summary, err := Verify(bytes.NewReader(bytes.Join([][]byte{lines[0], endless, lines[1]}, nil)), "")
	var corruption *Corruption
	if summary.Entries != 2 || !errors.As(err, &corruption) || corruption.Line != 2 || corruption.Why != "the line is too long" {
		t.Errorf("got %+v, %v", summary, err)
	}
	if _, err := Verify(bytes.NewReader(endless[:2*maxLine]), ""); err == nil || !strings.Contains(err.Error(), "torn") {
		t.Errorf("without an end: got %v", err)
	}
}

func TestReadErrorsAreReported(t *testing.T) {
	_, data := written(t, 1)
	broken := io.MultiReader(bytes.NewReader(data), failingReader{})
	if _, err := Verify(broken, ""); !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("got %v", err)
	}
}

type failingReader struct{}

func (failingReader) Read([]byte) (int, error) { return 0, io.ErrUnexpectedEOF }

func FuzzEntries(f *testing.F) {
	line, hash, err := Encode(1, "", record(1))
	if err != nil {
		f.Fatal(err)
	}
	next, _, _ := Encode(2, hash, record(2))
	f.Add(line)
	f.Add(append(bytes.Clone(line), next...))
	f.Add([]byte("{}\n\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		read := 0
		for entry, err := range Entries(bytes.NewReader(data)) {
			read++
			if err == nil && (entry.Hash == "" || entry.Seq == 0) {
				t.Error("an entry without a hash or a number")
			}
		}
		if lines := bytes.Count(data, []byte("\n")); read < lines || read > lines+1 {
			t.Errorf("%d lines, %d answers", lines, read)
		}
	})
}

// Whatever is read from a line with a right hash can be written, and read again.
func FuzzDecode(f *testing.F) {
	for n := range 3 {
		line, _, err := Encode(2, strings.Repeat("0f", hashLength/2), record(n))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(line[:len(line)-endLength])
	}
	f.Add([]byte(`{"seq":1,"record":{"subject":"\ud800","received":{}},"hash":"x"`))
	f.Fuzz(func(t *testing.T, body []byte) {
		entry, err := Decode(append(bytes.Clone(body), beforeHash+hashOf(body)+afterHash...))
		if err != nil {
			return
		}
		line, hash, err := Encode(entry.Seq, entry.Prev, entry.Record)
		if err != nil {
			t.Fatalf("%+v was read and cannot be written: %v", entry, err)
		}
		again, err := Decode(line)
		if err != nil || again.Hash != hash || again.Seq != entry.Seq || again.Prev != entry.Prev {
			t.Errorf("got %+v, %v, want %+v", again, err, entry)
		}
		if twice, _, err := Encode(again.Seq, again.Prev, again.Record); err != nil || !bytes.Equal(twice, line) {
			t.Errorf("got %s, %v, want %s", twice, err, line)
		}
	})
}
