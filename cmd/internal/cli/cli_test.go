// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/go-lineage/go-lineage/analyzer/finding"
	"github.com/go-lineage/go-lineage/analyzer/report"
	"github.com/go-lineage/go-lineage/cmd/internal/suite"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

var testRules = []finding.Rule{
	{ID: "exposed", Title: "data taken out unchecked", Text: "Why exposed.", Bad: "v.Expose()", Good: "v.Use(p)\n\nmore()", Since: "v0.1.0", Severity: finding.Warning},
	{ID: "not-permitted", Title: "no line of the policy permits it", Text: "Why not.", Since: "v0.1.0", Severity: finding.Error},
}

func run(t *testing.T, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	manual, err := os.ReadFile(filepath.Join("..", "..", "lineage", "doc.go"))
	if err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	env := Env{
		Stdout: &out,
		Stderr: &errs,
		Dir:    t.TempDir(),
		Getenv: func(string) string { return "" },
		Manual: string(manual),
		Rules:  testRules,
		Suites: suite.Suites{suite.Vet},
	}
	code = Run(t.Context(), env, args)
	return out.String(), errs.String(), code
}

func TestWrongUseTellsTheNextStep(t *testing.T) {
	for _, test := range []struct{ args, want string }{
		{"-zork", "lineage help packages"},
		{"-format xml", "the formats are"},
		{"-color sometimes", "auto, always or never"},
		{"./... -v", "flags come first"},
		{"-C nowhere", "no directory"},
		{"diff", "needs a revision"},
		{"diff -format html main", "json, text"},
		{"explain not-permited", "did you mean not-permitted?"},
		{"explain something-else", "the rules are exposed, not-permitted"},
		{"explain exposed twice", "lineage help explain"},
		{"policy -class special-car", "did you mean special-care?"},
		{"policy -recipient nobody", "it defines self"},
		{"policy -format xml", "json, text"},
		{"policy ./... -format", "lineage help policy"},
		{"help cooking", "there is help on packages"},
		{"help two topics", "one topic"},
		{"version 2", "no arguments"},
	} {
		t.Run(test.args, func(t *testing.T) {
			stdout, stderr, code := run(t, strings.Fields(test.args)...)
			if code != exitError || !strings.Contains(stderr, test.want) {
				t.Errorf("exit %d, want %d; stderr %q, want %q in it", code, exitError, stderr, test.want)
			}
			if stdout != "" {
				t.Errorf("stdout of a wrong call: %q", stdout)
			}
		})
	}
}

// The manual lists every flag under its command, and no flag that is not there.
func TestManualListsEveryFlag(t *testing.T) {
	sets := map[string]*flag.FlagSet{
		"packages": analyzeFlagSet(new(analyzeFlags)),
		"baseline": baselineFlagSet(new(baselineFlags)),
		"diff":     diffFlagSet(new(diffFlags)),
		"init":     initFlagSet(new(string)),
		"policy":   policyFlagSet(new(policyFlags)),
		"suggest":  suggestFlagSet(new(suggestFlags)),
	}
	for topic, flags := range sets {
		text, _, _ := run(t, "help", topic)
		listed := make(map[string]bool)
		for line := range strings.Lines(text) {
			if !strings.HasPrefix(strings.TrimSpace(line), "-") {
				continue
			}
			for _, word := range strings.Fields(line) {
				if name, ok := strings.CutPrefix(word, "-"); ok {
					listed[name] = true
				}
			}
		}
		flags.VisitAll(func(f *flag.Flag) {
			if !listed[f.Name] {
				t.Errorf("help %s does not list -%s", topic, f.Name)
			}
			delete(listed, f.Name)
		})
		for name := range listed {
			t.Errorf("help %s lists -%s, which there is not", topic, name)
		}
	}
}

func TestManualListsEveryFormat(t *testing.T) {
	text, _, _ := run(t, "help", "packages")
	for _, f := range report.Formats() {
		if !regexp.MustCompile(`\b` + f.Name + `\b`).MatchString(text) {
			t.Errorf("help packages does not list the format %s", f.Name)
		}
	}
}

func TestEveryCommandHasHelp(t *testing.T) {
	for _, args := range []string{"-h", "explain -h", "policy -help", "help", "help packages", "help exit"} {
		if stdout, stderr, code := run(t, strings.Fields(args)...); code != exitClean || stdout == "" || stderr != "" {
			t.Errorf("lineage %s: exit %d, stdout %q, stderr %q", args, code, stdout, stderr)
		}
	}
}

