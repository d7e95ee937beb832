// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package policy

import "slices"

// Join returns the label of data made from all of the labelled data: all their
// classes, and what is left of their purposes, recipients and origin. It is
// sorted, covers each of the given labels, and does not depend on their order.
func (p *Policy) Join(labels ...Label) Label {
	var joined Label
	for i, l := range labels {
		l = p.canonical(l)
		if i == 0 {
			joined = l
			continue
		}
		joined = p.join(joined, l)
	}
	return joined
}

// join joins two canonical labels.
func (p *Policy) join(a, b Label) Label {
	joined := Label{
		Classes:    sorted(append(slices.Clone(a.Classes), b.Classes...)),
		Purposes:   p.joinPurposes(a, b),
		Recipients: p.joinRecipients(a, b),
	}
	if a.Origin == b.Origin {
		joined.Origin = a.Origin
	}
	return joined
}

// joinPurposes keeps the purposes that both labels leave open. That none are
// left is not the same as none being stated.
func (p *Policy) joinPurposes(a, b Label) []Purpose {
	switch {
	case len(a.Purposes) == 0:
		return b.Purposes
	case len(b.Purposes) == 0:
		return a.Purposes
	}
	both := intersect(a.Purposes, b.Purposes, p.Serves)
	if len(both) == 0 {
		return []Purpose{NoPurpose}
	}
	return both
}

// joinRecipients keeps the recipients that both labels name. One that makes no
// promise about recipients has no say.
func (p *Policy) joinRecipients(a, b Label) []Recipient {
	pa, pb := p.promisesRecipients(a), p.promisesRecipients(b)
	switch {
	case pa && !pb:
		return a.Recipients
	case pb && !pa:
		return b.Recipients
	}
	return intersect(a.Recipients, b.Recipients, func(r, above Recipient) bool { return p.Includes(above, r) })
}

// canonical sorts a label, and spells out that a promise which states no
// purpose leaves none.
func (p *Policy) canonical(l Label) Label {
	l.Classes = sorted(slices.Clone(l.Classes))
	l.Purposes = intersect(l.Purposes, l.Purposes, p.Serves)
	l.Recipients = intersect(l.Recipients, l.Recipients, func(r, above Recipient) bool { return p.Includes(above, r) })
	if len(l.Purposes) == 0 && p.promisesPurposes(l) {
		l.Purposes = []Purpose{NoPurpose}
	}
	return l
}

// promisesPurposes reports whether some class of the label has a permit for
// nothing but the purposes that the label states.
func (p *Policy) promisesPurposes(l Label) bool {
	return p.somePromise(l, func(permit *Permit) bool {
		return len(permit.Purposes) == 1 && permit.Purposes[0] == StatedPurpose
	})
}

// promisesRecipients reports whether some class of the label lets the label
// name recipients.
func (p *Policy) promisesRecipients(l Label) bool {
	return p.somePromise(l, func(permit *Permit) bool {
		return slices.Contains(permit.Recipients, NamedRecipient)
	})
}

func (p *Policy) somePromise(l Label, is func(*Permit) bool) bool {
	for _, class := range p.Closure(l.Classes) {
		for permit := range p.permits(class) {
			if is(permit) {
				return true
			}
		}
	}
	return false
}

// Covers reports whether outer is at least as strict as inner: no use is
// permitted for outer that is not permitted for inner. It may say no where that
// nevertheless holds.
func (p *Policy) Covers(outer, inner Label) bool {
	closure := p.Closure(outer.Classes)
	for _, class := range inner.Classes {
		if !slices.Contains(closure, class) {
			return false
		}
	}
	return p.coversPurposes(outer, inner) && p.coversRecipients(outer, inner)
}

// coversPurposes compares what the labels state. Stating nothing is least
// strict, except where nothing stated means that nothing was promised.
func (p *Policy) coversPurposes(outer, inner Label) bool {
	switch {
	case len(outer.Purposes) == 0:
		return len(inner.Purposes) == 0
	case len(inner.Purposes) == 0 && !p.promisesPurposes(inner):
		return true
	}
	return !slices.ContainsFunc(outer.Purposes, func(purpose Purpose) bool {
		return purpose != NoPurpose && !p.servesAny(purpose, inner.Purposes)
	})
}

func (p *Policy) coversRecipients(outer, inner Label) bool {
	return !p.promisesRecipients(inner) || !slices.ContainsFunc(outer.Recipients, func(r Recipient) bool {
		return !p.inAny(r, inner.Recipients)
	})
}

// Link returns what each label becomes when the data are disclosed together:
// what says something about a person is personal beside what identifies one.
func (p *Policy) Link(labels ...Label) []Label {
	var present []Class
	for _, l := range labels {
		present = append(present, l.Classes...)
	}
	present = p.Closure(present)
	linked := slices.Clone(labels)
	for i, l := range linked {
		for _, class := range p.Closure(l.Classes) {
			def, _ := p.Class(class)
			if def.Linked != "" && slices.Contains(present, def.Linked) && !slices.Contains(l.Classes, def.Linked) {
				linked[i].Classes = append(slices.Clone(linked[i].Classes), def.Linked)
			}
		}
	}
	return linked
}

// intersect returns, sorted and without what lies below another, whatever lies
// within some element of both lists.
func intersect[W ~string](a, b []W, within func(w, above W) bool) []W {
	var both []W
	for _, x := range a {
		for _, y := range b {
			switch {
			case x == y || within(x, y):
				both = append(both, x)
			case within(y, x):
				both = append(both, y)
			}
		}
	}
	both = sorted(both)
	return slices.DeleteFunc(slices.Clone(both), func(w W) bool {
		return slices.ContainsFunc(both, func(above W) bool { return w != above && within(w, above) })
	})
}

func sorted[W ~string](words []W) []W {
	slices.Sort(words)
	return slices.Compact(words)
}
