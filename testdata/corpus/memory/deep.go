// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package memory

import "example.com/corpus/mark"

// Structs within structs, deeper than an analyzer is likely to tell apart.

type teller interface{ tell() string }

type knower struct{ secret string }

func (k knower) tell() string { return k.secret }

type (
	leaf struct {
		secret, plain string
		run           func() string
		teller        teller
	}
	twig   struct{ leaf leaf }
	branch struct{ twig twig }
	limb   struct{ branch branch }
	trunk  struct{ limb limb }
	root   struct{ trunk trunk }
	oak    struct{ root root }
)

func badNeighbourOfDeepFieldIsSet() {
	t := &oak{}
	t.root.trunk.limb.branch.twig.leaf.secret = mark.Secret() // source: deepneighbour
	t.root.trunk.limb.branch.twig.leaf.plain = "x"
	mark.Leak(t.root.trunk.limb.branch.twig.leaf.secret) // leak: deepneighbour
}

func goodDeepFieldOfOtherOak() {
	t, u := &oak{}, &oak{}
	t.root.trunk.limb.branch.twig.leaf.secret = mark.Secret() // source: deepother
	mark.Leak(u.root.trunk.limb.branch.twig.leaf.secret)
}

func badDeepStructIsCopied() {
	t := &oak{}
	t.root.trunk.limb.branch.twig.leaf.secret = mark.Secret() // source: deepcopy
	l := t.root.trunk.limb.branch.twig.leaf
	mark.Leak(l.secret) // leak: deepcopy
}

func goodDeepStructIsReplaced() {
	t := &oak{}
	t.root.trunk.limb.branch.twig.leaf.secret = mark.Secret() // source: deepreplaced
	*t = oak{}
	mark.Leak(t.root.trunk.limb.branch.twig.leaf.secret)
}

func setRun(t *oak, f func() string) { t.root.trunk.limb.branch.twig.leaf.run = f }
func getRun(t *oak) func() string    { return t.root.trunk.limb.branch.twig.leaf.run }

func badDeepFunctionIsCalled() {
	t := &oak{}
	setRun(t, func() string { return mark.Secret() }) // source: deepfunction
	mark.Leak(getRun(t)())                            // leak: deepfunction
}

func goodDeepFunctionOfOtherOak() {
	t, u := &oak{}, &oak{}
	setRun(t, func() string { return mark.Secret() }) // source: deepfunctionother
	setRun(u, func() string { return mark.Plain() })
	mark.Leak(getRun(u)())
}

func askDeep(t *oak) string { return t.root.trunk.limb.branch.twig.leaf.teller.tell() }

func planted(t teller) oak {
	return oak{root{trunk{limb{branch{twig{leaf{teller: t}}}}}}}
}

func badDeepInterfaceIsCalled() {
	t := planted(knower{mark.Secret()}) // source: deepinterface
	mark.Leak(askDeep(&t))              // leak: deepinterface
}

func goodDeepInterfaceOfOtherOak() {
	t, u := planted(knower{mark.Secret()}), planted(knower{mark.Plain()}) // source: deepinterfaceother
	mark.Leak(askDeep(&u))
	_ = t
}
