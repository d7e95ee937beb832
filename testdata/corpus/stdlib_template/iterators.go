// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_template

import (
	"iter"
	"maps"
	"slices"
	"strings"
	"text/template"

	"example.com/corpus/mark"
)

// A template ranges over what an iterator yields.

// listing has rows that are made when they are shown.
type listing struct{ Rows iter.Seq[listed] }

type listed struct{ ID, Health string }

func listingOf(health string) listing {
	return listing{func(yield func(listed) bool) { yield(listed{"1", health}) }}
}

func badIteratorOfMapIsShown() {
	var b strings.Builder
	seq := slices.Values([]string{mark.Secret()}) // source: seqinmap
	_ = template.Must(template.New("").Parse(`{{range .Seq}}<{{.}}>{{end}}`)).Execute(&b, map[string]any{"Seq": seq})
	mark.Leak(b.String()) // leak: seqinmap
}

func badIteratorOfFieldIsShown() {
	var b strings.Builder
	l := listingOf(mark.Secret()) // source: seqinfield
	_ = template.Must(template.New("").Parse(`{{range .Rows}}<{{.Health}}>{{end}}`)).Execute(&b, l)
	mark.Leak(b.String()) // leak: seqinfield
}

func badKeysOfIteratorAreShown() {
	var b strings.Builder
	m := map[string]string{mark.Secret(): "x"} // source: seqkeys
	_ = template.Must(template.New("").Parse(`{{range $k, $v := .}}<{{$k}}>{{end}}`)).Execute(&b, maps.All(m))
	mark.Leak(b.String()) // leak: seqkeys
}

func goodOtherIteratorIsShown() {
	var secrets, b strings.Builder
	t := template.Must(template.New("").Parse(`{{range .Rows}}<{{.Health}}>{{end}}`))
	_ = t.Execute(&secrets, listingOf(mark.Secret())) // source: seqother
	_ = t.Execute(&b, listingOf("none"))
	mark.Leak(b.String())
}

func goodIteratorIsNotMentioned() {
	var b strings.Builder
	seq := slices.Values([]string{mark.Secret()}) // source: sequnmentioned
	data := map[string]any{"Seq": seq, "Other": slices.Values([]string{"plain"})}
	_ = template.Must(template.New("").Parse(`{{range .Other}}<{{.}}>{{end}}`)).Execute(&b, data)
	mark.Leak(b.String())
}
