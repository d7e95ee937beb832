// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package catalogue

import (
	"errors"
	"fmt"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Effects that call what a function is given, or give others something to call.

// parsePanic reads "a, b [as VIEW]".
func (ps ports) parsePanic(text string) ([]Effect, error) {
	e := Effect{Op: Panic, View: summary.All}
	text, err := e.cutModifiers(text)
	if err != nil {
		return nil, err
	}
	if e.From, err = ps.parsePorts(text); err == nil && len(e.From) == 0 {
		err = errors.New("names no data")
	}
	return []Effect{e}, err
}

// parseAccept reads "a, b -> f", where f becomes a function that puts what it
// is given at a and b.
func (ps ports) parseAccept(text string) ([]Effect, error) {
	to, into, err := ps.parseArrow(text)
	if err != nil {
		return nil, err
	}
	if len(into) != 1 {
		return nil, errors.New("makes one function")
	}
	return []Effect{{Op: Accept, To: to, Target: into[0]}}, nil
}

func (ps ports) parseCall(text string) ([]Effect, error) {
	e := Effect{Op: Call}
	text, e.Own = strings.CutPrefix(text, "own ")
	target, err := ps.parseApplication(&e, text)
	if err != nil {
		return nil, err
	}
	e.Target, err = ps.parsePort(target)
	return []Effect{e}, err
}

func (ps ports) parseStart(text string) ([]Effect, error) {
	effects, err := ps.parseCall(text)
	for i := range effects {
		effects[i].Async = true
	}
	return effects, err
}

// parseApply reads "f(list, method) -> results".
func (ps ports) parseApply(text string) ([]Effect, error) {
	effects, err := ps.parseCall(text)
	if err == nil && (len(effects[0].From) != 2 || len(effects[0].To) != 1) {
		err = errors.New("has one list of arguments and a name, and one list of results")
	}
	for i := range effects {
		effects[i].Op = Apply
	}
	return effects, err
}

func (ps ports) parseDrain(text string) ([]Effect, error) {
	from, to, err := ps.parseArrow(text)
	if err == nil && len(from) != 1 {
		err = errors.New("runs one iterator")
	}
	return []Effect{{Op: Drain, From: from, To: to}}, err
}

// parseAdd reads "list -> list".
func (ps ports) parseAdd(text string) ([]Effect, error) {
	from, to, err := ps.parseArrow(text)
	if err == nil && (len(from) != 1 || len(to) != 1) {
		err = errors.New("adds one list to one")
	}
	return []Effect{{Op: Add, From: from, To: to}}, err
}

// parseWrap reads "list around f -> g".
func (ps ports) parseWrap(text string) ([]Effect, error) {
	list, rest, ok := strings.Cut(text, " around ")
	if !ok {
		return nil, errors.New("lacks what the functions are put around, as in list around f -> f")
	}
	effects, err := ps.parseFunction(Wrap, list+", "+rest)
	if err == nil && len(effects[0].From) != 2 {
		err = errors.New("puts one list around one function")
	}
	return effects, err
}

func (ps ports) parseGenerate(text string) ([]Effect, error) { return ps.parseFunction(Generate, text) }

func (ps ports) parsePack(text string) ([]Effect, error) { return ps.parseFunction(Pack, text) }

func (ps ports) parseReturn(text string) ([]Effect, error) { return ps.parseFunction(Return, text) }

// parseFunction reads "a, b -> f", where f becomes a function of a and b.
func (ps ports) parseFunction(op Op, text string) ([]Effect, error) {
	from, to, err := ps.parseArrow(text)
	if err == nil && len(to) != 1 {
		err = errors.New("makes one function")
	}
	return []Effect{{Op: op, From: from, To: to}}, err
}

func (ps ports) parseInvoke(text string) ([]Effect, error) {
	e := Effect{Op: Invoke}
	text, e.Own = strings.CutPrefix(text, "own ")
	text, e.Often = strings.CutPrefix(text, "often ")
	target, err := ps.parseApplication(&e, text)
	if err == nil && e.Else != nil {
		err = errors.New("says else; only a call of a function does")
	}
	if err != nil {
		return nil, err
	}
	dot := strings.LastIndex(target, ".")
	if dot < 0 || !isIdent(target[dot+1:]) {
		return nil, fmt.Errorf("%q does not name a method, as in recv.w.Write", target)
	}
	e.Method = target[dot+1:]
	e.Target, err = ps.parsePort(target[:dot])
	return []Effect{e}, err
}

// parseApplication reads "target(from, ...) [as VIEW] [via T] -> to ..." into
// e and returns the text of the target.
func (ps ports) parseApplication(e *Effect, text string) (string, error) {
	text, err := e.cutModifiers(text)
	if err != nil {
		return "", err
	}
	call, results, hasResults := strings.Cut(text, "->")
	call, other, hasOther := strings.Cut(call, " else ")
	if hasOther {
		port, err := ps.parsePort(other)
		if err != nil {
			return "", err
		}
		e.Else = &port
	}
	target, args, ok := strings.Cut(strings.TrimSpace(call), "(")
	args, closed := strings.CutSuffix(args, ")")
	if !ok || !closed {
		return "", errors.New("lacks its arguments in ( )")
	}
	if e.From, err = ps.parsePorts(args); err != nil {
		return "", err
	}
	for _, word := range strings.Fields(results) {
		to, err := ps.parsePort(word)
		if err != nil {
			return "", err
		}
		e.To = append(e.To, to)
	}
	if hasResults && len(e.To) == 0 {
		return "", errors.New("lacks the ports of its results after ->")
	}
	return target, nil
}
