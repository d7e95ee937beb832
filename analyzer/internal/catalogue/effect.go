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
	"github.com/go-lineage/go-lineage/lineage/policy"
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
		return fmt.Errorf("unknown effect %q; known are value, taint, encode, decode, kill, fresh, take, call, start, apply, invoke, drain, generate, return, accept, pack, render, panic, sink, log, setting, deidentify, begin, attributes, leaves, wait, serve, some, nil, inert", op)
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

func (ps ports) parseValue(text string) ([]Effect, error) {
	from, to, err := ps.parseArrow(text)
	if err == nil && len(from) != 1 {
		err = errors.New("moves one port; use taint to mix several")
	}
	return ps.spread(Effect{Op: Value, From: from}, to), err
}

func (ps ports) parseTaint(text string) ([]Effect, error) { return ps.parseMixed(Taint, text) }

func (ps ports) parseEncode(text string) ([]Effect, error) { return ps.parseCoded(Encode, text) }

func (ps ports) parseDecode(text string) ([]Effect, error) { return ps.parseCoded(Decode, text) }

func (ps ports) parseTake(text string) ([]Effect, error) { return ps.parseMixed(Take, text) }

// parseBegin reads "a, b -> c, d".
func (ps ports) parseBegin(text string) ([]Effect, error) {
	from, to, err := ps.parseArrow(text)
	return ps.spread(Effect{Op: Begin, From: from}, to), err
}

func (ps ports) parseAttributes(text string) ([]Effect, error) {
	return ps.parseMixed(Attributes, text)
}

func (ps ports) parseLeaves(text string) ([]Effect, error) { return ps.parseMixed(Leaves, text) }

// parseCoded reads "a, b as VIEW -> c", where the view names the encoding.
func (ps ports) parseCoded(op Op, text string) ([]Effect, error) {
	effects, err := ps.parseMixed(op, text)
	if err == nil && effects[0].View == summary.All {
		err = errors.New("lacks its encoding, as in as json")
	}
	if err == nil && op == Encode && len(effects[0].From) != 1 {
		err = errors.New("encodes one port")
	}
	for i := range effects {
		effects[i].Via |= summary.Encode
	}
	return effects, err
}

// parseMixed reads "a, b [as VIEW] [via T] -> c, d": one effect for each
// destination.
func (ps ports) parseMixed(op Op, text string) ([]Effect, error) {
	e := Effect{Op: op, View: summary.All}
	text, err := e.cutModifiers(text)
	if err != nil {
		return nil, err
	}
	from, to, err := ps.parseArrow(text)
	e.From = from
	return ps.spread(e, to), err
}

func (ps ports) parseKill(text string) ([]Effect, error) {
	to, err := ps.parsePort(text)
	return []Effect{{Op: Kill, To: []Port{to}}}, err
}

func (ps ports) parseSome(text string) ([]Effect, error) {
	to, err := ps.parsePort(text)
	if err == nil && !ps.isResult(to) {
		err = fmt.Errorf("%q is not a result of %s", text, ps.model.Func)
	}
	return []Effect{{Op: Some, To: []Port{to}}}, err
}

// parseNil reads "a -> r", or "list[*] -> r".
func (ps ports) parseNil(text string) ([]Effect, error) {
	from, to, err := ps.parseArrow(text)
	if err == nil && (len(from) != 1 || len(to) != 1 || from[0].Path != nil && !from[0].IsEach() || !slices.Contains(ps.model.Params, from[0].Base) || !ps.isResult(to[0])) {
		err = fmt.Errorf("%q must lead from a parameter to a result of %s", text, ps.model.Func)
	}
	return []Effect{{Op: NilAs, From: from, To: to}}, err
}

func (ps ports) isResult(p Port) bool {
	return p.Path == nil && slices.Contains(ps.model.Results, p.Base)
}

// parseFresh reads "a, b [of TYPE]"; a type without a path is of the model's
// package, and &PORT is that of a pointer to what is at a parameter or result.
func (ps ports) parseFresh(text string) ([]Effect, error) {
	text, typ, typed := strings.Cut(text, " of ")
	typ = strings.TrimSpace(typ)
	to, err := ps.parsePorts(text)
	switch {
	case err != nil:
	case len(to) == 0:
		err = errors.New("names no port")
	case strings.HasPrefix(typ, "&"):
		if !ps.defines(typ[1:]) {
			err = fmt.Errorf("%q is not a parameter or result of %s", typ[1:], ps.model.Func)
		}
	case typed && !strings.HasPrefix(typ, "*"):
		err = fmt.Errorf("%q is not a pointer type, as in *NumError or *io/fs.PathError", typ)
	case typed && isIdent(typ[1:]):
		typ = "*" + ps.model.Package + "." + typ[1:]
	}
	return ps.spread(Effect{Op: Fresh, Type: typ}, to), err
}

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

