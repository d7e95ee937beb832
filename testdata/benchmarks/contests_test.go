// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package benchmarks

import (
	"flag"
	"slices"
	"testing"
)

// A contest is between contenders that do the same. The first does it without
// any protection, and the others are measured by it.
type contest struct {
	name       string
	contenders []contender
}

type contender struct {
	name string
	run  func(b *testing.B)
}

var contests = slices.Concat(marks, encodings, printing, disclosing, waiting)

func BenchmarkAll(b *testing.B) {
	for _, c := range contests {
		for _, one := range c.contenders {
			b.Run(c.name+"/"+one.name, one.run)
		}
	}
}

// Every contender runs, so that a comparison is not with something that fails.
func TestContenders(t *testing.T) {
	names := make(map[string]bool)
	for _, c := range contests {
		for _, one := range c.contenders {
			key := c.name + "/" + one.name
			if names[key] {
				t.Errorf("%s is there twice", key)
			}
			names[key] = true
		}
		if len(c.contenders) < 2 {
			t.Errorf("%s has nobody to compare with", c.name)
		}
	}
	if err := flag.Set("test.benchtime", "10x"); err != nil {
		t.Fatal(err)
	}
	for _, c := range contests {
		for _, one := range c.contenders {
			if r := testing.Benchmark(one.run); r.N == 0 {
				t.Errorf("%s, %s failed", c.name, one.name)
			}
		}
	}
}

var (
	sinkInt    int
	sinkString string
	sinkBytes  []byte
	sinkError  error
)
