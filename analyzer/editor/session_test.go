// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package editor_test

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/go-lineage/go-lineage/analyzer/editor/internal/lsp"
)

// Building gopls takes a minute or more of CPU where the go command has not
// done it before, and the session some seconds; so they are asked for.
var withGopls = flag.Bool("gopls", false, "build gopls, from the module proxy, and hold a session with it")

// goplsVersion is the one that "lineage gopls build" builds.
const goplsVersion = "v0.23.0"

// settings shorten gopls's own pause between an edit and its diagnostics, so that
// the work can be seen in the latencies.
var settings = map[string]any{"diagnosticsDelay": "100ms"}

// TestSession holds the same session with each server: findings appear and
// disappear as buffers change that nobody has saved.
func TestSession(t *testing.T) {
	if !*withGopls {
		t.Skip("needs -gopls, which builds gopls")
	}
	bin := t.TempDir()
	lineage := build(t, bin, "lineage", "go", "build", "-o", filepath.Join(bin, exe("lineage")), "../../cmd/lineage")
	ours := build(t, bin, "gopls with lineage", lineage, "gopls", "build", "-version", goplsVersion)
	stock := build(t, bin, "gopls", "go", "install", "golang.org/x/tools/gopls@"+goplsVersion)

	t.Setenv("GOPLSCACHE", t.TempDir()) // empty for the first session of each program

	var baseline, linked, proxied latencies
	t.Run("stock", func(t *testing.T) { baseline = stockSession(t, stock) })
	t.Run("linked", func(t *testing.T) { linked = session(t, ours) })
	t.Run("proxy", func(t *testing.T) { proxied = session(t, lineage, "lsp", "-gopls", stock) })
	t.Run("linked finds what lineage finds", func(t *testing.T) { sameFindings(t, lineage, ours) })
	t.Run("proxy finds what lineage finds", func(t *testing.T) { sameFindings(t, lineage, lineage, "lsp", "-gopls", stock) })
	report(t, "gopls with lineage", linked, baseline)
	proxied.open = 0 // the go command's cache was warm, so this tells nothing
	report(t, "lineage lsp", proxied, baseline)
}

// build runs a command that builds a program, and returns the program's file:
// what the command prints, or else the last word of its name in bin.
func build(t *testing.T, bin, what string, command ...string) string {
	t.Helper()
	began := time.Now()
	cmd := exec.Command(command[0], command[1:]...)
	cmd.Env = append(cmd.Environ(), "GOBIN="+bin)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("building %s: %v\n%s", what, err, out)
	}
	t.Logf("%s: built in %.1f s, %.1f s of CPU", what, time.Since(began).Seconds(), (cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()).Seconds())
	if path := strings.TrimSpace(string(out)); path != "" {
		return path
	}
	return filepath.Join(bin, exe(what))
}

func exe(name string) string {
	if runtime.GOOS == "windows" {
		return name + ".exe"
	}
	return name
}

// latencies are the times from an event to the diagnostic that it causes.
type latencies struct{ open, edit, dependency time.Duration }

// report prints latencies and what they are of stock gopls's, for those who
// read the test's output; on a shared machine they say too little to assert.
func report(t *testing.T, server string, got, stock latencies) {
	for _, l := range []struct {
		what       string
		got, stock time.Duration
	}{
		{"opening", got.open, stock.open},
		{"an edit", got.edit, stock.edit},
		{"an edit of a dependency", got.dependency, stock.dependency},
	} {
		if l.got == 0 {
			continue
		}
		t.Logf("%s, from %s to the finding: %.2f s, %.1f times the %.2f s in which stock gopls shows one of vet's",
			server, l.what, l.got.Seconds(), l.got.Seconds()/l.stock.Seconds(), l.stock.Seconds())
	}
}

// stockSession makes the edits of a session with a server that knows no
// lineage, and waits for the findings of printf, which has facts as well.
func stockSession(t *testing.T, server ...string) (took latencies) {
	e := startEditor(t, settings, server...)
	e.open("shop/shop.go")
	e.open("ads/ads.go")
	e.edit("shop/shop.go", "\tads.Upload(health)\n", "\tads.Upload(health)\n\tfmt.Printf(\"%d\", \"zero\")\n")
	_, took.open = e.appears("shop/shop.go", "printf", e.place("shop/shop.go", `"zero"`, 0))
	e.edit("shop/shop.go", `"zero"`, `0`)
	e.disappears("shop/shop.go", "printf", e.place("shop/shop.go", `"%d", 0`, 0))
	e.edit("shop/shop.go", `"%d", 0`, `"%d", "two"`)
	_, took.edit = e.appears("shop/shop.go", "printf", e.place("shop/shop.go", `"two"`, 0))
	e.edit("ads/ads.go", "args ...any) {}", "args ...any) { print(fmt.Sprintf(format, args...)) }")
	_, took.dependency = e.appears("shop/shop.go", "printf", e.place("shop/shop.go", `"one"`, 0))
	return took
}

