// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package catalogue

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Each is the path element of every element, one by one.
const Each = "[each]"

// ProcessWide is the base of what a package keeps for the whole process.
const ProcessWide = "process"

// ports reads ports by the names of one model.
type ports struct{ model *Model }

// parseArrow reads "a, b -> c, d"; neither side may be empty.
func (ps ports) parseArrow(text string) (from, to []Port, err error) {
	left, right, ok := strings.Cut(text, "->")
	if !ok {
		return nil, nil, errors.New("lacks -> and where the data goes")
	}
	if from, err = ps.parsePorts(left); err != nil {
		return nil, nil, err
	}
	if to, err = ps.parsePorts(right); err != nil {
		return nil, nil, err
	}
	if len(from) == 0 || len(to) == 0 {
		return nil, nil, errors.New("needs a port on each side of ->")
	}
	return from, to, nil
}

func (ps ports) parsePorts(text string) ([]Port, error) {
	var list []Port
	for _, item := range splitList(text) {
		port, err := ps.parsePort(item)
		if err != nil {
			return nil, err
		}
		list = append(list, port)
	}
	return list, nil
}

// parsePort reads a base and its path, such as recv.hdr[*] or v^.
func (ps ports) parsePort(text string) (Port, error) {
	text = strings.TrimSpace(text)
	end := strings.IndexAny(text, "^.[{")
	if end < 0 {
		end = len(text)
	}
	port := Port{Base: text[:end]}
	if !ps.defines(port.Base) {
		return Port{}, fmt.Errorf("%q is not a parameter or result of %s", port.Base, ps.model.Func)
	}
	for rest := text[end:]; rest != ""; {
		n := ps.elementLen(rest)
		if n == 0 {
			return Port{}, fmt.Errorf("cannot read %q of the path %s", rest, text)
		}
		port.Path = append(port.Path, rest[:n])
		rest = rest[n:]
	}
	return port, nil
}

func (ps ports) defines(base string) bool {
	switch base {
	case "recv":
		return strings.HasPrefix(ps.model.Func, "(")
	case "_", "tmp", ProcessWide:
		return true
	}
	return slices.Contains(ps.model.Params, base) || slices.Contains(ps.model.Results, base)
}

// elementLen returns the length of the path element that text begins with,
// or 0 if there is none.
func (ps ports) elementLen(text string) int {
	for _, fixed := range [...]string{"^", "[*]", Each, "{key}", "{elem}"} {
		if strings.HasPrefix(text, fixed) {
			return len(fixed)
		}
	}
	if name, _, ok := strings.Cut(text[1:], "]"); ok && text[0] == '[' && slices.Contains(ps.model.Params, name) {
		return len("[]") + len(name)
	}
	if text[0] != '.' {
		return 0
	}
	end := strings.IndexAny(text[1:], "^.[{")
	if end < 0 {
		end = len(text) - 1
	}
	if !isIdent(text[1 : 1+end]) {
		return 0
	}
	return 1 + end
}

// Each reports whether the port is of every element, one by one.
func (p Port) Each() bool { return len(p.Path) > 0 && p.Path[len(p.Path)-1] == Each }

// String returns the port as it is written.
func (p Port) String() string { return p.Base + strings.Join(p.Path, "") }
