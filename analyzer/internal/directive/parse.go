// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package directive

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/token"
	"slices"
	"strings"
)

// Parse reads the directives of a package's files. Both results are in the
// order of their positions. Problems in struct tags are among the problems;
// the labels of tags are not among the directives, see [ParseTag].
func Parse(fset *token.FileSet, files []*ast.File) ([]Directive, []Problem) {
	var p parser
	for _, file := range files {
		p.checkTags(file)
		if mentions(file) {
			p.parseFile(fset, file)
		}
	}
	slices.SortStableFunc(p.directives, func(a, b Directive) int { return cmp.Compare(a.Pos, b.Pos) })
	slices.SortStableFunc(p.problems, func(a, b Problem) int { return cmp.Compare(a.Pos, b.Pos) })
	return p.directives, p.problems
}

const tool = "lineage"

// mentions reports whether any comment could be a directive, so that most
// files of most programs cost nothing more.
func mentions(file *ast.File) bool {
	return slices.ContainsFunc(file.Comments, func(g *ast.CommentGroup) bool {
		return slices.ContainsFunc(g.List, func(c *ast.Comment) bool {
			return strings.Contains(c.Text, tool+":")
		})
	})
}

type parser struct {
	directives []Directive
	problems   []Problem
}

func (p *parser) problem(pos, end token.Pos, format string, args ...any) {
	p.problems = append(p.problems, Problem{Pos: pos, End: end, Message: fmt.Sprintf(format, args...)})
}

// unknown notes a word that is not known, of a verb, and the known one that was
// meant.
func (p *parser) unknown(pos, end token.Pos, kind, word, verb string, known []string) {
	p.problem(pos, end, "unknown %s %q%s", kind, word, suggest(word, known))
	p.instead(nearest(word, known), verb)
}

// instead tells what was meant where the last problem was noted.
func (p *parser) instead(text, verb string) {
	last := &p.problems[len(p.problems)-1]
	last.Instead, last.Harmless = text, harmless(verb)
}

// harmless reports whether a directive can only add findings, which is so of one
// that marks data. A sink takes a call out of what is followed, a policy may permit
// more, and a guard, a level or an allow is there to take findings away.
func harmless(verb string) bool { return verb == "source" }

func (p *parser) parseFile(fset *token.FileSet, file *ast.File) {
	places, lines := spots(file), newCode(fset, file)
	for _, g := range file.Comments {
		for _, c := range g.List {
			d, ok := p.parseComment(c, places[g])
			if !ok {
				continue
			}
			if allow, ok := d.Decl.(*Allow); ok && d.Node == nil {
				allow.FirstLine, allow.LastLine = lines.covered(g)
			}
			p.directives = append(p.directives, d)
		}
	}
}

// parseComment reads one comment; false means that it is no directive, or
// that a problem was noted.
func (p *parser) parseComment(c *ast.Comment, at spot) (Directive, bool) {
	parsed, ok := ast.ParseDirective(c.Slash, c.Text)
	if !ok || parsed.Tool != tool {
		p.checkNearMiss(c)
		return Directive{}, false
	}
	v := findVerb(parsed.Name)
	if v == nil {
		pos := c.Slash + token.Pos(len("//"+tool+":"))
		p.unknown(pos, pos+token.Pos(len(parsed.Name)), "directive", parsed.Name, nearest(parsed.Name, verbNames()), verbNames())
		return Directive{}, false
	}
	words, bad := splitWords(parsed.Args, parsed.ArgsPos)
	if bad != nil {
		p.problems = append(p.problems, *bad)
		return Directive{}, false
	}
	before := len(p.problems)
	d := Directive{Pos: c.Slash, End: c.End(), Text: c.Text, Node: at.node}
	if v.symbol && len(words) > 0 && words[0].key == "" && strings.ContainsAny(words[0].value, ".(") {
		d.Symbol, d.Node = words[0].value, nil
		p.checkSymbol(words[0], at)
		words, at.typ = words[1:], nil
	} else if at.place&v.places == 0 {
		p.problem(c.Slash, c.End(), "//lineage:%s speaks of %v, not of %v; move it to the declaration it is about", v.name, v.places, at.place)
	}
	if at.place&(function|header) == 0 && v.lines {
		d.Node = nil
	}
	r := &reader{parser: p, verb: v, at: at, symbol: d.Symbol != "", pos: c.Slash, end: c.End(), before: before}
	r.sort(words)
	d.Decl = v.read(r)
	return d, len(p.problems) == before
}

func (p *parser) checkSymbol(w word, at spot) {
	if !isSymbol(w.value) {
		p.problem(w.pos, w.end, "%q is not a symbol; write path.Name, (path.Type).Name or (*path.Type).Name", w.value)
	}
	if at.place == inside {
		p.problem(w.pos, w.end, "a directive about %s must stand outside functions", w.value)
	}
}

// checkNearMiss notices what was meant as a directive but is none to Go.
func (p *parser) checkNearMiss(c *ast.Comment) {
	text, ok := strings.CutPrefix(c.Text, "//")
	if !ok {
		return
	}
	rest, ok := strings.CutPrefix(strings.TrimLeft(text, " \t"), tool+":")
	if !ok {
		return
	}
	name := rest
	if end := strings.IndexAny(rest, " \t"); end >= 0 {
		name = rest[:end]
	}
	if strings.HasPrefix(text, tool) || slices.Contains(verbNames(), name) {
		p.problem(c.Slash, c.End(), "not a directive; write //lineage:%s without spaces, in lower case", strings.ToLower(name))
		if verb := strings.ToLower(name); slices.Contains(verbNames(), verb) {
			p.instead("//"+tool+":"+verb+rest[len(name):], verb)
		}
	}
}
