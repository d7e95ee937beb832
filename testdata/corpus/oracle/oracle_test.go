// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package oracle

import (
	"maps"
	"slices"
	"testing"
	"time"

	"example.com/corpus/mark"
)

const (
	rounds   = 16               // as many throws of mark.Either's coin
	patience = 20 * time.Second // with a package's scenarios, which take milliseconds
)

func TestCommentsAreTrue(t *testing.T) {
	for range rounds {
		for _, name := range slices.Sorted(maps.Keys(families)) {
			run(t, name, families[name])
		}
	}
	flows, sources, sinks := mark.Observed()
	for _, d := range Compare(executed(t), flows, sources, sinks) {
		t.Error(d)
	}
}

func run(t *testing.T, name string, all func()) {
	done := make(chan any, 1)
	go func() {
		defer func() { done <- recover() }()
		all()
	}()
	select {
	case r := <-done:
		if r != nil {
			t.Fatalf("%s: panic: %v", name, r)
		}
	case <-time.After(patience):
		t.Fatalf("%s: still running after %v", name, patience)
	}
}

func executed(t *testing.T) (kept []Label) {
	for _, l := range labels(t) {
		if judged[l.Family()] == "" {
			kept = append(kept, l)
		}
	}
	return kept
}

func labels(t *testing.T) []Label {
	t.Helper()
	labels, err := Labels("..")
	if err != nil {
		t.Fatal(err)
	}
	return labels
}

// notes are the words that may stand in parentheses.
var notes = map[string]bool{
	"static": true, "run": true, // see README.md

	// The rules that report a flow.
	"needs-consent": true, "needs-deidentification": true, "not-permitted": true,
	"purpose-drift": true, "undeclared-recipient": true, "implicit-disclosure": true,
	"raw-in-log": true, "relabel": true, "exposed": true, "expired-allow": true,
}

// What no run can tell of judged families holds for them all the same: leaks
// have sources, sources have one place, and notes are words that mean something.
func TestCommentsAreWhole(t *testing.T) {
	begin := map[string]mark.Site{}
	all := labels(t)
	for _, l := range all {
		key := l.Family() + "/" + l.Name
		if other, ok := begin[key]; ok && !l.Leak {
			t.Errorf("%v: source %s is also at %v", l.Site, l.Name, other)
		}
		if !l.Leak {
			begin[key] = l.Site
		}
	}
	for _, l := range all {
		if _, ok := begin[l.Family()+"/"+l.Name]; !ok {
			t.Errorf("%v: leak of %s, which no source comment names", l.Site, l.Name)
		}
		if l.Note != "" && !notes[l.Note] {
			t.Errorf("%v: unknown note (%s)", l.Site, l.Note)
		}
	}
}
