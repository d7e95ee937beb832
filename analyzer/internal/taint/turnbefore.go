// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// What a loop brings along from the turn before is of another than the one who has the
// same name in this turn: roots that each turn has anew are then marked.

// beforeMark follows the name of what was in the turn before.
const beforeMark = "'"

func isBefore(root string) bool { return strings.Contains(root, beforeMark) }

// turnBefore returns the roots that are meant, where a loop goes on, by roots of the turn
// that has ended.
func (f *frame) turnBefore(roots []string, head *ssa.BasicBlock) []string {
	out := make([]string, 0, len(roots))
	for _, root := range roots {
		out = append(out, f.rootBefore(root, head))
	}
	return out
}

func (f *frame) rootBefore(root string, head *ssa.BasicBlock) string {
	of := " of " + f.symbol
	var out strings.Builder
	for {
		i := strings.Index(root, of)
		if i < 0 {
			break
		}
		begin := i
		for begin > 0 && isNameByte(root[begin-1]) {
			begin--
		}
		name, rest := root[begin:i], root[i+len(of):]
		out.WriteString(root[:i])
		if (rest == "" || strings.IndexByte("[]|#", rest[0]) >= 0) && f.eachTurnHas(name, head) {
			out.WriteString(beforeMark)
		}
		out.WriteString(of)
		root = rest
	}
	out.WriteString(root)
	return out.String()
}

func isNameByte(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c == beforeMark[0]
}

// eachTurnHas reports whether a name is of what each turn of a loop has anew.
func (f *frame) eachTurnHas(name string, head *ssa.BasicBlock) bool {
	names, ok := f.anew[head]
	if !ok {
		names = make(map[string]bool)
		for _, b := range f.fn.Blocks {
			if !f.loop[b] || !head.Dominates(b) {
				continue
			}
			for _, instr := range b.Instrs {
				if v, ok := instr.(ssa.Value); ok {
					names[v.Name()] = true
				}
			}
		}
		f.anew[head] = names
	}
	return names[strings.TrimRight(name, beforeMark)]
}

// heldBefore returns the guards that have answered yes in the turn before, where a phi
// brings along that they have.
func (f *frame) heldBefore(held []summary.Held, v *ssa.Phi, pred *ssa.BasicBlock) []summary.Held {
	if f.questions == nil || !v.Block().Dominates(pred) {
		return held
	}
	var out []summary.Held
	for _, h := range held {
		now := subjectKey(h.Roots)
		h.Roots = f.turnBefore(h.Roots, v.Block())
		if then := subjectKey(h.Roots); then != now {
			for _, call := range f.questions.about[now] {
				f.heardOf(then, call)
			}
		}
		out = append(out, h)
	}
	return out
}
