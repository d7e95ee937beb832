// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package report

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/go-lineage/go-lineage/analyzer/finding"
)

var update = flag.Bool("update", false, "write what is rendered to the golden files")

// options are those of a reader who stands in the service's directory.
var options = Options{
	Dir: "/home/dev/service",
	Rules: []finding.Rule{
		{ID: "exposed", Title: "data taken out unchecked", Text: "Text of exposed.", Bad: "bad()", Good: "good()", Since: "v0.1.0", Severity: finding.Warning},
		{ID: "fmt-leak", Title: "a printer opens the wrapper", Text: "Text of fmt-leak.", Bad: "bad()", Good: "good()", Since: "v0.1.0", Severity: finding.Warning},
		{ID: "not-permitted", Title: "no line of the policy permits it", Text: "Text of not-permitted.", Bad: "bad()", Good: "good()", Since: "v0.1.0", Severity: finding.Error},
	},
}

func load(t *testing.T, name string) *finding.Document {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	doc := new(finding.Document)
	if err := json.Unmarshal(data, doc); err != nil {
		t.Fatal(err)
	}
	return doc
}

func render(t *testing.T, format string, doc *finding.Document, opts Options) []byte {
	t.Helper()
	f, err := LookupFormat(format)
	if err != nil {
		t.Fatal(err)
	}
	var buf bytes.Buffer
	if err := f.Render(&buf, doc, opts); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func compareGolden(t *testing.T, name string, got []byte) {
	t.Helper()
	golden := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.WriteFile(golden, got, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatalf("%v (go test -update writes it)", err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", golden, diff)
	}
}

func TestEveryFormatOfStoredDocuments(t *testing.T) {
	for _, format := range Formats() {
		for _, name := range []string{"service", "clean"} {
			t.Run(format.Name+"/"+name, func(t *testing.T) {
				compareGolden(t, name+"."+format.Name, render(t, format.Name, load(t, name), options))
			})
		}
	}
}

func TestVerboseTextShowsSuppressionsAndGaps(t *testing.T) {
	opts := options
	opts.Verbose = true
	compareGolden(t, "service.verbose", render(t, "text", load(t, "service"), opts))
}

// Nothing may hang on colour: without its escapes, coloured text is the text.
func TestColorAddsNothingToRead(t *testing.T) {
	opts := options
	plain := render(t, "text", load(t, "service"), opts)
	opts.Color = true
	colored := render(t, "text", load(t, "service"), opts)
	if bytes.Equal(plain, colored) {
		t.Error("colour was asked for and is not there")
	}
	stripped := regexp.MustCompile("\x1b\\[[0-9;]*m").ReplaceAll(colored, nil)
	if diff := cmp.Diff(string(plain), string(stripped)); diff != "" {
		t.Errorf("coloured text reads otherwise (-plain +coloured):\n%s", diff)
	}
}

func TestJSONReadsBackAsTheSame(t *testing.T) {
	for _, name := range []string{"service", "clean"} {
		doc := load(t, name)
		again := new(finding.Document)
		if err := json.Unmarshal(render(t, "json", doc, options), again); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(doc, again); diff != "" {
			t.Errorf("%s (-before +after):\n%s", name, diff)
		}
	}
}

func TestPathsAreRelativeWhereThatIsShorter(t *testing.T) {
	doc := &finding.Document{Packages: []finding.Package{
		{Path: "example.com/m/p", Dir: "/home/dev/m/p"},
		{Path: "fmt", Dir: "/go/src/fmt"},
		{Path: "example.com/lost"},
	}}
	for _, test := range []struct{ base, pkg, want string }{
		{"/home/dev/m", "example.com/m/p", filepath.FromSlash("p/x.go:1:2")},
		{"/home/dev/m/p", "example.com/m/p", "x.go:1:2"},
		{"/home/dev/m/q", "example.com/m/p", filepath.FromSlash("../p/x.go:1:2")},
		{"/home/dev/m", "fmt", filepath.FromSlash("/go/src/fmt/x.go:1:2")},
		{"", "fmt", filepath.FromSlash("/go/src/fmt/x.go:1:2")},
		{"/home/dev/m", "example.com/lost", "example.com/lost/x.go:1:2"},
	} {
		got := newLocator(doc, test.base).position(finding.Position{Package: test.pkg, File: "x.go", Line: 1, Column: 2})
		if got != test.want {
			t.Errorf("position in %s seen from %q = %q, want %q", test.pkg, test.base, got, test.want)
		}
	}
}

func TestUnknownFormatNamesTheKnown(t *testing.T) {
	_, err := LookupFormat("xml")
	for _, f := range Formats() {
		if !strings.Contains(err.Error(), f.Name) {
			t.Errorf("error %q does not name format %s", err, f.Name)
		}
	}
}

type failingWriter struct{}

var errFull = errors.New("disk full")

func (failingWriter) Write([]byte) (int, error) { return 0, errFull }

func TestEveryFormatReportsWriteErrors(t *testing.T) {
	for _, f := range Formats() {
		if err := f.Render(failingWriter{}, load(t, "service"), options); !errors.Is(err, errFull) {
			t.Errorf("%s to a full disk: error = %v", f.Name, err)
		}
	}
}

// The page is opened where there is no network, and shown to who may not be
// trusted with more than it says.
func TestHTMLStandsAlone(t *testing.T) {
	doc := load(t, "service")
	doc.Flows[0].Reason = "<script>alert(1)</script>"
	text := string(render(t, "html", doc, options))
	for _, remote := range []string{"http://", "https://", "<script", "src=", "@import", "url("} {
		if strings.Contains(text, remote) {
			t.Errorf("the page holds %q", remote)
		}
	}
	for _, flow := range doc.Flows {
		if !strings.Contains(text, flow.Source) {
			t.Errorf("the page does not show %s", flow.Source)
		}
	}
}
