// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/internal/catalogue"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A verb is one operand's place in a format string.
type verb struct {
	letter  byte
	sharp   bool
	operand int
}

// view returns what the verb shows of its operand; ok is false if nothing.
func (v verb) view() (_ summary.View, ok bool) {
	switch {
	case v.letter == 'T' || v.letter == 'p':
		return 0, false
	case v.letter == 'v' && v.sharp:
		return summary.GoSyntax, true
	case strings.IndexByte("vsqxXw", v.letter) >= 0:
		return summary.Print, true
	}
	return summary.Digits, true
}

// A layout is what a format string does with its operands.
type layout struct {
	verbs []verb
	next  int  // the first operand that it does not name, to be printed as extra
	moved bool // it names operands by index: then none is extra
}

// parseFormat reads a format string as package fmt does.
func parseFormat(format string) layout {
	var verbs []verb
	next, moved := 0, false
	for {
		_, rest, ok := strings.Cut(format, "%")
		if !ok {
			return layout{verbs, next, moved}
		}
		v := verb{}
		for rest != "" && strings.IndexByte("+-# 0123456789.*[]", rest[0]) >= 0 {
			switch rest[0] {
			case '#':
				v.sharp = true
			case '*':
				next++
			case '[':
				next, rest = operandIndex(rest, next)
				moved = true
			}
			rest = rest[1:]
		}
		if rest == "" {
			return layout{verbs, next, moved}
		}
		v.letter, v.operand, format = rest[0], next, rest[1:]
		if v.letter != '%' {
			verbs = append(verbs, v)
			next++
		}
	}
}

// operandIndex reads an explicit index such as "[2]" and returns the operand
// that it names, and the rest from the closing bracket on.
func operandIndex(s string, next int) (int, string) {
	digits, _, ok := strings.Cut(s[1:], "]")
	if !ok {
		return next, s
	}
	n := 0
	for _, c := range []byte(digits) {
		n = min(n*10+int(c-'0'), 1<<10)
	}
	return n - 1, s[len(digits)+1:]
}

// format returns the constant format string of a modelled call.
func (c *modelled) format() (string, bool) {
	cell := c.cells["format"]
	if cell == nil {
		return "", false
	}
	text, whole, ok := cell.value.Text()
	return text, whole && ok
}

// formatted returns the atoms of operands as the verbs of a constant format
// string show them.
func (c *modelled) formatted(operands catalogue.Port, format string) summary.Set {
	pl := c.at(operands)
	l := parseFormat(format)
	set := c.surplus(pl, l)
	for _, v := range l.verbs {
		operand := c.load(c.extend(pl.value, summary.Index(v.operand)))
		if v.letter == 'p' || v.letter == 'w' {
			set = set.Union(c.unasked(v.letter, operand))
		}
		if view, ok := v.view(); ok {
			set = set.Union(c.collect(operand, anyType, view))
		}
	}
	return set
}

// surplus returns the atoms of operands that no verb names: fmt prints them, to
// point out the mistake.
func (c *modelled) surplus(pl place, l layout) summary.Set {
	var set summary.Set
	if l.moved {
		return set
	}
	for _, loc := range c.places(pl.value) {
		for _, k := range c.loadAt(loc).Kids {
			if i, ok := k.Elem.IsCell(); ok && i >= l.next {
				set = set.Union(c.collect(k.Value, anyType, summary.Print))
			}
		}
	}
	return set
}

// wrapped returns what an error keeps of the operands of the format string
// that it was made with: those of %w.
func (c *modelled) wrapped(operands catalogue.Port, format string) *summary.Value {
	pl := c.at(catalogue.Port{Base: operands.Base})
	out := summary.Clean
	for _, v := range parseFormat(format).verbs {
		if v.letter == 'w' {
			out = c.table.Join(out, c.load(c.extend(pl.value, summary.Index(v.operand))))
		}
	}
	return out
}

// errorType returns the type of the error that a format string makes: one that
// wraps several errors is of another type.
func (c *modelled) errorType(typ string) string {
	format, ok := c.format()
	if !ok {
		return typ
	}
	n := 0
	for _, v := range parseFormat(format).verbs {
		if v.letter == 'w' {
			n++
		}
	}
	if n > 1 {
		return typ + "s"
	}
	return typ
}

// causeField is the models' name for the errors that an error wraps.
const causeField = ".wrapped"
