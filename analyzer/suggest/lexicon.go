// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package suggest

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

//go:embed data/lexicon.txt
var lexiconText string

// A lexicon knows what names speak of. Its file tells what each part means.
type lexicon struct {
	entries map[string]entry        // by the words of the name, joined by spaces
	longest int                     // words of an entry
	types   map[string]policy.Class // by package name and name
	sets    map[string]map[string]bool
}

// An entry is what a name says; one without a class says nothing.
type entry struct {
	class  policy.Class
	strong bool
	kinds  kind
}

// The sets of words of a lexicon.
const (
	personWords    = "person"
	inquiryWords   = "inquiry"
	handlerWords   = "handler"
	modifierWords  = "modifier"
	apparatusWords = "apparatus"
	tailWords      = "tail"
	configuredKeys = "configured"
	companyWords   = "company"
	recordWords    = "record"
)

var setNames = []string{personWords, inquiryWords, handlerWords, modifierWords, apparatusWords, tailWords, configuredKeys, companyWords, recordWords}

// theLexicon is the built-in one, which a test parses as well.
var theLexicon = sync.OnceValue(func() *lexicon {
	l, err := parseLexicon(lexiconText)
	if err != nil {
		panic("data/lexicon.txt: " + err.Error())
	}
	return l
})

func parseLexicon(text string) (*lexicon, error) {
	l := &lexicon{entries: make(map[string]entry), types: make(map[string]policy.Class), sets: make(map[string]map[string]bool)}
	for _, name := range setNames {
		l.sets[name] = make(map[string]bool)
	}
	n := 0
	for line := range strings.Lines(text) {
		n++
		line, _, _ = strings.Cut(line, "#")
		head, list, ok := strings.Cut(strings.TrimSpace(line), ":")
		if head == "" {
			continue
		}
		if !ok {
			return nil, fmt.Errorf("line %d: no colon after %q", n, head)
		}
		for item := range strings.SplitSeq(list, ";") {
			if err := l.add(strings.Fields(head), strings.Join(strings.Fields(item), " ")); err != nil {
				return nil, fmt.Errorf("line %d: %w", n, err)
			}
		}
	}
	return l, nil
}

// add takes in one item of a line.
func (l *lexicon) add(head []string, item string) error {
	if item == "" {
		return fmt.Errorf("an empty item; remove a semicolon")
	}
	if set, ok := l.sets[head[0]]; ok && len(head) == 1 {
		set[item] = true
		return nil
	}
	var e entry
	switch {
	case len(head) == 2 && head[1] == "type":
		l.types[item] = policy.Class(head[0])
		return l.knows(policy.Class(head[0]))
	case len(head) == 1 && head[0] == "never":
	case len(head) == 3 && (head[1] == "strong" || head[1] == "weak"):
		kinds, err := parseKinds(head[2])
		if err != nil {
			return err
		}
		e = entry{class: policy.Class(head[0]), strong: head[1] == "strong", kinds: kinds}
		if err := l.knows(e.class); err != nil {
			return err
		}
	default:
		return fmt.Errorf("%q is no line of a lexicon", strings.Join(head, " "))
	}
	if _, ok := l.entries[item]; ok {
		return fmt.Errorf("%q is there twice", item)
	}
	l.entries[item] = e
	l.longest = max(l.longest, strings.Count(item, " ")+1)
	return nil
}

// knows returns an error for a class that the default policy does not define.
func (l *lexicon) knows(c policy.Class) error {
	if _, ok := policy.Default.Class(c); !ok {
		return fmt.Errorf("the default policy has no class %q", c)
	}
	return nil
}

// A match is an entry that a name ends with.
type match struct {
	entry
	name   string   // the entry's
	before []string // the words that stand before it
}

// find returns the longest entry that a name ends with.
func (l *lexicon) find(name string) (match, bool) {
	words := splitName(name)
	for len(words) > 1 && (l.sets[tailWords][words[len(words)-1]] || unicode.IsDigit(rune(words[len(words)-1][0]))) {
		words = words[:len(words)-1]
	}
	for n := min(l.longest, len(words)); n > 0; n-- {
		tail := slices.Clone(words[len(words)-n:])
		for _, last := range []string{tail[n-1], singular(tail[n-1])} {
			tail[n-1] = last
			key := strings.Join(tail, " ")
			if e, ok := l.entries[key]; ok {
				return match{entry: e, name: key, before: words[:len(words)-n]}, e.class != ""
			}
		}
	}
	return match{}, false
}

// has reports whether a name has a word of a set, or two that are one together.
func (l *lexicon) has(set, name string) bool {
	words := splitName(name)
	for i, w := range words {
		if l.in(set, w) || i > 0 && l.in(set, words[i-1]+" "+w) {
			return true
		}
	}
	return false
}

// about reports whether a struct's name ends in a word of a set, or in two that
// are one together, but for words that may follow.
func (l *lexicon) about(set, name string) bool {
	words := splitName(name)
	for n := len(words); n > 0; n-- {
		if l.in(set, words[n-1]) || n > 1 && l.in(set, words[n-2]+" "+words[n-1]) {
			return true
		}
		if last := words[n-1]; !l.in(recordWords, last) && !unicode.IsDigit(rune(last[0])) && last != "v" {
			return false
		}
	}
	return false
}

// endsIn reports whether the last word of a name is of a set.
func (l *lexicon) endsIn(set, name string) bool {
	words := splitName(name)
	return len(words) > 0 && l.in(set, words[len(words)-1])
}

func (l *lexicon) in(set, word string) bool { return l.sets[set][word] || l.sets[set][singular(word)] }
