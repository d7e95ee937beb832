// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package sariftest

import (
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xeipuuv/gojsonschema"
)

// shop has a finding, and one that is allowed.
const shop = `package shop

type Profile struct{ Health string ` + "`lineage:\"special-care\"`" + ` }

//lineage:sink recipient=ad-platform purpose=behavioural-advertising
func Upload(audience string) { _ = audience }

func Campaign(p Profile) {
	Upload(p.Health)
}

func Asked(p Profile) {
	Upload(p.Health) //lineage:allow needs-consent reason="asked on paper"
}
`

// What the command writes, and not only what is kept as golden files, is valid
// and holds what a code-scanning service makes use of.
func TestWhatTheCommandWrites(t *testing.T) {
	lineage := build(t)
	schema, err := gojsonschema.NewSchema(gojsonschema.NewStringLoader(publishedSchema(t)))
	if err != nil {
		t.Fatal(err)
	}
	write := func(dir string) log {
		data := sarif(t, lineage, dir)
		for _, problem := range problems(t, schema, data) {
			t.Errorf("%s: %s", dir, problem)
		}
		return decode(t, data)
	}

	example := write(filepath.Join("..", "..", "..", "examples", "outplacement"))
	checkRules(t, example)
	checkFlows(t, example)

	before := write(module(t, shop))
	after := write(module(t, strings.Replace(shop, "\nfunc Campaign", "\n// One line.\n// And another.\nvar moved = 1\n\nfunc Campaign", 1)))
	if len(before.Runs[0].Results) != 2 || len(after.Runs[0].Results) != 2 {
		t.Fatalf("%d and %d results, want 2 each", len(before.Runs[0].Results), len(after.Runs[0].Results))
	}
	for i, was := range before.Runs[0].Results {
		is := after.Runs[0].Results[i]
		if was.line() == is.line() || len(was.PartialFingerprints) == 0 || was.PartialFingerprints["lineageFlow/v1"] != is.PartialFingerprints["lineageFlow/v1"] {
			t.Errorf("moved from line %d to %d, fingerprints %v became %v", was.line(), is.line(), was.PartialFingerprints, is.PartialFingerprints)
		}
	}
	if results := before.Runs[0].Results; results[0].PartialFingerprints["lineageFlow/v1"] == results[1].PartialFingerprints["lineageFlow/v1"] {
		t.Error("flows in two functions have one fingerprint")
	}
	allowed := before.Runs[0].Results[1].Suppressions
	if len(allowed) != 1 || allowed[0].Kind != "inSource" || allowed[0].Justification != "asked on paper" {
		t.Errorf("suppressions = %+v, want one in the source with its reason", allowed)
	}
	if len(before.Runs[0].Results[0].Suppressions) > 0 {
		t.Error("what is not allowed is suppressed")
	}
}

func checkRules(t *testing.T, l log) {
	t.Helper()
	rules := l.Runs[0].Tool.Driver.Rules
	for _, r := range rules {
		example := strings.Contains(r.Help.Markdown, "```go") || r.ID == "internal" // a failure of ours, of which there is no example
		if r.Help.Text == "" || !example || r.FullDescription.Text == "" {
			t.Errorf("rule %s has no help with an example", r.ID)
		}
	}
	for _, result := range l.Runs[0].Results {
		if i := result.RuleIndex; i < 0 || i >= len(rules) || rules[i].ID != result.RuleID {
			t.Errorf("result of %s leads to rule %d", result.RuleID, i)
		}
	}
}

// checkFlows checks that flows lead, file by file, to where the result is.
func checkFlows(t *testing.T, l log) {
	t.Helper()
	flows := 0
	for _, result := range l.Runs[0].Results {
		for _, flow := range result.CodeFlows {
			flows++
			steps := flow.ThreadFlows[0].Locations
			if len(flow.ThreadFlows) != 1 || len(steps) == 0 {
				t.Fatalf("%s in line %d: a flow without steps", result.RuleID, result.line())
			}
			for _, s := range steps {
				if s.Location.Message.Text == "" || s.Location.PhysicalLocation.ArtifactLocation.URI == "" {
					t.Errorf("%s in line %d: a step without words or place: %+v", result.RuleID, result.line(), s)
				}
			}
		}
	}
	if flows < 20 {
		t.Errorf("%d flows in an example that has more", flows)
	}
}

// A log is the part of SARIF that is checked here.
type log struct {
	Runs []struct {
		Tool struct {
			Driver struct {
				Rules []struct {
					ID              string
					FullDescription struct{ Text string }
					Help            struct{ Text, Markdown string }
				}
			}
		}
		Results []result
	}
}

type result struct {
	RuleID              string
	RuleIndex           int
	Locations           []location
	PartialFingerprints map[string]string
	CodeFlows           []struct {
		ThreadFlows []struct {
			Locations []struct{ Location location }
		}
	}
	Suppressions []struct{ Kind, Justification string }
}

func (r result) line() int { return r.Locations[0].PhysicalLocation.Region.StartLine }

type location struct {
	PhysicalLocation struct {
		ArtifactLocation struct{ URI string }
		Region           struct{ StartLine int }
	}
	Message struct{ Text string }
}

func decode(t *testing.T, data string) log {
	t.Helper()
	var l log
	if err := json.Unmarshal([]byte(data), &l); err != nil {
		t.Fatal(err)
	}
	slices.SortFunc(l.Runs[0].Results, func(a, b result) int { return a.line() - b.line() })
	return l
}

func build(t *testing.T) string {
	t.Helper()
	tool := filepath.Join(t.TempDir(), "lineage")
	cmd := exec.Command("go", "build", "-o", tool, "./cmd/lineage")
	cmd.Dir = filepath.Join("..", "..", "..")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	return tool
}

func module(t *testing.T, source string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{"go.mod": "module example.com/shop\n\ngo 1.26\n", "shop.go": source} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func sarif(t *testing.T, lineage, dir string) string {
	t.Helper()
	cmd := exec.Command(lineage, "-format", "sarif", "./...")
	cmd.Dir = dir
	out, err := cmd.Output()
	if exit := new(exec.ExitError); !errors.As(err, &exit) || exit.ExitCode() != 1 {
		t.Fatalf("lineage in %s: %v, want exit code 1: findings", dir, err)
	}
	return string(out)
}
