// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_template

import (
	"bytes"
	"html"
	htmltemplate "html/template"
	"strings"
	"text/template"

	"example.com/corpus/mark"
)

type page struct {
	Title, Body string
	private     string
}

func (p page) Shout() string  { return p.Body + "!" }
func (page) Constant() string { return "constant" }

type redacting struct{ health string }

func (redacting) String() string { return "[redacted]" }

func render(text string, data any) string {
	var b bytes.Buffer
	if err := template.Must(template.New("t").Parse(text)).Execute(&b, data); err != nil {
		return ""
	}
	return b.String()
}

func badTemplateShowsField() {
	mark.Leak(render("Hi {{.Body}}", page{Body: mark.Secret()})) // source: field; leak: field
}

func goodTemplateOfPlainData() {
	_ = page{Body: mark.Secret()} // source: plaindata
	mark.Leak(render("Hi {{.Title}}", page{Title: "t"}))
}

func badTemplateShowsWholeStruct() {
	mark.Leak(render("{{.}}", page{private: mark.Secret()})) // source: whole; leak: whole
}

func goodTemplateShowsRedactingStringer() {
	mark.Leak(render("{{.}}", redacting{mark.Secret()})) // source: redactingstringer
}

func badTemplateCallsMethod() {
	mark.Leak(render("{{.Shout}}", page{Body: mark.Secret()})) // source: method; leak: method
}

func badTemplateCallsFunction() {
	var b strings.Builder
	t := template.New("t").Funcs(template.FuncMap{"secret": func() string { return mark.Secret() }}) // source: funcmap
	if t, err := t.Parse("{{secret}}"); err == nil {
		_ = t.Execute(&b, nil)
	}
	mark.Leak(b.String()) // leak: funcmap
}

func goodTemplateTextIsPlain() {
	var b strings.Builder
	t := template.Must(template.New("t").Parse("no data"))
	_ = t.Execute(&b, "nothing")
	mark.Leak(b.String())
	_ = mark.Secret() // source: textisplain
}

func badTemplateTextIsSecret() {
	mark.Leak(render("x "+mark.Secret(), nil)) // source: text; leak: text
}

func badTemplateRangesOverMap() {
	mark.Leak(render("{{range .}}{{.}},{{end}}", map[string]string{"a": mark.Secret()})) // source: ranges; leak: ranges
}

type leaking struct{}

func (leaking) Write(p []byte) (int, error) {
	mark.Leak(p) // leak: executed
	return len(p), nil
}

func badTemplateExecutesIntoOwnWriter() {
	t := template.Must(template.New("t").Parse("{{.Body}}"))
	_ = t.Execute(leaking{}, page{Body: mark.Secret()}) // source: executed
}

func badHTMLTemplateEscapes() {
	var b bytes.Buffer
	t := htmltemplate.Must(htmltemplate.New("t").Parse("<p title='{{.Title}}'>{{.Body}}</p>"))
	_ = t.Execute(&b, page{Title: "t", Body: mark.Secret()}) // source: html
	mark.Leak(b.String())                                    // leak: html
}

func goodHTMLTemplateOfOther() {
	var b bytes.Buffer
	secret := page{Body: mark.Secret()} // source: htmlother
	t := htmltemplate.Must(htmltemplate.New("t").Parse("<p>{{.Title}}</p>"))
	_ = t.Execute(&b, page{Title: "t"})
	mark.Leak(b.String())
	_ = secret
}

func badHTMLEscapeKeeps() {
	e := html.EscapeString("<" + mark.Secret()) // source: escape
	mark.Leak(e)                                // leak: escape
	mark.Leak(html.UnescapeString(e))           // leak: escape
}

func badTypedHTMLKeeps() {
	h := htmltemplate.HTML(mark.Secret()) // source: typedhtml
	mark.Leak(string(h))                  // leak: typedhtml
}

func goodEscapeOfPlain() {
	_ = html.EscapeString(mark.Secret()) // source: escapeplain
	mark.Leak(htmltemplate.HTMLEscapeString("a"))
}

func badNamedTemplateIsExecuted() {
	var b strings.Builder
	t := template.Must(template.New("t").Parse(`{{define "row"}}<{{.}}>{{end}}`))
	_ = t.ExecuteTemplate(&b, "row", mark.Secret()) // source: named
	mark.Leak(b.String())                           // leak: named
}
