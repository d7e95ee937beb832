// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// thisTest is the command of the README that is running as you read it.
const thisTest = "go test ./..."

var (
	fence    = regexp.MustCompile("(?ms)^```(sh|go|text)\n(.*?)^```$")
	exitCode = regexp.MustCompile(`\s+# exit (\d+)\b.*$`)
	fileName = regexp.MustCompile(`^(\S+\.go:\d+:\d+: [a-z-]+: |\d+ findings?\b)`)
)

// TestReadme does what a reader of the README does: runs each command, first in
// this repository and then, from the first Go file on, in a module of their own
// that holds the files shown. An exit code other than 0 is told beside the
// command. A block of text is what the command above it prints, but for what
// "..." leaves out; -update writes it.
func TestReadme(t *testing.T) {
	path := filepath.Join(repository(t), "README.md")
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	readme := string(data)
	if !strings.Contains(readme, "\n"+thisTest+"\n") {
		t.Errorf("README.md does not show %s", thisTest)
	}
	exampleModule(t, "outplacement") // which the README analyses
	r := &reader{t: t, dir: repository(t), env: append(os.Environ(), "GOPROXY=off", "GOWORK=off")}
	for _, m := range fence.FindAllStringSubmatch(readme, -1) {
		block, text := m[0], m[2]
		switch m[1] {
		case "go":
			r.writeFile(text)
		case "sh":
			for line := range strings.Lines(text) {
				r.runLine(strings.TrimSuffix(line, "\n"))
			}
		case "text":
			want := r.picture(text)
			if want != text && !*update {
				t.Errorf("README.md shows\n%s\nwhere lineage prints\n%s", text, want)
			}
			readme = strings.Replace(readme, block, "```text\n"+want+"```", 1)
		}
	}
	if *update {
		if err := os.WriteFile(path, []byte(readme), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// A reader is where somebody has got to in the README.
type reader struct {
	t      *testing.T
	dir    string // where commands run
	module string // of their own; empty until they have one
	files  int
	stdout string // of the last command
	env    []string
}

func (r *reader) runLine(line string) {
	r.t.Helper()
	want := 0
	if m := exitCode.FindStringSubmatch(line); m != nil {
		want, _ = strconv.Atoi(m[1]) // digits, by the expression
		line = strings.TrimSuffix(line, m[0])
	}
	if line == thisTest {
		return
	}
	if strings.HasPrefix(line, "go get ") {
		r.ownModule()
	}
	cmd := exec.Command("bash", "-c", line)
	cmd.Dir, cmd.Env = r.dir, r.env
	stdout, stderr, code := run(r.t, cmd)
	if code != want {
		r.t.Fatalf("%s: exit code %d, README.md says %d\n%s%s", line, code, want, stdout, stderr)
	}
	r.stdout = stdout
}

// ownModule makes the reader's module. The latest version is the one here, and
// what it needs has been downloaded and verified.
func (r *reader) ownModule() {
	r.t.Helper()
	r.env = append(r.env, "GOFLAGS=-mod=mod", "GOSUMDB=off")
	r.module = r.t.TempDir()
	r.dir = r.module
	r.write("go.mod", fmt.Sprintf("module example.com/shop\n\ngo 1.26.0\n\nreplace github.com/go-lineage/go-lineage => %s\n", repository(r.t)))
}

// writeFile writes a Go file of the README into the reader's module. The last
// one is the one whose findings are shown.
func (r *reader) writeFile(text string) {
	r.t.Helper()
	if r.module == "" {
		r.t.Fatalf("README.md shows a Go file before there is a module for it:\n%s", text)
	}
	r.files++
	name := fmt.Sprintf("file%d.go", r.files)
	if strings.Contains(text, "func campaign(") {
		name = "campaign.go"
	}
	r.write(name, text)
}

func (r *reader) write(name, text string) {
	r.t.Helper()
	if err := os.WriteFile(filepath.Join(r.module, name), []byte(text), 0o666); err != nil {
		r.t.Fatal(err)
	}
}

// picture returns a block of text as it should be: each of its paragraphs, which
// are known by their beginnings, as the last command printed it.
func (r *reader) picture(text string) string {
	r.t.Helper()
	var paragraphs []string
	for p := range strings.SplitSeq(strings.TrimSuffix(text, "\n"), "\n\n") {
		if p != "..." {
			p = r.printed(p)
		}
		paragraphs = append(paragraphs, p)
	}
	return strings.Join(paragraphs, "\n\n") + "\n"
}

// printed returns the paragraph of the last output that begins as p does.
func (r *reader) printed(p string) string {
	r.t.Helper()
	begins := fileName.FindString(p)
	for got := range strings.SplitSeq(strings.TrimSuffix(r.stdout, "\n"), "\n\n") {
		if begins != "" && fileName.FindString(got) == begins || isCount(begins) && isCount(fileName.FindString(got)) {
			return got
		}
	}
	r.t.Errorf("README.md shows what lineage does not print: %s", p)
	return p
}

func isCount(s string) bool { return strings.Contains(s, " finding") && !strings.Contains(s, ":") }
