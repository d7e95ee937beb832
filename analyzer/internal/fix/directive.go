// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package fix

import (
	"go/ast"

	"golang.org/x/tools/go/analysis"
)

// directive mends a directive whose meaning is clear, and removes an allow that
// covers nothing.
func (c *site) directive() []Fix {
	switch {
	case c.found.Rule == "unused-allow":
		return c.removeAllow()
	case c.from.Problem != nil && c.from.Problem.Instead != "":
		p := c.from.Problem
		return []Fix{{
			Message:    "write " + p.Instead,
			Edits:      []analysis.TextEdit{{Pos: p.Pos, End: p.End, NewText: []byte(p.Instead)}},
			Unattended: p.Harmless,
		}}
	}
	return nil
}

// removeAllow removes a comment, with its line if it has one of its own.
func (c *site) removeAllow() []Fix {
	var edit analysis.TextEdit
	for _, group := range c.file.Comments {
		for _, comment := range group.List {
			if comment.Pos() == c.from.Pos {
				edit = c.comment(comment)
			}
		}
	}
	if !edit.Pos.IsValid() {
		return nil
	}
	return []Fix{{Message: "remove it", Edits: []analysis.TextEdit{edit}, Unattended: true}}
}

func (c *site) comment(comment *ast.Comment) analysis.TextEdit {
	if c.lineCode(comment.Pos()) == comment.Pos() {
		return c.line(comment)
	}
	return analysis.TextEdit{Pos: comment.Pos(), End: comment.End()}
}
