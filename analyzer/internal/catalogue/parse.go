// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package catalogue

import (
	"fmt"
	"slices"
	"strings"
)

// parseSection reads the models of one package.
func parseSection(s *section) (map[string]*Model, error) {
	p := &sectionParser{section: s, models: make(map[string]*Model)}
	lines := strings.Split(s.text, "\n")
	for i, line := range lines {
		if err := p.parseLine(line); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", s.file, s.line+i, err)
		}
		p.line++
	}
	if err := p.finish(); err != nil {
		return nil, fmt.Errorf("%s:%d: %w", s.file, p.entryLine(), err)
	}
	return p.models, nil
}

// A sectionParser reads a section line by line. The entry is the group of functions
// that the current effects belong to.
type sectionParser struct {
	*section
	line   int // read so far
	models map[string]*Model
	entry  []*Model
	inert  bool
}

func (p *sectionParser) pos() string    { return fmt.Sprintf("%s:%d", p.file, p.section.line+p.line) }
func (p *sectionParser) entryLine() int { return p.section.line + max(p.line-1, 0) }

func (p *sectionParser) parseLine(line string) error {
	text := strings.TrimSpace(line)
	indented := len(line) > 0 && (line[0] == ' ' || line[0] == '\t')
	switch {
	case text == "" || text[0] == '#':
		return nil
	case indented:
		return p.parseEffect(text)
	}
	header, ok := strings.CutPrefix(text, "func ")
	if !ok {
		return fmt.Errorf("%q is neither a package nor a func; indent effects", firstWord(text))
	}
	if err := p.finish(); err != nil {
		return err
	}
	return p.parseFunc(header)
}

// finish closes the current entry.
func (p *sectionParser) finish() error {
	if len(p.entry) > 0 && len(p.entry[0].Effects) == 0 && !p.inert {
		return fmt.Errorf("%s has no effects; write inert if nothing flows", p.entry[0].Func)
	}
	p.entry, p.inert = nil, false
	return nil
}

// parseFunc reads "(*T) M, N(a, b) r err": one model for each name.
func (p *sectionParser) parseFunc(header string) error {
	recv := ""
	if strings.HasPrefix(header, "(") {
		end := strings.Index(header, ")")
		if end < 0 {
			return fmt.Errorf("receiver of func %s lacks its )", header)
		}
		recv, header = header[:end+1], strings.TrimSpace(header[end+1:])
		if !isIdent(strings.TrimPrefix(recv[1:end], "*")) {
			return fmt.Errorf("receiver %s is not a type name or a pointer to one", recv)
		}
		recv += "."
	}
	names, rest, ok := strings.Cut(header, "(")
	params, results, ok2 := strings.Cut(rest, ")")
	if !ok || !ok2 {
		return fmt.Errorf("func %s lacks its parameters in ( )", header)
	}
	model := Model{
		Package:  p.path,
		AnyMajor: p.anyMajor,
		Params:   splitList(params),
		Results:  strings.Fields(results),
		Pos:      p.pos(),
	}
	if err := checkNames(model.Params, model.Results, recv != ""); err != nil {
		return err
	}
	for _, name := range splitList(names) {
		if !isIdent(name) {
			return fmt.Errorf("%q is not a function name", name)
		}
		m := model
		m.Func = recv + name
		if old := p.models[m.Func]; old != nil {
			return fmt.Errorf("%s.%s is already defined at %s", p.path, m.Func, old.Pos)
		}
		p.models[m.Func] = &m
		p.entry = append(p.entry, &m)
	}
	return nil
}

// checkNames requires that a name means one port.
func checkNames(params, results []string, method bool) error {
	var seen []string
	if method {
		seen = append(seen, "recv")
	}
	for _, name := range slices.Concat(params, results) {
		switch {
		case name == "_":
			continue
		case !isIdent(name):
			return fmt.Errorf("%q is not a parameter or result name", name)
		case slices.Contains(seen, name):
			return fmt.Errorf("the name %s is used twice", name)
		}
		seen = append(seen, name)
	}
	return nil
}

// splitList splits at commas; an empty text has no items.
func splitList(text string) []string {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	items := strings.Split(text, ",")
	for i := range items {
		items[i] = strings.TrimSpace(items[i])
	}
	return items
}

func firstWord(text string) string {
	word, _, _ := strings.Cut(text, " ")
	return word
}

func isIdent(s string) bool {
	for i, r := range s {
		if r != '_' && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (i == 0 || r < '0' || r > '9') {
			return false
		}
	}
	return s != ""
}