// Whatever is grouped and left out, each verdict and its clauses are there.
func TestPolicyTableSaysWhatItsRowsSay(t *testing.T) {
	p := policy.Default.Resolved()
	type pair struct {
		class     policy.Class
		recipient policy.Recipient
	}
	rows := make(map[pair][]policy.Row)
	for _, row := range p.Table() {
		at := pair{row.Class, row.Recipient}
		rows[at] = append(rows[at], row)
	}
	for at, of := range rows {
		var text bytes.Buffer
		if err := writePolicyTable(&text, p, of); err != nil {
			t.Fatal(err)
		}
		for _, row := range of {
			for _, want := range append([]string{row.Decision.Verdict()}, row.Decision.Clauses...) {
				if !strings.Contains(text.String(), want) {
					t.Errorf("table of %s to %s lacks %q, said of %s:\n%s", at.class, at.recipient, want, row.Purpose, &text)
				}
			}
		}
	}
}

func TestPolicyTableNamesWhatIsPermitted(t *testing.T) {
	text, _, _ := run(t, "policy", "-class", "personal", "-recipient", "ad-platform")
	want := `policy default, version 2021-09-06

personal: identifies a user, alone or combined with other data (clause 1)
  ad-platform  permitted      2(4)  behavioural-advertising
               needs consent  4     any other purpose
`
	if diff := cmp.Diff(want, text); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestExplainSetsExamplesOneTabIn(t *testing.T) {
	var out bytes.Buffer
	err := explainRule(&out, finding.Rule{
		ID: "r", Title: "title", Severity: finding.Error, Since: "v0.1.0",
		Text: "Why it\nmatters.",
		Bad:  "\n\t\tif x {\n\t\t\tsend()\n\n\t\t}\n",
		Good: "ok()",
	})
	if err != nil {
		t.Fatal(err)
	}
	want := "r: title (error, since v0.1.0)\n\nWhy it matters.\n" +
		"\nReported:\n\n\tif x {\n\t\tsend()\n\n\t}\n" +
		"\nNot reported:\n\n\tok()\n"
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestNearest(t *testing.T) {
	words := []string{"not-permitted", "needs-consent", "exposed"}
	for _, test := range []struct{ typed, want string }{
		{"exposed", "exposed"},
		{"expose", "exposed"},
		{"need-consent", "needs-consent"},
		{"permitted", "not-permitted"},
		{"", ""},
		{"zzzzzzz", ""},
	} {
		if got := nearest(test.typed, words); got != test.want {
			t.Errorf("nearest(%q) = %q, want %q", test.typed, got, test.want)
		}
	}
}

func TestInterruptIsSaid(t *testing.T) {
	var stderr bytes.Buffer
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	code := Run(ctx, Env{Stdout: io.Discard, Stderr: &stderr, Dir: t.TempDir(), Getenv: os.Getenv}, nil)
	if code != exitError || !strings.Contains(stderr.String(), "interrupted") {
		t.Errorf("exit %d, stderr %q", code, stderr.String())
	}
}

func TestColorIsForTerminals(t *testing.T) {
	for _, test := range []struct {
		when, output, variable string
		terminal, want         bool
	}{
		{"auto", "", "", true, true},
		{"auto", "", "", false, false},
		{"auto", "file", "", true, false},
		{"auto", "", "NO_COLOR=1", true, false},
		{"auto", "", "TERM=dumb", true, false},
		{"always", "file", "NO_COLOR=1", false, true},
		{"never", "", "", true, false},
	} {
		name, value, _ := strings.Cut(test.variable, "=")
		env := Env{Terminal: test.terminal, Getenv: func(n string) string {
			if n == name {
				return value
			}
			return ""
		}}
		got, err := env.wantsColor(test.when, test.output)
		if err != nil || got != test.want {
			t.Errorf("%+v: %t, %v", test, got, err)
		}
	}
}

func TestUsageErrorsNameTheManual(t *testing.T) {
	var usage usageError
	if err := usagef("policy", "x"); !errors.As(err, &usage) || !strings.Contains(err.Error(), "lineage help policy") {
		t.Errorf("usagef: %v", err)
	}
}
