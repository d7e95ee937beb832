// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_template

import (
	"strings"
	"text/template"

	"example.com/corpus/mark"
)

// Which template is rendered, callers say, with a function of their own.

type claim struct{ Number, Diagnosis string }

type dossier struct {
	Claim claim
	Notes []string
}

var (
	offer   = template.Must(template.New("offer").Parse(`{{.Claim.Diagnosis}}`))
	renewal = template.Must(template.New("renewal").Parse(`{{.Claim.Number}}`))
	letters = template.Must(template.New("").Parse(`{{define "short"}}{{.Claim.Number}}{{end}}{{define "long"}}{{range .Notes}}{{.}}{{end}}{{end}}`))
)

func renderWith(t *template.Template, data any) string {
	var b strings.Builder
	_ = t.Execute(&b, data)
	return b.String()
}

// renderQuietly hands on what it is given.
func renderQuietly(t *template.Template, data any) string { return renderWith(t, data) }

func renderNamed(name string, data any) string {
	var b strings.Builder
	_ = letters.ExecuteTemplate(&b, name, data)
	return b.String()
}

func badTemplateOfCallerShows() {
	f := dossier{claim{"1", mark.Secret()}, nil} // source: callertemplate
	mark.Leak(renderWith(offer, f))              // leak: callertemplate
}

func goodTemplateOfCallerShowsLess() {
	f := dossier{claim{"1", mark.Secret()}, []string{mark.Secret()}} // source: callertemplateless
	mark.Leak(renderWith(renewal, f), renderQuietly(renewal, &f))
}

func goodTemplateOfCallerShowsOther() {
	f := dossier{claim{"1", "none"}, []string{mark.Secret()}} // source: callertemplateother
	mark.Leak(renderWith(offer, f))
}

func badTemplateIsHandedOn() {
	f := dossier{claim{"1", mark.Secret()}, nil} // source: templatehandedon
	mark.Leak(renderQuietly(offer, f))           // leak: templatehandedon
}

func badNamedByCallerShows() {
	f := dossier{claim{"1", ""}, []string{mark.Secret()}} // source: callername
	mark.Leak(renderNamed("long", f))                     // leak: callername
}

func goodNamedByCallerShowsLess() {
	f := dossier{claim{"1", mark.Secret()}, []string{mark.Secret()}} // source: callernameless
	mark.Leak(renderNamed("short", f))
}

func badTemplateIsParsedAgain() {
	t := template.Must(template.New("t").Parse(`{{.Claim.Number}}`))
	t = template.Must(t.Parse(`{{.Claim.Diagnosis}}`))
	f := dossier{claim{"1", mark.Secret()}, nil} // source: parsedagain
	mark.Leak(renderWith(t, f))                  // leak: parsedagain
}

func badTextIsFromElsewhere(text string) {
	t := template.Must(template.New("t").Parse(text))
	f := dossier{claim{"1", mark.Secret()}, nil} // source: textfromelsewhere
	mark.Leak(renderWith(t, f))                  // leak: textfromelsewhere
}
