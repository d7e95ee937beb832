// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_template

import (
	"strings"
	"text/template"

	"example.com/corpus/mark"
)

// Helpers that are given the text of a template, and the functions that it calls.

func merged(text string, data any) string {
	var b strings.Builder
	_ = template.Must(template.New("t").Parse(text)).Execute(&b, data)
	return b.String()
}

// mergedTwice hands on what it is given.
func mergedTwice(text string, data any) string { return merged(text, data) + merged(text, data) }

// greeted adds to the text that it is given.
func greeted(text string, data any) string {
	var b strings.Builder
	_ = template.Must(template.New("t").Parse("Dear {{.Claim.Number}}, "+text)).Execute(&b, data)
	return b.String()
}

func mergedWith(fns template.FuncMap, text string, data any) string {
	var b strings.Builder
	_ = template.Must(template.New("t").Funcs(fns).Parse(text)).Execute(&b, data)
	return b.String()
}

// upperCased calls two functions of its callers.
func upperCased(fns template.FuncMap, data any) string {
	var b strings.Builder
	_ = template.Must(template.New("t").Funcs(fns).Parse(`{{.Claim.Diagnosis | up | stop}}`)).Execute(&b, data)
	return b.String()
}

func goodTextOfCaller() {
	mark.Leak(merged("{{.Claim.Number}}", dossier{Claim: claim{"1", mark.Secret()}})) // source: textofcaller
}

func badTextOfCaller() {
	mark.Leak(merged("{{.Claim.Diagnosis}}", dossier{Claim: claim{"1", mark.Secret()}})) // source: badtextofcaller; leak: badtextofcaller
}

func goodTextIsHandedOn() {
	mark.Leak(mergedTwice("{{.Claim.Number}}", dossier{Claim: claim{"1", mark.Secret()}})) // source: texthandedon
}

func badTextIsHandedOn() {
	mark.Leak(mergedTwice("{{range .Notes}}{{.}}{{end}}", dossier{Notes: []string{mark.Secret()}})) // source: badtexthandedon; leak: badtexthandedon
}

func badTextOfCallerIsOneOfTwo() {
	text := "{{.Claim.Number}}"
	if mark.Either() {
		text = "{{.Claim.Diagnosis}}"
	}
	mark.Leak(merged(text, dossier{Claim: claim{"1", mark.Secret()}})) // source: oneoftwotexts; leak: oneoftwotexts
}

func badTextIsAddedTo() {
	mark.Leak(greeted("{{.Claim.Diagnosis}}", dossier{Claim: claim{"1", mark.Secret()}})) // source: textaddedto; leak: textaddedto
	mark.Leak(greeted("bye", dossier{Claim: claim{mark.Secret(), "none"}}))               // source: textaddedbefore; leak: textaddedbefore
}

func badTextIsChangedBeforeItIsGiven() {
	text := "{{.Claim.X}}"
	text = strings.ReplaceAll(text, "X", "Diagnosis")
	mark.Leak(merged(text, dossier{Claim: claim{"1", mark.Secret()}})) // source: textchanged; leak: textchanged
}

func badTextIsInAVariable() {
	mark.Leak(merged(body, dossier{Claim: claim{"1", mark.Secret()}})) // source: textinvariable; leak: textinvariable
}

var body = "{{.Claim.Number}}"

func setBody() { body = "{{.Claim.Diagnosis}}" }

func init() { setBody() }

func goodFunctionOfCallerHides() {
	hide := template.FuncMap{"hide": func(string) string { return "x" }}
	mark.Leak(mergedWith(hide, `{{hide .Claim.Diagnosis}}`, dossier{Claim: claim{"1", mark.Secret()}})) // source: callershides
}

func badFunctionOfCallerHidesAnother() {
	hide := template.FuncMap{"hide": func(string) string { return "x" }}
	mark.Leak(mergedWith(hide, `{{hide .Claim.Number}}{{.Claim.Diagnosis}}`, dossier{Claim: claim{"1", mark.Secret()}})) // source: callershidesother; leak: callershidesother
}

