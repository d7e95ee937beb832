// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_template

import (
	htmltemplate "html/template"
	"io"
	"strings"
	"testing/fstest"
	"text/template"

	"example.com/corpus/mark"
)

// Templates that are made of others, call methods, and go into what they are
// given.

type patient struct {
	First, Last string
	Health      string
	Visits      []checkup
	Doctor      *doctor
	ByYear      map[string]checkup
}

type checkup struct{ Date, Note string }

type doctor struct{ Name, Opinion string }

func (p patient) FullName() string        { return p.First + " " + p.Last }
func (p patient) Report() (string, error) { return "ill with " + p.Health, nil }
func (p *patient) Initial() string        { return p.First[:1] }
func (p patient) Says(what string) string { return what + p.Health }
func (p patient) Latest() checkup         { return p.Visits[0] }
func (d *doctor) Title() string           { return "Dr " + d.Name }
func (d *doctor) Quote() string           { return d.Opinion }

func executed(t *template.Template, name string, data any) string {
	var b strings.Builder
	if name == "" {
		_ = t.Execute(&b, data)
	} else {
		_ = t.ExecuteTemplate(&b, name, data)
	}
	return b.String()
}

func badMethodShowsHealth() {
	var b strings.Builder
	t := template.Must(template.New("t").Parse(`{{.Report}}`))
	_ = t.Execute(&b, patient{First: "A", Health: mark.Secret()}) // source: methodhealth
	mark.Leak(b.String())                                         // leak: methodhealth
}

func goodMethodShowsName() {
	var b strings.Builder
	t := template.Must(template.New("t").Parse(`{{.FullName}}, {{.Initial}}`))
	_ = t.Execute(&b, &patient{First: "A", Health: mark.Secret()}) // source: methodname
	mark.Leak(b.String())
}

func badMethodWithArgument() {
	var b strings.Builder
	t := template.Must(template.New("t").Parse(`{{.Says "x"}}`))
	_ = t.Execute(&b, patient{Health: mark.Secret()}) // source: methodarg
	mark.Leak(b.String())                             // leak: methodarg
}

func badMethodOfMethod() {
	var b strings.Builder
	t := template.Must(template.New("t").Parse(`{{.Latest.Note}}`))
	_ = t.Execute(&b, patient{Visits: []checkup{{"1", mark.Secret()}}}) // source: methodofmethod
	mark.Leak(b.String())                                               // leak: methodofmethod
}

func goodMethodOfMethod() {
	var b strings.Builder
	t := template.Must(template.New("t").Parse(`{{.Latest.Date}} {{.Doctor.Title}}`))
	p := patient{Visits: []checkup{{"1", mark.Secret()}}, Doctor: &doctor{"D", mark.Secret()}} // source: goodmethodofmethod
	_ = t.Execute(&b, p)
	mark.Leak(b.String())
}

func badMethodOfPointerInField() {
	var b strings.Builder
	t := template.Must(template.New("t").Parse(`{{.Doctor.Quote}}`))
	_ = t.Execute(&b, patient{Doctor: &doctor{"D", mark.Secret()}}) // source: pointerinfield
	mark.Leak(b.String())                                           // leak: pointerinfield
}

func goodNestedFieldOfOther() {
	var b strings.Builder
	t := template.Must(template.New("t").Parse(`{{.Doctor.Name}}{{with .Doctor}}{{.Name}}{{end}}`))
	_ = t.Execute(&b, patient{Doctor: &doctor{"D", mark.Secret()}}) // source: nestedother
	mark.Leak(b.String())
}

func badWithShowsField() {
	var b strings.Builder
	t := template.Must(template.New("t").Parse(`{{with .Doctor}}{{.Opinion}}{{end}}`))
	_ = t.Execute(&b, patient{Doctor: &doctor{"D", mark.Secret()}}) // source: withshows
	mark.Leak(b.String())                                           // leak: withshows
}

func goodRangeShowsOtherField() {
	var b strings.Builder
	t := template.Must(template.New("t").Parse(`{{range .Visits}}{{.Date}}{{end}}{{range .ByYear}}{{.Date}}{{end}}`))
	p := patient{Visits: []checkup{{"1", mark.Secret()}}, ByYear: map[string]checkup{"a": {"1", mark.Secret()}}} // source: rangeshows
	_ = t.Execute(&b, p)
	mark.Leak(b.String())
}

