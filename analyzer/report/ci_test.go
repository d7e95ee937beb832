// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package report

import (
	"encoding/json"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/go-lineage/go-lineage/analyzer/finding"
)

// awkward has what a format for services must cope with: one flow at two
// places, a file outside of the root, characters that mean something, and
// packages that could not be analysed.
func awkward() *finding.Document {
	at := func(pkg, file string, line int) finding.Position {
		return finding.Position{Package: pkg, File: file, Line: line, Column: 1}
	}
	doc := &finding.Document{
		Packages: []finding.Package{{Path: "m/a", Dir: filepath.FromSlash("/home/dev/service/a,b:c")}, {Path: "m/out", Dir: filepath.FromSlash("/elsewhere")}},
		Findings: []finding.Finding{
			{Rule: "not-permitted", ID: "same", Position: at("m/a", "a.go", 1), Message: "100% of it\r\ngoes: away, ::error::"},
			{Rule: "not-permitted", ID: "same", Position: at("m/a", "a.go", 9), Message: "again"},
			{Rule: "fmt-leak", ID: "other", Position: at("m/out", "out.go", 3), Message: "outside"},
		},
		Gaps: []finding.Gap{{Kind: "not-analysed", What: "m/broken", Count: 1}, {Kind: "unmodelled", What: "x.Y", Count: 2}},
	}
	return doc
}

// The grammar of a workflow command, as the runner reads it: properties end at
// the second "::", and are parted by commas and "=".
var workflowCommand = regexp.MustCompile(`^::(error|warning|notice) ((?:\w+=[^,:\r\n]*)(?:,\w+=[^,:\r\n]*)*)::([^\r\n]+)$`)

func TestGitHubReadsWhatIsWritten(t *testing.T) {
	lines := strings.Split(strings.TrimSuffix(string(render(t, "github", awkward(), options)), "\n"), "\n")
	if len(lines) != 4 {
		t.Fatalf("%d commands, want one for each of 3 findings and one for what is missing:\n%s", len(lines), strings.Join(lines, "\n"))
	}
	var decoded []map[string]string
	unescape := strings.NewReplacer("%3A", ":", "%2C", ",", "%0D", "\r", "%0A", "\n", "%25", "%")
	for _, line := range lines {
		m := workflowCommand.FindStringSubmatch(line)
		if m == nil {
			t.Fatalf("not a workflow command: %s", line)
		}
		command := map[string]string{"level": m[1], "message": unescape.Replace(m[3])}
		for property := range strings.SplitSeq(m[2], ",") {
			name, value, _ := strings.Cut(property, "=")
			command[name] = unescape.Replace(value)
		}
		decoded = append(decoded, command)
	}
	if first := decoded[0]; first["file"] != "a,b:c/a.go" || first["line"] != "1" || first["title"] != "lineage: not-permitted" || first["message"] != "100% of it\r\ngoes: away, ::error::" {
		t.Errorf("what was written comes back as %q", first)
	}
	if last := decoded[3]; last["level"] != "error" || last["file"] != "" || last["message"] != "not analysed: m/broken" {
		t.Errorf("that the run is partial is told as %q", last)
	}
}

func TestGitLabReadsWhatIsWritten(t *testing.T) {
	var issues []struct {
		Description string
		CheckName   string `json:"check_name"`
		Fingerprint string
		Severity    string
		Location    struct {
			Path  string
			Lines struct{ Begin int }
		}
	}
	if err := json.Unmarshal(render(t, "gitlab", awkward(), options), &issues); err != nil {
		t.Fatal(err)
	}
	if len(issues) != 3 {
		t.Fatalf("%d issues, want 3", len(issues))
	}
	seen := make(map[string]bool)
	for _, i := range issues {
		if seen[i.Fingerprint] || i.Fingerprint == "" {
			t.Errorf("line %d: fingerprint %q is not its own: GitLab drops the issue", i.Location.Lines.Begin, i.Fingerprint)
		}
		seen[i.Fingerprint] = true
		if !slices.Contains([]string{"info", "minor", "major", "critical", "blocker"}, i.Severity) {
			t.Errorf("GitLab knows no severity %q", i.Severity)
		}
		if i.Description == "" || i.CheckName == "" || i.Location.Lines.Begin < 1 || strings.HasPrefix(i.Location.Path, "./") || strings.Contains(i.Location.Path, `\`) {
			t.Errorf("GitLab needs more than %+v", i)
		}
	}
	if issues[0].Location.Path != "a,b:c/a.go" {
		t.Errorf("path = %q, want it relative to where lineage ran", issues[0].Location.Path)
	}
}