func badFunctionsOfCallerInAPipe() {
	fns := template.FuncMap{"up": strings.ToUpper, "stop": func(s string) string { return s + "." }}
	mark.Leak(upperCased(fns, dossier{Claim: claim{"1", mark.Secret()}})) // source: callerspipe; leak: callerspipe
}

func badFunctionsOfCallerInAPipeWithOthers() {
	fns := template.FuncMap{"up": strings.ToUpper, "stop": func(s string) string { return s + "." }}
	mark.Leak(mergedWith(fns, `{{.Claim.Diagnosis | up | printf "%s" | stop}}`, dossier{Claim: claim{"1", mark.Secret()}})) // source: callerslongpipe; leak: callerslongpipe
}

func goodLastFunctionOfCallerHides() {
	fns := template.FuncMap{"up": strings.ToUpper, "stop": func(string) string { return "." }}
	mark.Leak(mergedWith(fns, `{{.Claim.Diagnosis | up | stop}}`, dossier{Claim: claim{"1", mark.Secret()}})) // source: lasthides
}

func goodFunctionHidesBetweenTwo() {
	fns := template.FuncMap{"up": strings.ToUpper, "hide": func(string) string { return "x" }, "stop": func(s string) string { return s + "." }}
	mark.Leak(mergedWith(fns, `{{.Claim.Diagnosis | up | hide | stop}}`, dossier{Claim: claim{"1", mark.Secret()}})) // source: hidesbetween
}

func badFunctionHidesBeforeAnother() {
	fns := template.FuncMap{"up": strings.ToUpper, "hide": func(string) string { return "x" }, "get": func(string) string { return mark.Secret() }} // source: hidesbefore
	mark.Leak(mergedWith(fns, `{{.Claim.Number | hide | get | up}}`, dossier{}))                                                                    // leak: hidesbefore
}

func badFunctionIsGivenWhatAnotherReturns() {
	var seen string
	fns := template.FuncMap{"up": strings.ToUpper, "hide": func(s string) string { seen = s; return "x" }}
	mark.Leak(mergedWith(fns, `{{.Claim.Diagnosis | up | up | hide}}`, dossier{Claim: claim{"1", mark.Secret()}})) // source: givenreturned
	mark.Leak(seen)                                                                                                // leak: givenreturned
}

func badFunctionIsCalledOnceWithoutTheOther() {
	fns := template.FuncMap{"up": strings.ToUpper, "hide": func(string) string { return "x" }}
	mark.Leak(mergedWith(fns, `{{.Claim.Diagnosis | up | hide}}{{up .Claim.Number}}{{hide (up .Claim.Number)}}`, dossier{Claim: claim{mark.Secret(), "none"}})) // source: oncewithout; leak: oncewithout
}

func badVariableKeepsWhatIsMade() {
	fns := template.FuncMap{"up": strings.ToUpper, "hide": func(string) string { return "x" }}
	mark.Leak(mergedWith(fns, `{{$d := up .Claim.Diagnosis}}{{hide $d}}{{$d}}`, dossier{Claim: claim{"1", mark.Secret()}})) // source: variablekeeps; leak: variablekeeps
}

func badFunctionIsAnArgument() {
	fns := template.FuncMap{"get": func() string { return mark.Secret() }, "up": strings.ToUpper} // source: funcargument
	mark.Leak(mergedWith(fns, `{{up get}}`, dossier{}))                                           // leak: funcargument
}

func badUnknownFunctionShows() {
	fns := template.FuncMap{"up": strings.ToUpper}
	mark.Leak(mergedWith(fns, `{{.Claim.Diagnosis | up | html}}`, dossier{Claim: claim{"1", mark.Secret()}})) // source: predefinedshows; leak: predefinedshows
}
