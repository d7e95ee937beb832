// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_template

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"text/template"

	"example.com/corpus/mark"
)

// Templates call functions that they are given, and those in their data.

type post struct{ Title, Body string }

// fill leaves the functions and the text to callers.

func fill(fns template.FuncMap, text string, data any) string {
	var b bytes.Buffer
	t := template.Must(template.New("t").Funcs(fns).Parse(text))
	_ = t.Execute(&b, data)
	return b.String()
}

func badFuncMapOfCallerGets() {
	var seen string
	fill(template.FuncMap{"note": func(s string) string { seen = s; return "" }}, `{{note .Body}}`, post{Body: mark.Secret()}) // source: callersfunc
	mark.Leak(seen)                                                                                                            // leak: callersfunc
}

func badFuncMapIsMadeByCaller() {
	mark.Leak(fill(template.FuncMap{"now": func() string { return mark.Secret() }}, `{{now}}`, post{})) // source: callersfuncmap; leak: callersfuncmap
}

func goodFuncMapOfOtherField() {
	var seen string
	t := template.Must(template.New("t").Funcs(template.FuncMap{"note": func(s string) string { seen = s; return s }}).Parse(`{{note .Title}}`))
	_ = t.Execute(io.Discard, post{Title: "t", Body: mark.Secret()}) // source: funcotherfield
	mark.Leak(seen)
}

func badFunctionReturnsWhatItCaptured() {
	var b bytes.Buffer
	s := mark.Secret() // source: funcpiped
	t := template.Must(template.New("t").Funcs(template.FuncMap{"suffix": func(x string) string { return x + s }}).Parse(`{{.Title | suffix}}`))
	_ = t.Execute(&b, post{})
	mark.Leak(b.String()) // leak: funcpiped
}

type actions struct {
	F    func(string) string
	Name string
	Body string
}

func badCallOfField() {
	var seen string
	t := template.Must(template.New("t").Parse(`{{call .F .Body}}`))
	_ = t.Execute(io.Discard, actions{F: func(s string) string { seen = s; return "" }, Body: mark.Secret()}) // source: calledfield
	mark.Leak(seen)                                                                                           // leak: calledfield
}

func badCallShows() {
	var b bytes.Buffer
	t := template.Must(template.New("t").Parse(`{{call .F .Name}}`))
	_ = t.Execute(&b, actions{F: func(s string) string { return mark.Secret() }}) // source: callshows
	mark.Leak(b.String())                                                         // leak: callshows
}

type failing struct{ Name, secret string }

func (f failing) Check() (string, error) { return "", errors.New(f.secret) }
func (f failing) Fine() (string, error)  { return "x", nil }
func (f failing) Say(s string) string    { said = s; return "" }

var said string

func badErrorOfMethod() {
	t := template.Must(template.New("t").Parse(`{{.Check}}`))
	err := t.Execute(io.Discard, failing{secret: mark.Secret()}) // source: methodfails
	mark.Leak(err)                                               // leak: methodfails
}

func badErrorOfFunction() {
	s := mark.Secret() // source: funcfails
	t := template.Must(template.New("t").Funcs(template.FuncMap{"check": func() (string, error) { return "", errors.New(s) }}).Parse(`{{check}}`))
	err := t.Execute(io.Discard, post{})
	mark.Leak(err) // leak: funcfails
}

func goodMethodDoesNotFail() {
	t := template.Must(template.New("t").Parse(`{{.Fine}} {{.Name}}`))
	err := t.Execute(io.Discard, failing{secret: mark.Secret()}) // source: methodfine
	mark.Leak(err)
}

func badWholeIsPassedOn() {
	var seen post
	t := template.Must(template.New("t").Funcs(template.FuncMap{"note": func(p post) string { seen = p; return "" }}).Parse(`{{note .}}`))
	_ = t.Execute(io.Discard, post{Title: "t", Body: mark.Secret()}) // source: wholepassed
	mark.Leak(seen.Body)                                             // leak: wholepassed
	mark.Leak(seen.Title)
}

func badFunctionOfLibraryIsPiped() {
	mark.Leak(fill(template.FuncMap{"up": strings.ToUpper}, `{{.Body | up | printf "%s"}}`, post{Body: mark.Secret()})) // source: pipedon; leak: pipedon
}

