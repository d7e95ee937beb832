// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineage_test

import (
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/sealed"
)

// What a test logs and what a dying program prints is seen from outside: the
// test binary runs itself, with a variable that says what to do.
const (
	doing   = "LINEAGE_TEST_DO"
	logging = "log"
	failing = "fail"
	dying   = "panic "
	tracing = "trace"
)

// processRows measures package testing and panics.
func processRows(t *testing.T) []row {
	rows := []row{{name: "testing.T.Log", leaks: shape.opened}, {name: "testing.T.Errorf", leaks: shape.opened}, {name: "panic"}}
	logged, failed := inProcess(t, logging), inProcess(t, failing)
	for i := range shapes {
		for r, out := range []string{part(logged, i), part(failed, i), inProcess(t, dying+strconv.Itoa(i))} {
			if r == 2 && !strings.Contains(out, "panic: ") {
				t.Fatalf("did not panic: %s", out)
			}
			rows[r].cells = append(rows[r].cells, outcome(out, nil, needles))
		}
	}
	return rows
}

// part cuts out what was printed for one shape.
func part(out string, i int) string {
	_, out, _ = strings.Cut(out, fmt.Sprintf("<%d ", i))
	out, _, _ = strings.Cut(out, fmt.Sprintf(" %d>", i))
	return out
}

func inProcess(t *testing.T, what string) string {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestInProcess$", "-test.v")
	cmd.Env = append(os.Environ(), doing+"="+what)
	out, err := cmd.CombinedOutput()
	if (err == nil) != (what == logging) || len(out) == 0 {
		t.Fatalf("%s: %v, %s", what, err, out)
	}
	return string(out)
}

// TestInProcess is what the test binary runs of itself.
func TestInProcess(t *testing.T) {
	switch what := os.Getenv(doing); what {
	case "":
		t.Skip("only in a process of its own")
	case logging:
		for i, s := range shapes {
			t.Log(fmt.Sprintf("<%d", i), s.value, fmt.Sprintf("%d>", i))
		}
	case failing:
		for i, s := range shapes {
			t.Errorf("<%d %+v %d>", i, s.value, i)
		}
	case tracing:
		dieHolding(sealed.Seal(lineage.NewPII(secretNumber)))
	default:
		i, err := strconv.Atoi(strings.TrimPrefix(what, dying))
		if err != nil {
			t.Fatal(err)
		}
		panic(shapes[i].value)
	}
}

// A stack trace shows the words that are a function's arguments, in hexadecimal
// and as far as the optimizer kept them: of a number the number itself, of a
// string address and length. No type can prevent that, but what is sealed is an
// address.
func TestStackTraceShowsNoSealedNumber(t *testing.T) {
	out := inProcess(t, tracing)
	if !strings.Contains(out, "dieHolding") || strings.Contains(out, strconv.FormatInt(secretNumber, 16)) {
		t.Errorf("%s", out)
	}
}

//go:noinline
func dieHolding(v sealedNumber) {
	die()
	sinkAny = v
}

//go:noinline
func die() {
	if sinkAny == nil {
		panic("dying")
	}
}

var sinkAny any
