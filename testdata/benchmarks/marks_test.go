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
	{"wrap and use 64 strings", []contender{
		{"plain string", func(b *testing.B) {
			for b.Loop() {
				sum := 0
				for n := range names {
					sum += len(names[n])
				}
				sinkInt = sum
			}
		}},
		{"lineage", func(b *testing.B) {
			for b.Loop() {
				sum := 0
				for n := range names {
					sum += len(lineage.NewPII(names[n]).Use(policy.ServiceOperation))
				}
				sinkInt = sum
			}
		}},
		{"sealed", func(b *testing.B) {
			for b.Loop() {
				sum := 0
				for n := range names {
					sum += len(sealed.Seal(lineage.NewPII(names[n])).Open().Use(policy.ServiceOperation))
				}
				sinkInt = sum
			}
		}},
	}},
	{"use 64 strings", []contender{
		{"plain string", func(b *testing.B) {
			for b.Loop() {
				sum := 0
				for n := range names {
					sum += len(names[n])
				}
				sinkInt = sum
			}
		}},
		{"lineage", func(b *testing.B) {
			for b.Loop() {
				sum := 0
				for n := range names {
					sum += len(marked[n].Use(policy.ServiceOperation))
				}
				sinkInt = sum
			}
		}},
		{"sealed", func(b *testing.B) {
			for b.Loop() {
				sum := 0
				for n := range names {
					sum += len(sealedNames[n].Open().Use(policy.ServiceOperation))
				}
				sinkInt = sum
			}
		}},
	}},
	{"map a function over 64 strings", []contender{
		{"plain string", func(b *testing.B) {
			for b.Loop() {
				sum := 0
				for n := range names {
					sum += length(names[n])
				}
				sinkInt = sum
			}
		}},
		{"lineage", func(b *testing.B) {
			for b.Loop() {
				sum := 0
				for n := range names {
					sum += lineage.Map[lineage.PersonalLabel](marked[n], length).Use(policy.ServiceOperation)
				}
				sinkInt = sum
			}
		}},
	}},
	{"look up 64 strings in a map", []contender{
		{"plain string", func(b *testing.B) {
			for b.Loop() {
				sum := 0
				for n := range names {
					sum += lengths[names[n]]
				}
				sinkInt = sum
			}
		}},
		{"lineage", func(b *testing.B) {
			for b.Loop() {
				sum := 0
				for n := range names {
					sum += marksOf[marked[n]]
				}
				sinkInt = sum
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