// session is what an editor goes through with a server that shows findings.
func session(t *testing.T, server ...string) (took latencies) {
	const shop, ads, privacy = "shop/shop.go", "ads/ads.go", "privacy/privacy.go"
	e := startEditor(t, settings, server...)

	// A file is opened: the finding is there, with a link and steps.
	e.open(shop)
	upload := e.place(shop, "ads.Upload(health)", 0)
	d, opened := e.appears(shop, "lineage", upload, "special-care data")
	took.open = opened
	checkFinding(t, e, d)

	// Hover tells the label of a value, and what becomes of it.
	for where, want := range map[string]string{
		"Health\n":  "special-care data (field Profile.Health)",
		"health)":   "special-care data (from field Profile.Health)",
		"p.Email":   "personal data (type lineage.PII[string])",
		"Upload(he": "sends what it is given, for behavioural-advertising to ad-platform",
		"health :=": "goes to ad-platform for behavioural-advertising: not permitted",
	} {
		word := e.place(shop, where, strings.Index(where, "Email")+1)
		if got := e.hover(shop, word); !strings.Contains(got, want) {
			t.Errorf("hover at %q tells\n%s\nwant %q", where, got, want)
		}
	}

	// A leak is written into the buffer, behind characters that UTF-16 counts
	// otherwise than bytes, and taken out again.
	leak := "\t_ = \"名前𝒳\"; ads.Upload(p.Health + \"𝒳\")\n"
	e.edit(shop, "\tads.Upload(health)\n", "\tads.Upload(health)\n"+leak)
	at := e.place(shop, leak, strings.Index(leak, "(p.Health"))
	d, took.edit = e.appears(shop, "lineage", at, "special-care data")
	if want := (lsp.Range{Start: at, End: e.place(shop, leak, len(leak)-1)}); d.Range != want {
		t.Errorf("underlined is %v, want what is handed over, %v", d.Range, want)
	}
	e.edit(shop, leak, "")
	e.disappears(shop, "lineage", at)
	e.appears(shop, "lineage", upload, "special-care data")

	// A dependency begins to send, in a buffer that nobody has saved.
	e.open(ads)
	note := e.place(shop, "ads.Note(p.Health)", 0)
	const quiet, loud = "func Note(text string) {}", "func Note(text string) {\n\tUpload(text) // that is all\n}"
	e.edit(ads, quiet, loud)
	d, took.dependency = e.appears(shop, "lineage", note, "special-care data")
	if inside := e.place(ads, "Upload(text)", 0); !leadsTo(d, e.uri(ads), inside.Line) {
		t.Errorf("no step leads into the dependency: %+v", d.Related)
	}
	e.edit(ads, loud, quiet)
	e.disappears(shop, "lineage", note)

	// The policy is changed, in a literal two packages away.
	e.open(privacy)
	const before, after = "{policy.SalesProposal}, Recipients: []policy.Recipient{policy.Partner}", "{policy.BehaviouralAdvertising}, Recipients: []policy.Recipient{policy.AdPlatform}"
	e.edit(privacy, before, after)
	e.disappears(shop, "lineage", upload)
	e.edit(privacy, after, before)
	e.appears(shop, "lineage", upload, "special-care data")

	// A fix is applied.
	show := e.place(shop, "fmt.Printf", 0)
	d, _ = e.appears(shop, "lineage", show, "%p")
	e.fix(shop, d, "%v")
	if got := e.buffers[shop]; !strings.Contains(got, `"%v", p.Email`) {
		t.Errorf("after the fix the buffer is\n%s", got)
	}
	e.disappears(shop, "lineage", show)

	// The syntax is broken and mended.
	e.edit(shop, "func note(p Profile) {", "func note(p Profile {")
	e.wait("an error of syntax", func() bool { return hasSource(e.shown[e.uri(shop)], "syntax") })
	e.edit(shop, "func note(p Profile {", "func note(p Profile) {")
	e.wait("no error of syntax", func() bool { return !hasSource(e.shown[e.uri(shop)], "syntax") })
	e.appears(shop, "lineage", upload, "special-care data")
	return took
}

func hasSource(list []lsp.Diagnostic, source string) bool {
	for _, d := range list {
		if d.Source == source {
			return true
		}
	}
	return false
}

// checkFinding checks what belongs to a finding besides its message.
func checkFinding(t *testing.T, e *editor, d lsp.Diagnostic) {
	t.Helper()
	if got := strings.Trim(string(d.Code), `"`); got != "not-permitted" {
		t.Errorf("code is %s, want the rule", got)
	}
	if d.Link == nil || !strings.HasSuffix(d.Link.Href, "#not-permitted") {
		t.Errorf("link is %+v, want the page of the rule", d.Link)
	}
	if read := e.place("shop/shop.go", "p.Health\n", 0); !leadsTo(d, e.uri("shop/shop.go"), read.Line) {
		t.Errorf("no step leads to where the field is read: %+v", d.Related)
	}
}

// leadsTo reports whether a step that one can click is on a line of a file.
func leadsTo(d lsp.Diagnostic, uri string, line int) bool {
	return slices.ContainsFunc(d.Related, func(r lsp.Related) bool {
		return r.Location.URI == uri && r.Location.Range.Start.Line == line && r.Message != ""
	})
}
