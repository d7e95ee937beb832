// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package programs

import (
	"strings"

	"example.com/corpus/mark"
)

// An interpreter goes by a table of functions, each of which has it evaluate what it
// is given: each of them leads to each.

type (
	term    any
	literal string
	name    string
	form    struct {
		op   string
		args []term
	}
)

type interpreter struct {
	vars map[string]any
	ops  map[string]func(*interpreter, []term) any
}

func newInterpreter() *interpreter {
	return &interpreter{map[string]any{}, map[string]func(*interpreter, []term) any{
		"cat": func(in *interpreter, args []term) any {
			var b strings.Builder
			for _, t := range args {
				s, _ := in.eval(t).(string)
				b.WriteString(s)
			}
			return b.String()
		},
		"do": func(in *interpreter, args []term) (last any) {
			for _, t := range args {
				last = in.eval(t)
			}
			return last
		},
		"if": func(in *interpreter, args []term) any {
			if in.eval(args[0]) != nil {
				return in.eval(args[1])
			}
			return in.eval(args[2])
		},
		"send": func(in *interpreter, args []term) any {
			mark.Leak(in.eval(args[0])) // leak: formliteral, formvariable, formchosen
			return nil
		},
		"set": func(in *interpreter, args []term) any {
			in.vars[string(args[0].(name))] = in.eval(args[1])
			return nil
		},
	}}
}

func (in *interpreter) eval(t term) any {
	switch t := t.(type) {
	case literal:
		return string(t)
	case name:
		return in.vars[string(t)]
	case form:
		return in.ops[t.op](in, t.args)
	}
	return nil
}

func badFormSendsLiteral() {
	newInterpreter().eval(form{"send", []term{form{"cat", []term{literal("a"), literal(mark.Secret())}}}}) // source: formliteral
}

func badFormSendsVariable() {
	newInterpreter().eval(form{"do", []term{
		form{"set", []term{name("x"), literal(mark.Secret())}}, // source: formvariable
		form{"send", []term{name("x")}},
	}})
}

func badFormSendsWhatIsChosen() {
	newInterpreter().eval(form{"send", []term{form{"if", []term{
		literal("a"),
		form{"cat", []term{literal(mark.Secret())}}, // source: formchosen
		literal("b"),
	}}}})
}

func goodFormsOfOtherInterpreter() {
	in := newInterpreter()
	in.vars["x"] = len(mark.Secret()) // source: formother
	newInterpreter().eval(form{"do", []term{
		form{"set", []term{name("x"), literal("a")}},
		form{"send", []term{name("x")}},
	}})
}