func badRangeShowsField() {
	var b strings.Builder
	t := template.Must(template.New("t").Parse(`{{range .ByYear}}{{.Note}}{{end}}`))
	_ = t.Execute(&b, patient{ByYear: map[string]checkup{"a": {"1", mark.Secret()}}}) // source: badrange
	mark.Leak(b.String())                                                             // leak: badrange
}

func badRangeSetsVariables() {
	var b strings.Builder
	t := template.Must(template.New("t").Parse(`{{range $i, $v := .Visits}}{{$v.Note}}{{end}}`))
	_ = t.Execute(&b, patient{Visits: []checkup{{"1", mark.Secret()}}}) // source: rangevars
	mark.Leak(b.String())                                               // leak: rangevars
}

const pages = `
{{define "name"}}{{.First}} {{.Last}}{{end}}
{{define "full"}}{{template "name" .}} {{.Health}}{{end}}
{{define "list"}}{{range .}}{{template "visit" .}}{{end}}{{end}}
{{define "visit"}}{{.Date}}{{end}}
{{define "notes"}}{{range .}}{{template "note" .}}{{end}}{{end}}
{{define "note"}}{{$.Note}}{{end}}`

func badSetShowsHealth() {
	var b strings.Builder
	t := template.Must(template.New("t").Parse(pages))
	_ = t.ExecuteTemplate(&b, "full", patient{Health: mark.Secret()}) // source: sethealth
	mark.Leak(b.String())                                             // leak: sethealth
}

func goodSetShowsName() {
	var b strings.Builder
	t := template.Must(template.New("t").Parse(pages))
	_ = t.ExecuteTemplate(&b, "name", patient{Health: mark.Secret()}) // source: setname
	mark.Leak(b.String())
}

func goodSetOfVisits() {
	var b strings.Builder
	t := template.Must(template.New("t").Parse(pages + `{{template "list" .Visits}}`))
	_ = t.Execute(&b, patient{Health: mark.Secret(), Visits: []checkup{{"1", mark.Secret()}}}) // source: setvisits
	mark.Leak(b.String())
}

func badSetOfNotes() {
	var b strings.Builder
	t := template.Must(template.New("t").Parse(pages + `{{template "notes" .Visits}}`))
	_ = t.Execute(&b, patient{Visits: []checkup{{"1", mark.Secret()}}}) // source: setnotes
	mark.Leak(b.String())                                               // leak: setnotes
}

func badSetByUnknownName() {
	name := "name"
	if mark.Either() {
		name = "full"
	}
	t := template.Must(template.New("t").Parse(pages))
	mark.Leak(executed(t, name, patient{Health: mark.Secret()})) // source: unknownname; leak: unknownname
}

func badLookedUp() {
	var b strings.Builder
	t := template.Must(template.New("t").Parse(pages))
	_ = t.Lookup("full").Execute(&b, patient{Health: mark.Secret()}) // source: lookedup
	mark.Leak(b.String())                                            // leak: lookedup
}

func badBlockIsRedefined() {
	var b strings.Builder
	t := template.Must(template.New("t").Parse(`{{block "x" .}}{{.First}}{{end}}`))
	t = template.Must(t.Parse(`{{define "x"}}{{.Health}}{{end}}`))
	_ = t.Execute(&b, patient{Health: mark.Secret()}) // source: redefined
	mark.Leak(b.String())                             // leak: redefined
}

func badBlockIsRedefinedByFile() {
	var b strings.Builder
	files := fstest.MapFS{"x.tmpl": &fstest.MapFile{Data: []byte(`{{define "x"}}{{.Health}}{{end}}`)}}
	t := template.Must(template.New("t").Parse(`{{block "x" .}}{{.First}}{{end}}`))
	t = template.Must(t.ParseFS(files, "*.tmpl"))
	_ = t.Execute(&b, patient{Health: mark.Secret()}) // source: redefinedbyfile
	mark.Leak(b.String())                             // leak: redefinedbyfile
}

func goodBlockShowsName() {
	var b strings.Builder
	t := htmltemplate.Must(htmltemplate.New("t").Parse(`<p>{{block "x" .}}{{.FullName}}{{end}}</p>`))
	_ = t.Execute(&b, patient{First: "A", Health: mark.Secret()}) // source: blockname
	mark.Leak(b.String())
}

