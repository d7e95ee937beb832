// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package catalogue

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Effects that move data from port to port, or say what is there.

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