func goodFunctionIsNotMentioned() {
	var seen string
	t := template.Must(template.New("t").Funcs(template.FuncMap{"note": func(s string) string { seen = s; return s }}).Parse(`{{.Body}}`))
	_ = t.Execute(io.Discard, post{Title: "t", Body: mark.Secret()}) // source: funcnotmentioned
	mark.Leak(seen)
}

func badMethodGetsArgument() {
	t := template.Must(template.New("t").Parse(`{{.D.Say .B}}`))
	_ = t.Execute(io.Discard, map[string]any{"D": failing{}, "B": mark.Secret()}) // source: methodargument
	mark.Leak(said)                                                               // leak: methodargument
}

func goodFunctionOfDataIsNotCalled() {
	var b bytes.Buffer
	t := template.Must(template.New("t").Parse(`{{.Name}}`))
	_ = t.Execute(&b, actions{F: func(s string) string { return mark.Secret() }, Name: "x"}) // source: fieldnotcalled
	mark.Leak(b.String())
}

type site struct{ fns template.FuncMap }

func (s *site) render(w io.Writer, text string, data any) error {
	t, err := template.New("t").Funcs(s.fns).Parse(text)
	if err != nil {
		return err
	}
	return t.Execute(w, data)
}

func badFunctionsInField() {
	var seen string
	s := &site{template.FuncMap{"note": func(s string) string { seen = s; return "" }}}
	_ = s.render(io.Discard, `{{note .Body}}`, post{Body: mark.Secret()}) // source: helperfuncs
	mark.Leak(seen)                                                       // leak: helperfuncs
}

func badFunctionOfUnknownText(text string) {
	var seen string
	fns := template.FuncMap{"note": func(s string) string { seen = s; return "" }}
	_ = template.Must(template.New("t").Funcs(fns).Parse(text)).Execute(io.Discard, post{Body: mark.Secret()}) // source: funcunknowntext
	mark.Leak(seen)                                                                                            // leak: funcunknowntext
}

// Hear keeps what a template gives it.
func (p *post) Hear(s string) string { p.Title = s; return "" }

func badMethodOfPointerGetsArgument() {
	p := &post{Body: mark.Secret()} // source: methodofpointer
	_ = template.Must(template.New("t").Parse(`{{.Hear .Body}}`)).Execute(io.Discard, p)
	mark.Leak(p.Title) // leak: methodofpointer
}

func badFunctionGetsWhatAnotherReturns() {
	var seen string
	fns := template.FuncMap{}
	fns["get"] = func() string { return mark.Secret() } // source: fromfunc
	fns["put"] = func(s string) string { seen = s; return "" }
	_ = template.Must(template.New("t").Funcs(fns).Parse(`{{put get}}`)).Execute(io.Discard, nil)
	mark.Leak(seen) // leak: fromfunc
}

func badFunctionOfMapIsCalled() {
	var b bytes.Buffer
	s := mark.Secret() // source: funcofmap
	t := template.Must(template.New("t").Parse(`{{call .f}}`))
	_ = t.Execute(&b, map[string]any{"f": func() string { return s }})
	mark.Leak(b.String()) // leak: funcofmap
}

func badFunctionTakesAnyNumber() {
	var seen []any
	fns := template.FuncMap{"dict": func(v ...any) string { seen = v; return "" }}
	_ = template.Must(template.New("t").Funcs(fns).Parse(`{{dict "a" .Body}}`)).Execute(io.Discard, post{Body: mark.Secret()}) // source: funcvariadic
	mark.Leak(seen)                                                                                                            // leak: funcvariadic
}

func goodFunctionHides() {
	mark.Leak(fill(template.FuncMap{"hide": func(string) string { return "x" }}, `{{hide .Body}}`, post{Body: mark.Secret()})) // source: funchides
}

func goodFunctionHidesInAPipe() {
	var b bytes.Buffer
	t := template.Must(template.New("t").Funcs(template.FuncMap{"hide": func(string) string { return "x" }}).Parse(`{{.Body | printf "%s!" | hide}}`))
	_ = t.Execute(&b, post{Body: mark.Secret()}) // source: funchidespipe
	mark.Leak(b.String())
}

func goodFunctionHidesWhatItIsGiven() {
	var b bytes.Buffer
	t := template.Must(template.New("t").Funcs(template.FuncMap{"hide": func(s string) string { return "x" }, "up": strings.ToUpper}).Parse(`{{hide (printf "%s" .Body)}}{{up .Title}}`))
	_ = t.Execute(&b, post{Body: mark.Secret(), Title: "t"}) // source: funchidesinner
	mark.Leak(b.String())
}