func (ps ports) parseSink(text string) ([]Effect, error) {
	var spec SinkSpec
	var data []string
	parties := 0
	for _, word := range strings.Fields(text) {
		if word == "unnamed" {
			spec.Unnamed = true
			parties++
			continue
		}
		key, value, keyed := strings.Cut(word, "=")
		if !keyed {
			data = append(data, word)
			continue
		}
		switch key {
		case "vendor":
			spec.Vendor = policy.Vendor(value)
		case "recipient":
			spec.Recipient = policy.Recipient(value)
		case "host":
			host, err := ps.parsePort(value)
			if err != nil {
				return nil, err
			}
			spec.Host = &host
		case "purpose":
			spec.Purpose = policy.Purpose(value)
			parties--
		default:
			return nil, fmt.Errorf("unknown key %q; known are vendor, recipient, host, purpose", key)
		}
		if parties++; value == "" {
			return nil, fmt.Errorf("%s lacks its value", key)
		}
	}
	if parties != 1 {
		return nil, errors.New("needs exactly one of vendor=, recipient=, host=, unnamed")
	}
	from, err := ps.parsePorts(strings.Join(data, " "))
	if err == nil && len(from) == 0 {
		err = errors.New("names no data")
	}
	return []Effect{{Op: Sink, From: from, View: summary.All, Sink: &spec}}, err
}

func (ps ports) parseLog(text string) ([]Effect, error) {
	e := Effect{Op: Log, View: summary.Print}
	text, err := e.cutModifiers(text)
	if err != nil {
		return nil, err
	}
	data, writer, hasWriter := strings.Cut(text, " to ")
	if hasWriter {
		if e.Target, err = ps.parsePort(writer); err != nil {
			return nil, err
		}
	}
	e.From, err = ps.parsePorts(data)
	if err == nil && len(e.From) == 0 {
		err = errors.New("names no data")
	}
	return []Effect{e}, err
}

func (ps ports) parseWait(text string) ([]Effect, error) {
	if text != "" {
		return nil, errors.New("stands alone on its line")
	}
	return []Effect{{Op: Wait}}, nil
}

func (ps ports) parseServe(text string) ([]Effect, error) {
	target, err := ps.parsePort(text)
	return []Effect{{Op: Serve, Target: target}}, err
}

// parseSetting reads "WHY; FIX".
func (ps ports) parseSetting(text string) ([]Effect, error) {
	why, fix, ok := strings.Cut(text, "; ")
	if !ok || why == "" || fix == "" {
		return nil, errors.New("lacks its parts, as in setting it prints all fields; set Brief")
	}
	return []Effect{{Op: Setting, Why: why, Fix: strings.TrimSpace(fix)}}, nil
}

func (ps ports) parseDeidentify(text string) ([]Effect, error) {
	source, target, _ := strings.Cut(text, "->")
	words := strings.Fields(source)
	if len(words) != 2 {
		return nil, errors.New("want FROM LEVEL -> TO")
	}
	level := policy.Level(words[1])
	if summary.LevelTransform(level) == 0 {
		return nil, fmt.Errorf("unknown level %q; known are pseudonymous, anonymous, statistic", level)
	}
	from, to, err := ps.parseArrow(words[0] + " -> " + target)
	return ps.spread(Effect{Op: Deidentify, From: from, View: summary.All, Level: level}, to), err
}

// spread makes one effect for each destination.
func (ports) spread(e Effect, to []Port) []Effect {
	effects := make([]Effect, len(to))
	for i, port := range to {
		effects[i] = e
		effects[i].To = []Port{port}
	}
	return effects
}

// parseRender reads "data, functions by text [as VIEW] -> to err".
func (ps ports) parseRender(text string) ([]Effect, error) {
	data, rest, ok := strings.Cut(text, " by ")
	if !ok {
		return nil, errors.New("lacks the template, as in data, recv.funcs by recv.text")
	}
	tmpl, rest, _ := strings.Cut(strings.TrimSpace(rest), " ")
	target, err := ps.parsePort(tmpl)
	if err != nil {
		return nil, err
	}
	e := Effect{Op: Render, Target: target, View: summary.All}
	if rest, err = e.cutModifiers(" " + rest); err != nil {
		return nil, err
	}
	into, ok := strings.CutPrefix(strings.TrimSpace(rest), "->")
	if !ok {
		return nil, errors.New("lacks -> and where the data goes")
	}
	if e.From, err = ps.parsePorts(data); err == nil && len(e.From) != 2 {
		err = errors.New("shows one port, with the functions at another")
	}
	for _, item := range strings.Fields(into) {
		port, bad := ps.parsePort(item)
		e.To, err = append(e.To, port), errors.Join(err, bad)
	}
	if err == nil && len(e.To) != 2 {
		err = errors.New("goes to one port, and errors to another")
	}
	return []Effect{e}, err
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
