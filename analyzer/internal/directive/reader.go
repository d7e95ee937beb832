// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package directive

import (
	"go/token"
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A reader hands out the words of one directive, checked. Each method notes
// the problem it finds, at the word; the value it then returns is not used.
type reader struct {
	*parser
	verb     *verb
	at       spot
	symbol   bool // the directive speaks of a symbol, so at is not what it speaks of
	pos, end token.Pos
	before   int // problems noted before this directive

	bare  []word
	keyed map[string]word
}

// sort files the words under their keys.
func (r *reader) sort(words []word) {
	r.keyed = make(map[string]word)
	for _, w := range words {
		_, seen := r.keyed[w.key]
		switch {
		case w.key == "":
			r.bare = append(r.bare, w)
			continue
		case !slices.Contains(r.verb.keys, w.key):
			r.problem(w.pos, w.end, "unknown word %q%s", w.key, suggest(w.key, r.verb.keys))
			if key := nearest(w.key, r.verb.keys); key != "" {
				r.instead(key+"="+w.source(), r.verb.name)
			}
			continue
		case seen:
			r.problem(w.pos, w.end, "%s is given twice; keep one", w.key)
		case strings.TrimSpace(w.value) == "":
			r.problem(w.pos, w.end, "%s= lacks its value", w.key)
		}
		r.keyed[w.key] = w
	}
}

func (r *reader) has(key string) bool {
	_, ok := r.keyed[key]
	return ok
}

// missing notes that a word is missing, unless another problem may be why: a
// typo in its key.
func (r *reader) missing(what string) {
	if len(r.problems) > r.before {
		return
	}
	r.problem(r.pos, r.end, "//lineage:%s lacks %s", r.verb.name, what)
}

func (r *reader) misused(key, why string) {
	w := r.keyed[key]
	r.problem(w.valuePos, w.end, "%s %s", key, why)
}

// noBare allows no word without a key.
func (r *reader) noBare() {
	for _, w := range r.bare {
		r.unknown(w.pos, w.end, "word", w.value, r.verb.name, r.verb.keys)
	}
}

// onlyID returns the one word without a key that there must be.
func (r *reader) onlyID(what string) string {
	if len(r.bare) == 0 {
		r.missing(what)
		return ""
	}
	if len(r.bare) > 1 {
		w := r.bare[1]
		r.problem(w.pos, w.end, "unexpected %q; quote a text with spaces", w.value)
	}
	return r.checkID(r.bare[0].value, r.bare[0].valuePos)
}

// ids splits a list at its commas and checks each item.
func (r *reader) ids(w word) []string {
	if w.value == "" {
		return nil
	}
	var list []string
	pos := w.valuePos
	for item := range strings.SplitSeq(w.value, ",") {
		if slices.Contains(list, item) {
			r.problem(pos, pos+token.Pos(len(item)), "%s is given twice; keep one", item)
		}
		list = append(list, r.checkID(item, pos))
		pos += token.Pos(len(item) + len(","))
	}
	return list
}

func (r *reader) checkID(id string, pos token.Pos) string {
	if id == "" {
		r.problem(pos, pos, "a word is missing at a comma")
	} else if !isID(id) {
		r.problem(pos, pos+token.Pos(len(id)), "%q has not the form of a name; use lower-case words joined by hyphens", id)
	}
	return id
}

func (r *reader) id(key string) string {
	if w := r.keyed[key]; w.value != "" {
		return r.checkID(w.value, w.valuePos)
	}
	return ""
}

// reference returns an id, or the name of a parameter.
func (r *reader) reference(key string) string {
	w := r.keyed[key]
	if slices.Contains(r.at.params(), w.value) || r.symbol && token.IsIdentifier(w.value) {
		return w.value
	}
	return r.id(key)
}

// params returns the names of parameters.
func (r *reader) params(key string) []string {
	w := r.keyed[key]
	if w.value == "" {
		return nil
	}
	names := strings.Split(w.value, ",")
	pos := w.valuePos
	for _, name := range names {
		end := pos + token.Pos(len(name))
		switch known := r.at.params(); {
		case !token.IsIdentifier(name):
			r.problem(pos, end, "%q is not the name of a parameter", name)
		case r.at.typ != nil && !slices.Contains(known, name):
			r.problem(pos, end, "no parameter is called %q%s", name, suggest(name, known))
			r.instead(nearest(name, known), r.verb.name)
		}
		pos = end + token.Pos(len(","))
	}
	return names
}

func (r *reader) param(key string) string {
	names := r.params(key)
	if len(names) > 1 {
		r.misused(key, "names one parameter")
	}
	if len(names) == 0 {
		return ""
	}
	return names[0]
}

func (r *reader) oneOf(key string, known ...string) string {
	w := r.keyed[key]
	if w.value != "" && !slices.Contains(known, w.value) {
		r.unknown(w.valuePos, w.end, key, w.value, r.verb.name, known)
	}
	return w.value
}

func (r *reader) country(key string) string {
	w := r.keyed[key]
	if w.value != "" && (len(w.value) != 2 || strings.Trim(w.value, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "") {
		r.problem(w.valuePos, w.end, "%q is not a country; write its two capital letters, as in JP", w.value)
	}
	return w.value
}

// label reads what a source directive and a struct tag share.
func (r *reader) label() policy.Label {
	var label policy.Label
	for i, w := range r.bare {
		if i > 0 {
			r.problem(w.pos, w.end, "unexpected %q; join classes by commas, without spaces", w.value)
			break
		}
		label.Classes = convert[policy.Class](r.ids(w))
	}
	label.Purposes = convert[policy.Purpose](r.ids(r.keyed["purpose"]))
	label.Recipients = convert[policy.Recipient](r.ids(r.keyed["recipient"]))
	label.Origin = policy.Origin(r.oneOf("origin", "direct", "automatic", "third-party", "public"))
	return label
}

func convert[To ~string](list []string) []To {
	if len(list) == 0 {
		return nil
	}
	to := make([]To, len(list))
	for i, s := range list {
		to[i] = To(s)
	}
	return to
}
