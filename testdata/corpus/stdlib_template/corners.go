// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_template

import (
	"bytes"
	"fmt"
	htmltemplate "html/template"
	"io"
	"strings"
	"text/template"

	"example.com/corpus/mark"
)

type letter struct {
	To     recipient
	Body   string
	Lines  []string
	Extra  map[string]string
	Secret *recipient
}

type recipient struct{ Name, Health string }

func (r recipient) Greeting() string { return "Dear " + r.Name }

func (l *letter) Everything() string { return fmt.Sprint(*l) }

func goodTemplateMentionsOtherField() {
	var b strings.Builder
	t := template.Must(template.New("t").Parse("Hi {{.To.Name}}, {{len .Lines}} lines"))
	_ = t.Execute(&b, letter{Body: mark.Secret()}) // source: otherfield
	mark.Leak(b.String())
}

func badNestedFieldOfTemplate() {
	mark.Leak(render("{{.To.Health}}", letter{To: recipient{Health: mark.Secret()}})) // source: nestedfield; leak: nestedfield
}

func badRangeOverLines() {
	mark.Leak(render("{{range $i, $l := .Lines}}{{$i}} {{$l}}{{end}}", letter{Lines: []string{mark.Secret()}})) // source: rangelines; leak: rangelines
}

func goodRangeOverOther() {
	var b strings.Builder
	t, err := template.New("t").Parse("{{range .Lines}}{{.}}{{else}}none{{end}}")
	if err == nil {
		_ = t.Execute(&b, letter{Body: mark.Secret()}) // source: rangeother
	}
	mark.Leak(b.String())
}

func badRootInsideRange() {
	mark.Leak(render("{{range .Lines}}{{$.Body}}{{end}}", letter{Lines: []string{"a"}, Body: mark.Secret()})) // source: rootinrange; leak: rootinrange
}

func badWithPointer() {
	mark.Leak(render("{{with .Secret}}{{.Health}}{{end}}", letter{Secret: &recipient{Health: mark.Secret()}})) // source: withpointer; leak: withpointer
}

func badDotIsPassedToFunction() {
	mark.Leak(render(`{{printf "%v" .}}`, letter{Body: mark.Secret()})) // source: dotpassed; leak: dotpassed
}

func badVariableHoldsRoot() {
	mark.Leak(render(`{{$x := .}}{{$x.Body}}`, letter{Body: mark.Secret()})) // source: varroot; leak: varroot
}

func badMethodOfPointer() {
	mark.Leak(render(`{{.Everything}}`, &letter{Body: mark.Secret()})) // source: ptrmethod; leak: ptrmethod
}

func goodMethodOfNestedValue() {
	mark.Leak(render(`{{.Greeting}}`, recipient{Name: "n"}))
	_ = letter{Body: mark.Secret()} // source: nestedmethod
}

func badKeyOfMap() {
	mark.Leak(render(`{{.health}}`, map[string]any{"health": mark.Secret(), "a": 1}))     // source: keyofmap; leak: keyofmap
	mark.Leak(render(`{{index . "health"}}`, map[string]string{"health": mark.Secret()})) // source: indexofmap; leak: indexofmap
}

func goodOtherKeyOfMap() {
	var b strings.Builder
	t := template.Must(template.New("t").Parse(`{{.a}}`))
	_ = t.Execute(&b, map[string]any{"health": mark.Secret(), "a": 1}) // source: otherkey
	mark.Leak(b.String())
}

var mail = template.Must(template.New("mail").Parse("Dear {{.To.Name}},\n{{.Body}}"))

func send(l letter) string {
	var b strings.Builder
	_ = mail.Execute(&b, l)
	return b.String()
}

func badGlobalTemplate() {
	mark.Leak(send(letter{Body: mark.Secret()})) // source: globaltemplate; leak: globaltemplate
}

func goodGlobalTemplateLacksField() {
	mark.Leak(send(letter{Extra: map[string]string{"h": mark.Secret()}})) // source: globallacks
}

func badDelimiters() {
	var b bytes.Buffer
	t := template.Must(template.New("t").Delims("<<", ">>").Parse("<<.Body>>"))
	_ = t.Execute(&b, letter{Body: mark.Secret()}) // source: delims
	mark.Leak(b.String())                          // leak: delims
}

func badDefinedTemplate() {
	var b bytes.Buffer
	t := template.Must(template.New("t").Parse(`{{define "x"}}{{.Body}}{{end}}{{template "x" .}}`))
	_ = t.Execute(&b, letter{Body: mark.Secret()}) // source: defined
	mark.Leak(b.String())                          // leak: defined
}

func badFunctionGetsField() {
	var seen string
	fns := template.FuncMap{"note": func(s string) string { seen = s; return "" }}
	t := template.Must(template.New("t").Funcs(fns).Parse(`{{note .Body}}`))
	_ = t.Execute(io.Discard, letter{Body: mark.Secret()}) // source: funcfield
	mark.Leak(seen)                                        // leak: funcfield
}

func badTextIsOneOfTwo() {
	text := "{{.To.Name}}"
	if mark.Either() {
		text = "{{.Body}}"
	}
	mark.Leak(render(text, letter{Body: mark.Secret()})) // source: oneoftwo; leak: oneoftwo
}

func badHTMLShowsField() {
	var b bytes.Buffer
	t := htmltemplate.Must(htmltemplate.New("t").Parse(`<p title="{{.To.Name}}">{{.Body}}</p>`))
	_ = t.Execute(&b, letter{Body: mark.Secret()}) // source: htmlfield
	mark.Leak(b.String())                          // leak: htmlfield (static)
}

func goodHTMLShowsOtherField() {
	var b bytes.Buffer
	t := htmltemplate.Must(htmltemplate.New("t").Parse(`<p>{{.To.Name}}</p>`))
	_ = t.Execute(&b, letter{Body: mark.Secret()}) // source: htmlotherfield
	mark.Leak(b.String())
}

func badLabelledFieldIsShown() {
	mark.Leak(render("{{.Health}}", mark.NewPerson())) // source: labelledfield; leak: labelledfield
}

func goodNameOfPersonIsShown() {
	var b strings.Builder
	t := template.Must(template.New("t").Parse("{{.Name}}"))
	_ = t.Execute(&b, mark.NewPerson())
	mark.Leak(b.String())
}

func goodHelperIsGivenTheText() {
	mark.Leak(merged("{{.To.Name}}", letter{Body: mark.Secret()})) // source: helpertext
}

func badEscapedInEveryWay() {
	s := mark.Secret()                          // source: escaped
	mark.Leak(template.HTMLEscapeString(s))     // leak: escaped
	mark.Leak(template.URLQueryEscaper(s))      // leak: escaped
	mark.Leak(string(htmltemplate.JSStr(s)))    // leak: escaped
	mark.Leak(htmltemplate.HTMLEscaper("a", s)) // leak: escaped
}
