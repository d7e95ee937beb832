// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package catalogue

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// parseEffect reads one indented line and adds it to the current entry.
func (p *sectionParser) parseEffect(text string) error {
	if len(p.entry) == 0 {
		return errors.New("an effect must follow a func line")
	}
	if p.inert {
		return errors.New("inert must be the only effect of a function")
	}
	op, rest, _ := strings.Cut(text, " ")
	rest = strings.TrimSpace(rest)
	if op == "inert" {
		if rest != "" || len(p.entry[0].Effects) > 0 {
			return errors.New("inert stands alone")
		}
		p.inert = true
		return nil
	}
	parse, ok := effectParsers[op]
	if !ok {
		return fmt.Errorf("unknown effect %q; known are value, taint, encode, decode, kill, fresh, take, call, start, apply, invoke, drain, generate, return, accept, pack, add, wrap, render, panic, sink, log, setting, deidentify, begin, attributes, leaves, wait, serve, some, nil, inert", op)
	}
	ps := ports{p.entry[0]}
	rest, cond, err := ps.cutCondition(rest)
	if err != nil {
		return fmt.Errorf("%s: %w", op, err)
	}
	effects, err := parse(ps, rest)
	if err != nil {
		return fmt.Errorf("%s: %w", op, err)
	}
	for i := range effects {
		effects[i].Pos, effects[i].If = p.pos(), cond
	}
	for _, m := range p.entry {
		m.Effects = append(m.Effects, effects...)
	}
	return nil
}

var effectParsers = map[string]func(ports, string) ([]Effect, error){
	"value":      ports.parseValue,
	"taint":      ports.parseTaint,
	"encode":     ports.parseEncode,
	"decode":     ports.parseDecode,
	"kill":       ports.parseKill,
	"fresh":      ports.parseFresh,
	"take":       ports.parseTake,
	"call":       ports.parseCall,
	"start":      ports.parseStart,
	"apply":      ports.parseApply,
	"drain":      ports.parseDrain,
	"generate":   ports.parseGenerate,
	"return":     ports.parseReturn,
	"accept":     ports.parseAccept,
	"pack":       ports.parsePack,
	"add":        ports.parseAdd,
	"wrap":       ports.parseWrap,
	"render":     ports.parseRender,
	"panic":      ports.parsePanic,
	"invoke":     ports.parseInvoke,
	"sink":       ports.parseSink,
	"log":        ports.parseLog,
	"setting":    ports.parseSetting,
	"deidentify": ports.parseDeidentify,
	"begin":      ports.parseBegin,
	"attributes": ports.parseAttributes,
	"leaves":     ports.parseLeaves,
	"wait":       ports.parseWait,
	"serve":      ports.parseServe,
	"some":       ports.parseSome,
	"nil":        ports.parseNil,
}

func (ps ports) parseServe(text string) ([]Effect, error) {
	target, err := ps.parsePort(text)
	return []Effect{{Op: Serve, Target: target}}, err
}

// cutCondition takes "if PORT=CONST" or "if PORT!=NUMBER" off the end of text.
func (ps ports) cutCondition(text string) (string, *Condition, error) {
	text, cond, ok := strings.Cut(text, " if ")
	if !ok {
		return text, nil, nil
	}
	name, value, ok := strings.Cut(strings.TrimSpace(cond), "=")
	if !ok || value == "" {
		return "", nil, fmt.Errorf("if %s lacks the constant, as in if n=0", cond)
	}
	name, other := strings.CutSuffix(name, "!")
	if _, err := strconv.Atoi(value); other && err != nil {
		return "", nil, fmt.Errorf("if %s: only of a number is it known that it is another", cond)
	}
	port, err := ps.parsePort(name)
	switch {
	case err != nil:
		return "", nil, fmt.Errorf("if %s: %w", cond, err)
	case port.Base != "recv" && !slices.Contains(ps.model.Params, port.Base):
		return "", nil, fmt.Errorf("if %s: %q is not a parameter of %s", cond, port.Base, ps.model.Func)
	}
	return text, &Condition{port, value, other}, nil
}

// cutModifiers takes "as VIEW" and "via T+T" out of text.
func (e *Effect) cutModifiers(text string) (string, error) {
	before, after, ok := strings.Cut(text, " via ")
	if ok {
		names, rest, _ := strings.Cut(strings.TrimSpace(after), " ")
		for name := range strings.SplitSeq(names, "+") {
			t, ok := summary.ParseTransform(name)
			if !ok {
				return "", fmt.Errorf("unknown transform %q; known are %s", name, knownTransforms())
			}
			e.Via |= t
		}
		text = before + " " + rest
	}
	before, after, ok = strings.Cut(text, " as ")
	if ok {
		name, rest, _ := strings.Cut(strings.TrimSpace(after), " ")
		view, ok := summary.ParseView(name)
		if !ok {
			return "", fmt.Errorf("unknown view %q; known are %s", name, knownViews())
		}
		e.View = view
		text = before + " " + rest
	}
	return text, nil
}

func knownViews() string {
	var names []string
	for v := summary.View(0); ; v++ {
		if known, ok := summary.ParseView(v.String()); !ok || known != v {
			return strings.Join(names, ", ")
		}
		names = append(names, v.String())
	}
}

func knownTransforms() string {
	var names []string
	for t := summary.Transform(1); t.String() != ""; t <<= 1 {
		names = append(names, t.String())
	}
	return strings.Join(names, ", ")
}