func badFunctionHidesOnceOnly() {
	var b bytes.Buffer
	t := template.Must(template.New("t").Funcs(template.FuncMap{"hide": func(string) string { return "x" }}).Parse(`{{hide .Body}}{{.Body}}`))
	_ = t.Execute(&b, post{Body: mark.Secret()}) // source: funchidesonce
	mark.Leak(b.String())                        // leak: funchidesonce
}

func badFunctionIsShownWhatAnotherHides() {
	var b bytes.Buffer
	t := template.Must(template.New("t").Funcs(template.FuncMap{"hide": func(string) string { return "x" }, "up": strings.ToUpper}).Parse(`{{hide .Body}}{{up .Body}}`))
	_ = t.Execute(&b, post{Body: mark.Secret()}) // source: funcup
	mark.Leak(b.String())                        // leak: funcup
}

func badFunctionHidesAnother() {
	var b bytes.Buffer
	t := template.Must(template.New("t").Funcs(template.FuncMap{"hide": func(a, b string) string { return b }}).Parse(`{{hide .Title .Body}}`))
	_ = t.Execute(&b, post{Body: mark.Secret()}) // source: funcsecond
	mark.Leak(b.String())                        // leak: funcsecond
}

func badPipeGoesPastTheFunction() {
	var b bytes.Buffer
	t := template.Must(template.New("t").Funcs(template.FuncMap{"hide": func(string) string { return "x" }}).Parse(`{{hide "a" | printf "%s %s" .Body}}`))
	_ = t.Execute(&b, post{Body: mark.Secret()}) // source: funcpast
	mark.Leak(b.String())                        // leak: funcpast
}

func goodMaskHides() {
	var b bytes.Buffer
	_ = masked.Execute(&b, post{Body: mark.Secret()}) // source: funcmask
	mark.Leak(b.String())
}

var masked = template.Must(template.New("t").Funcs(template.FuncMap{"mask": mask}).Parse(`{{mask .Body}}`))

func mask(s string) string { return strings.Repeat("*", 3) }

func badFunctionFindsTheOneBefore() {
	before := ""
	fns := template.FuncMap{"lag": func(s string) string {
		last := before
		before = s
		return last
	}}
	mark.Leak(fill(fns, "{{range .}}{{lag .}}{{end}}", []string{mark.Secret(), "b"})) // source: funclags; leak: funclags
}

// maker returns a function that a template calls by "call".
func maker(text string) template.FuncMap {
	return template.FuncMap{"maker": func() func() string { return func() string { return text } }}
}

func badReturnedFunctionIsCalled() {
	var b bytes.Buffer
	t := template.Must(template.New("t").Funcs(maker(mark.Secret())).Parse(`{{call maker}}`)) // source: returnedfunc
	_ = t.Execute(&b, nil)
	mark.Leak(b.String()) // leak: returnedfunc
}

func goodReturnedFunctionTellsNothing() {
	var b bytes.Buffer
	t := template.Must(template.New("t").Funcs(maker("x")).Parse(`{{call maker}}`))
	_ = t.Execute(&b, post{Body: mark.Secret()}) // source: returnedplain
	mark.Leak(b.String())
}

// hearer returns a function that a template calls with what it shows.
func hearer(seen *string) template.FuncMap {
	return template.FuncMap{"hearer": func() func(string) string {
		return func(s string) string {
			*seen = s
			return ""
		}
	}}
}

func badReturnedFunctionIsGiven() {
	var seen string
	t := template.Must(template.New("t").Funcs(hearer(&seen)).Parse(`{{call hearer .Body}}`))
	_ = t.Execute(io.Discard, post{Body: mark.Secret()}) // source: returnedgiven
	mark.Leak(seen)                                      // leak: returnedgiven
}

func goodReturnedFunctionIsGivenOther() {
	var seen string
	t := template.Must(template.New("t").Funcs(hearer(&seen)).Parse(`{{call hearer .Title}}`))
	_ = t.Execute(io.Discard, post{Title: "x", Body: mark.Secret()}) // source: returnedother
	mark.Leak(seen)
}

func badReturnedFunctionIsPiped() {
	var seen string
	fns := maker(mark.Secret()) // source: returnedpiped
	fns["tell"] = func(s string) string { seen = s; return "" }
	_ = template.Must(template.New("t").Funcs(fns).Parse(`{{call maker | tell}}`)).Execute(io.Discard, nil)
	mark.Leak(seen) // leak: returnedpiped
}