func badBlockShowsHealth() {
	var b strings.Builder
	t := htmltemplate.Must(htmltemplate.New("t").Parse(`<p>{{block "x" .}}{{.Report}}{{end}}</p>`))
	_ = t.Execute(&b, patient{First: "A", Health: mark.Secret()}) // source: blockhealth
	mark.Leak(b.String())                                         // leak: blockhealth
}

type tree struct {
	Name, Note string
	Kids       []tree
}

func badRecursiveSet() {
	var b strings.Builder
	t := template.Must(template.New("t").Parse(`{{define "node"}}{{.Note}}{{range .Kids}}{{template "node" .}}{{end}}{{end}}{{template "node" .}}`))
	_ = t.Execute(&b, tree{"a", "", []tree{{"b", mark.Secret(), nil}}}) // source: recursiveset
	mark.Leak(b.String())                                               // leak: recursiveset
}

// sent renders a text whose functions bring a record and send a text away.
func sent(text string) {
	t := template.Must(template.New("t").Funcs(template.FuncMap{
		"note": func() string { return mark.Secret() }, // source: setresult
		"send": func(s string) string {
			mark.Leak(s) // leak: setresult
			return ""
		},
	}).Parse(text))
	_ = t.Execute(io.Discard, nil)
}

func badSetGivesResultToFunction() { sent(`{{define "x"}}{{send .}}{{end}}{{template "x" note}}`) }

// nested renders calls that are given what others return, of functions that add a dot, one
// that brings a note, and one that forgets.
func nested(text string) string {
	dot := func(s string) string { return s + "." }
	t := template.Must(template.New("t").Funcs(template.FuncMap{
		"note":   func() string { return mark.Secret() }, // source: nesteddeep
		"forget": func(string) string { return "" },
		"a":      dot, "b": dot, "c": dot, "d": dot, "e": dot, "f": dot,
	}).Parse(text))
	var b strings.Builder
	_ = t.Execute(&b, nil)
	return b.String()
}

func badNestedDeep() { mark.Leak(nested(`{{a (b (c (d (e (f note)))))}}`)) } // leak: nesteddeep

func goodNestedDeepIsForgotten() { mark.Leak(nested(`{{forget (a (b (c (d (e (f note))))))}}`)) }

// A ledger keeps what it is told.
type ledger struct{ Name, Note string }

func (l ledger) Keep(s string) string {
	mark.Leak(s) // leak: methodofresult, methodofpipe
	return ""
}

// kept renders a text whose functions drop what they are given.
func kept(text string, l ledger) string {
	t := template.Must(template.New("t").Funcs(template.FuncMap{"drop": func(string) string { return "" }}).Parse(text))
	var b strings.Builder
	_ = t.Execute(&b, l)
	return b.String()
}

func badMethodIsGivenWhatIsDropped() {
	kept(`{{drop (.Keep .Note)}}`, ledger{Note: mark.Secret()}) // source: methodofresult
}

func badMethodInPipe() {
	mark.Leak(kept(`{{.Note | .Keep | drop}}`, ledger{Note: mark.Secret()})) // source: methodofpipe
}

func goodMethodIsGivenOther() {
	mark.Leak(kept(`{{drop (.Keep .Name)}}{{.Note | drop}}`, ledger{Note: mark.Secret()})) // source: methodofother
}

func badPromotedMethod() {
	type inpatient struct {
		patient
		Room string
	}
	var b strings.Builder
	t := template.Must(template.New("t").Parse(`{{.Report}}`))
	_ = t.Execute(&b, inpatient{patient{Health: mark.Secret()}, "1"}) // source: promotedmethod
	mark.Leak(b.String())                                             // leak: promotedmethod
}

func goodPromotedMethod() {
	type inpatient struct {
		patient
		Room string
	}
	var b strings.Builder
	t := template.Must(template.New("t").Parse(`{{.FullName}} {{.Room}}`))
	_ = t.Execute(&b, inpatient{patient{First: "A", Health: mark.Secret()}, "1"}) // source: goodpromotedmethod
	mark.Leak(b.String())
}

func goodOtherSetGivesResultToFunction() {
	t := template.Must(template.New("t").Funcs(template.FuncMap{
		"note": func() string { return mark.Secret() }, // source: othersetresult
		"send": func(s string) string {
			mark.Leak(s)
			return ""
		},
	}).Parse(`{{define "x"}}{{send .}}{{end}}{{define "y"}}{{len .}}{{end}}{{template "y" note}}`))
	_ = t.Execute(io.Discard, nil)
}
