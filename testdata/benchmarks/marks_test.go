// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package benchmarks

import (
	"strings"
	"testing"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/policy"
	"github.com/go-lineage/go-lineage/lineage/sealed"
)

// names differ, so that nothing is known before the program runs.
var names = strings.Split(strings.Repeat("tanaka suzuki sato ito ", 16), " ")[:64]

var (
	marked      = make([]lineage.PII[string], len(names))
	sealedNames = make([]sealed.Value[string, lineage.PersonalLabel], len(names))
	lengths     = make(map[string]int)
	marksOf     = make(map[lineage.PII[string]]int)
)

func init() {
	for i, name := range names {
		marked[i] = lineage.NewPII(name)
		sealedNames[i] = sealed.Seal(marked[i])
		lengths[name], marksOf[marked[i]] = len(name), len(name)
	}
}

func length(s string) int { return len(s) }

// marks are the contests in which a mark must cost nothing.
var marks = []contest{
	{"wrap and use", []contender{
		{"plain string", func(b *testing.B) {
			for n := 0; b.Loop(); n++ {
				sinkString = names[n%64]
			}
		}},
		{"lineage", func(b *testing.B) {
			for n := 0; b.Loop(); n++ {
				sinkString = lineage.NewPII(names[n%64]).Use(policy.ServiceOperation)
			}
		}},
		{"sealed", func(b *testing.B) {
			for n := 0; b.Loop(); n++ {
				sinkString = sealed.Seal(lineage.NewPII(names[n%64])).Open().Use(policy.ServiceOperation)
			}
		}},
	}},
	{"use", []contender{
		{"plain string", func(b *testing.B) {
			for n := 0; b.Loop(); n++ {
				sinkString = names[n%64]
			}
		}},
		{"lineage", func(b *testing.B) {
			for n := 0; b.Loop(); n++ {
				sinkString = marked[n%64].Use(policy.ServiceOperation)
			}
		}},
		{"sealed", func(b *testing.B) {
			for n := 0; b.Loop(); n++ {
				sinkString = sealedNames[n%64].Open().Use(policy.ServiceOperation)
			}
		}},
	}},
	{"map a function", []contender{
		{"plain string", func(b *testing.B) {
			for n := 0; b.Loop(); n++ {
				sinkInt = length(names[n%64])
			}
		}},
		{"lineage", func(b *testing.B) {
			for n := 0; b.Loop(); n++ {
				sinkInt = lineage.Map[lineage.PersonalLabel](marked[n%64], length).Use(policy.ServiceOperation)
			}
		}},
	}},
	{"look up in a map", []contender{
		{"plain string", func(b *testing.B) {
			for n := 0; b.Loop(); n++ {
				sinkInt = lengths[names[n%64]]
			}
		}},
		{"lineage", func(b *testing.B) {
			for n := 0; b.Loop(); n++ {
				sinkInt = marksOf[marked[n%64]]
			}
		}},
	}},
}

// A mark allocates nothing where the plain value allocates nothing.
func TestMarksDoNotAllocate(t *testing.T) {
	for _, c := range marks {
		for _, one := range c.contenders {
			if n := testing.Benchmark(one.run).AllocsPerOp(); n != 0 {
				t.Errorf("%s, %s: %d allocations", c.name, one.name, n)
			}
		}
	}
}
