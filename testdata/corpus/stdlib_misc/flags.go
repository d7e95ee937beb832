// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_misc

import (
	"bytes"
	"errors"
	"flag"
	"io"

	"example.com/corpus/mark"
)

// What a set of flags is given, and whom it gives it to.

type flagText struct{ text string }

func (t *flagText) UnmarshalText(b []byte) error {
	t.text = string(b)
	return nil
}

func (t *flagText) MarshalText() ([]byte, error) { return []byte(t.text), nil }

type flagList struct{ items []string }

func (l *flagList) String() string { return "list" }

func (l *flagList) Set(s string) error {
	l.items = append(l.items, s)
	return nil
}

type flagFussy struct{}

func (flagFussy) String() string     { return "fussy" }
func (flagFussy) Set(s string) error { return errors.New("no: " + s) }

func newFlags() *flag.FlagSet {
	fs := flag.NewFlagSet("x", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	return fs
}

func badTextVar() {
	var t flagText
	fs := newFlags()
	fs.TextVar(&t, "t", &flagText{}, "")
	_ = fs.Parse([]string{"-t", mark.Secret()}) // source: textvar
	mark.Leak(t.text)                           // leak: textvar
}

func badFlagIsSet() {
	var l flagList
	fs := newFlags()
	fs.Var(&l, "l", "")
	_ = fs.Set("l", mark.Secret()) // source: flagset
	mark.Leak(l.items[0])          // leak: flagset
}

func badStringFlagIsSet() {
	fs := newFlags()
	s := fs.String("s", "", "")
	_ = fs.Set("s", mark.Secret()) // source: flagsetstring
	mark.Leak(*s)                  // leak: flagsetstring
}

func goodFlagIsNotSet() {
	fs := newFlags()
	s := fs.String("s", "x", mark.Secret()) // source: usage
	mark.Leak(*s)
}

func badParseQuotesTheArgument() {
	err := newFlags().Parse([]string{"-" + mark.Secret()}) // source: parseflag
	mark.Leak(err)                                         // leak: parseflag
	fs := newFlags()
	fs.Var(flagFussy{}, "f", "")
	mark.Leak(fs.Set("f", mark.Secret())) // source: fussyset; leak: fussyset
}

func badFlagsAreVisited() {
	fs := newFlags()
	_ = fs.String("s", "", "")
	_ = fs.Parse([]string{"-s", mark.Secret()}) // source: visited
	fs.VisitAll(func(f *flag.Flag) {
		mark.Leak(f.Value.String()) // leak: visited
		mark.Leak(f.Name)
	})
	mark.Leak(fs.Lookup("s").Value.String()) // leak: visited
}

func badDefaultsArePrinted() {
	var b bytes.Buffer
	fs := newFlags()
	fs.SetOutput(&b)
	_ = fs.String("s", mark.Secret(), "") // source: defaults
	fs.PrintDefaults()
	mark.Leak(b.String()) // leak: defaults
}

func goodValuesAreNotPrinted() {
	var b bytes.Buffer
	fs := newFlags()
	fs.SetOutput(&b)
	_ = fs.String("s", "", "")
	_ = fs.Parse([]string{"-s", mark.Secret()}) // source: notprinted
	fs.PrintDefaults()
	mark.Leak(b.String()) // false: notprinted (whether an argument is wrong, and so printed, is not known)
}
