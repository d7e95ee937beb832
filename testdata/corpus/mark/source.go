// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package mark holds both ends of every flow in the corpus: sources, whose
// results are declared to be special-care data, and sinks.
//
// To the analyzer these are declarations only. When the corpus is run, a
// source returns a marker, which is unique to the line that calls it, and a
// sink looks for markers in everything that its arguments reach. What the run
// saw ([Observed]) is the truth that the comments in the corpus are held to.
package mark

import "errors"

// Secret returns a text that belongs to nobody but its subject.
//
//lineage:source special-care
func Secret() string { return issue(secret, "").text() }

// SecretBytes is [Secret] as bytes.
//
//lineage:source special-care
func SecretBytes() []byte { return []byte(issue(secret, "").text()) }

// SecretInt is [Secret] as a number.
//
//lineage:source special-care
func SecretInt() int { return issue(secret, "").number() }

// SecretErr is an error whose text is a [Secret].
//
//lineage:source special-care
func SecretErr() error { return errors.New(issue(secret, "").text()) }

// Load returns a secret by name, or an error that does not tell it.
//
//lineage:source special-care
func Load(name string) (string, error) {
	if name == "" {
		return "", errors.New("no name")
	}
	return issue(secret, "").text(), nil
}

// Fill returns a marker for what is declared elsewhere: a labelled field, a
// labelled variable, a parameter. No directive declares Fill itself, so that
// reading the labelled thing is the source.
func Fill() string { return issue(filling, "").text() }

// Plain returns a text that nobody declared to be anything.
func Plain() string { return "plain" }

// Either returns true or false; over several runs it returns both.
func Either() bool {
	registry.Lock()
	defer registry.Unlock()
	registry.coin = registry.coin*6364136223846793005 + 1442695040888963407
	return registry.coin>>63 == 1
}
