// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_template

import (
	"strings"
	"text/template"

	"example.com/corpus/mark"
)

// Of a template whose text nobody knows before it runs, everything may be shown, and every
// function called. What such a function keeps is not everything.

type visitor struct{ City, Health string }

var upper, asked = map[string]string{}, map[string]string{}

func loud(city string) string {
	if _, ok := upper[city]; !ok {
		upper[city] = strings.ToUpper(city)
	}
	return upper[city]
}

func ask(name string) string {
	asked[name] = name
	return asked[name]
}

// written returns a text as it is, which takes a run to know.
func written(text string) string {
	return strings.Map(func(r rune) rune { return r }, text)
}

func badTextNobodyKnowsShows() {
	v := visitor{"Kyoto", mark.Secret()}                                                   // source: guessedshown
	mark.Leak(fill(template.FuncMap{"ask": ask}, written("{{ask .City}} {{.Health}}"), v)) // leak: guessedshown
}

func badFunctionNobodyKnowsReturns() {
	v := visitor{"Kyoto", mark.Secret()}                                         // source: guessedreturned
	mark.Leak(fill(template.FuncMap{"ask": ask}, written("{{ask .Health}}"), v)) // leak: guessedreturned
}

func goodCacheIsAskedForAnother() {
	v := visitor{"Kyoto", mark.Secret()} // source: guessedcache
	fill(template.FuncMap{"loud": loud}, written("{{loud .City}}"), v)
	for city := range upper {
		mark.Leak(city)
	}
}

var lastOne = map[string]string{}

func keep(name string) string {
	lastOne["last"] = name
	return ""
}

func badFunctionNobodyKnowsKeeps() {
	v := visitor{"Kyoto", mark.Secret()} // source: guessedkept
	fill(template.FuncMap{"keep": keep}, written("{{keep .Health}}"), v)
	mark.Leak(lastOne["last"]) // leak: guessedkept; miss: guessedkept (which data a function of a template of unknown text keeps in variables is not guessed)
}
