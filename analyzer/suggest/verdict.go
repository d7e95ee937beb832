// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package suggest

import (
	"fmt"
	"go/types"
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A verdict is what a declaration is thought to be. One without classes is none.
type verdict struct {
	classes []policy.Class
	why     string
}

func (v verdict) none() bool { return len(v.classes) == 0 }

// words writes the classes as a mark has them.
func (v verdict) words() string { return words(v.classes) }

func words(classes []policy.Class) string {
	var ids []string
	for _, c := range classes {
		ids = append(ids, string(c))
	}
	return strings.Join(ids, ",")
}

// A place is what surrounds a name.
type place struct {
	person  bool // it is about a person
	inquiry bool // it is about an inquiry
}

// judge says what a name speaks of in a place, of something that can hold kinds.
func (l *lexicon) judge(name string, kinds kind, at place) verdict {
	m, ok := l.find(name)
	if !ok || m.kinds&kinds == 0 || !m.strong && !l.fits(m, at) {
		return verdict{}
	}
	return verdict{classes: within(m.class, at), why: fmt.Sprintf("the name says %q", m.name)}
}

// judgeType says what the name of a type speaks of, also behind pointers and in
// elements, if another module declares it: our own get a mark where they are
// declared.
func (p *proposer) judgeType(t types.Type, at place) verdict {
	for {
		if _, named := types.Unalias(t).(*types.Named); named {
			break
		}
		elem, ok := t.Underlying().(interface{ Elem() types.Type })
		if !ok {
			return verdict{}
		}
		t = elem.Elem()
	}
	obj := types.Unalias(t).(*types.Named).Obj()
	if obj.Pkg() == nil || p.byPath[obj.Pkg().Path()] != nil {
		return verdict{}
	}
	class, ok := p.lexicon.types[namedAs(t)]
	if m, found := p.lexicon.find(obj.Name()); !ok && found && m.strong && m.kinds&holds(t) != 0 {
		class, ok = m.class, true
	}
	if !ok {
		return verdict{}
	}
	return verdict{classes: within(class, at), why: "the type is " + namedAs(t)}
}

// fits reports whether a weak entry counts in a place.
func (l *lexicon) fits(m match, at place) bool {
	of := func(w string) bool { return l.in(personWords, w) || l.in(modifierWords, w) }
	if slices.ContainsFunc(m.before, func(w string) bool { return !of(w) }) {
		return false
	}
	if m.class == policy.Inquiry {
		return at.inquiry
	}
	return at.person || at.inquiry || slices.ContainsFunc(m.before, func(w string) bool { return l.in(personWords, w) })
}

// within returns what data of a class is where it came in with an inquiry: an
// inquiry's, which is personal, and special care besides.
func within(class policy.Class, at place) []policy.Class {
	if !at.inquiry || class == policy.Inquiry {
		return []policy.Class{class}
	}
	if class == policy.SpecialCare {
		return []policy.Class{class, policy.Inquiry}
	}
	return []policy.Class{policy.Inquiry}
}
