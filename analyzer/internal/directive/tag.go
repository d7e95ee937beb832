// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package directive

import (
	"errors"
	"go/ast"
	"go/token"
	"reflect"
	"strconv"
	"strings"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// ParseTag reads the label of a struct tag, as in
//
//	`json:"body" lineage:"inquiry,personal purpose=inquiry-response"`
//
// It reports false if the tag has none.
func ParseTag(tag string) (policy.Label, bool, error) {
	text, ok := reflect.StructTag(tag).Lookup(tool)
	if !ok {
		return policy.Label{}, false, nil
	}
	label, problems := parseLabel(text, token.NoPos)
	if len(problems) > 0 {
		return policy.Label{}, true, errors.New(problems[0].Message)
	}
	return label, true, nil
}

// parseLabel reads the words of a tag, the first of which stands at pos.
func parseLabel(text string, pos token.Pos) (policy.Label, []Problem) {
	words, bad := splitWords(text, pos)
	if bad != nil {
		return policy.Label{}, []Problem{*bad}
	}
	var p parser
	tagVerb := &verb{name: "source", keys: []string{"purpose", "recipient", "origin"}}
	r := &reader{parser: &p, verb: tagVerb, pos: pos, end: pos + token.Pos(len(text))}
	r.sort(words)
	label := r.label()
	if len(label.Classes) == 0 {
		r.problem(r.pos, r.end, "the tag names no class; write lineage:\"personal\" or another")
	}
	return label, p.problems
}

// A Tag is a struct tag that marks its field.
type Tag struct {
	Pos, End token.Pos // of the tag
	Text     string    // as it stands there, with its quotes
	Label    policy.Label
}

// Tags reads the struct tags of files that mark a field and can be understood.
func Tags(files []*ast.File) []Tag {
	var tags []Tag
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			f, ok := n.(*ast.Field)
			if !ok || f.Tag == nil || !strings.Contains(f.Tag.Value, tool) {
				return true
			}
			text, err := strconv.Unquote(f.Tag.Value)
			if label, ok, bad := ParseTag(text); ok && err == nil && bad == nil {
				tags = append(tags, Tag{f.Tag.Pos(), f.Tag.End(), f.Tag.Value, label})
			}
			return true
		})
	}
	return tags
}

// checkTags notes the problems in the struct tags of a file.
func (p *parser) checkTags(file *ast.File) {
	ast.Inspect(file, func(n ast.Node) bool {
		if f, ok := n.(*ast.Field); ok && f.Tag != nil && strings.Contains(f.Tag.Value, tool) {
			p.checkTag(f.Tag)
		}
		return true
	})
}

func (p *parser) checkTag(lit *ast.BasicLit) {
	tag, err := strconv.Unquote(lit.Value)
	if err != nil {
		return // the type checker says so
	}
	text, ok := reflect.StructTag(tag).Lookup(tool)
	if !ok {
		return
	}
	// A word is placed exactly only where the source spells the text as it
	// is, which is so in every tag between back quotes that escapes nothing.
	offset := strings.Index(lit.Value, tool+":\""+text)
	exact := offset >= 0
	pos := lit.Pos() + token.Pos(max(offset, 0)+len(tool+":\""))
	_, problems := parseLabel(text, pos)
	for _, problem := range problems {
		if !exact {
			problem.Pos, problem.End, problem.Instead = lit.Pos(), lit.End(), ""
		}
		p.problems = append(p.problems, problem)
	}
}
