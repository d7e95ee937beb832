// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package main

import (
	"encoding/json"
	"fmt"
	"go/format"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/go-lineage/go-lineage/analyzer/finding"
)

// leaksDocument says what printing does to a marked value; its first table is
// measured by the tests of package lineage.
var leaksDocument = filepath.Join("..", "..", "lineage", "LEAKS.md")

// leakyShapes are the shapes of that table, as code that makes one of s, a
// string, or of n, an int64.
var leakyShapes = map[string]string{
	"value":                      `lineage.NewPII(s)`,
	"bytes":                      `lineage.NewPII([]byte(s))`,
	"number":                     `lineage.NewPII(n)`,
	"pointer":                    `pointer(lineage.NewPII(s))`,
	"exported field":             `exported{lineage.NewPII(s)}`,
	"embedded":                   `embedded{lineage.NewPII(s)}`,
	"slice":                      `[]lineage.PII[string]{lineage.NewPII(s)}`,
	"array":                      `[1]lineage.PII[string]{lineage.NewPII(s)}`,
	"slice of any":               `[]any{lineage.NewPII(s)}`,
	"map value":                  `map[string]lineage.PII[string]{"name": lineage.NewPII(s)}`,
	"map key":                    `map[lineage.PII[string]]int{lineage.NewPII(s): 1}`,
	"reflect.Value":              `reflect.ValueOf(lineage.NewPII(s))`,
	"unexported field":           `unexported{lineage.NewPII(s)}`,
	"any in unexported field":    `unexportedAny{lineage.NewPII(s)}`,
	"defined type":               `defined(lineage.NewPII(s))`,
	"sealed":                     `sealed.Seal(lineage.NewPII(s))`,
	"sealed in unexported field": `sealedHidden{sealed.Seal(lineage.NewPII(s))}`,
}

// leakyRoads are its roads on which something leaks, as code that sends v down.
// A row of package fmt is a call of Sprintf with each of its verbs.
var leakyRoads = map[string]string{
	"fmt.Sprint":                          `_ = fmt.Sprint(v)`,
	"fmt.Sprintf, mistaken formats":       `_ = fmt.Sprintf("x", v)`,
	"fmt.Sprintln":                        `_ = fmt.Sprintln("name:", v)`,
	"fmt.Append":                          `_ = fmt.Append(nil, v)`,
	"fmt.Errorf":                          `_ = fmt.Errorf("no user %v", v)`,
	"errors.Join":                         `_ = errors.Join(fmt.Errorf("%v", v), io.EOF)`,
	"log":                                 `log.Println(v)`,
	"log.Panic":                           `log.Panicf("%+v", v)`,
	"log/slog text":                       `slog.New(slog.NewTextHandler(os.Stderr, nil)).Info("m", "k", v)`,
	"log/slog text, grouped":              `slog.New(slog.NewTextHandler(os.Stderr, nil)).WithGroup("g").With("k", v).Info("m", slog.Group("h", "k", v))`,
	"log/slog text, attributes replaced":  `slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{ReplaceAttr: replace})).Info("m", "k", v)`,
	"log/slog, attribute as text":         `_ = slog.Any("k", v).String()`,
	"encoding/csv of fmt.Sprint":          `_ = csv.NewWriter(os.Stderr).Write([]string{fmt.Sprint(v)})`,
	"text/template":                       `_ = template.Must(template.New("").Parse("{{.}}")).Execute(os.Stderr, v)`,
	"html/template":                       `_ = htmltemplate.Must(htmltemplate.New("").Parse("{{.}}")).Execute(os.Stderr, v)`,
	"encoding/binary":                     `_ = binary.Write(os.Stderr, binary.BigEndian, v)`,
	"fmt %#v of a slog.Attr or a context": `_ = fmt.Sprintf("%#v", slog.Any("k", v))`,
	"reading by reflection":               `log.Print(read(reflect.ValueOf(v)))`,
	"testing.T.Log":                       `t.Log(v)`,
	"testing.T.Errorf":                    `t.Errorf("%+v", v)`,
}

const leakyHeader = `package leaky

import (
	"encoding/binary"
	"encoding/csv"
	"errors"
	"fmt"
	htmltemplate "html/template"
	"io"
	"log"
	"log/slog"
	"os"
	"reflect"
	"strings"
	"testing"
	"text/template"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/sealed"
)

type (
	exported      struct{ Name lineage.PII[string] }
	unexported    struct{ name lineage.PII[string] }
	unexportedAny struct{ value any }
	embedded      struct{ lineage.PII[string] }
	defined       lineage.PII[string]
	sealedHidden  struct {
		name sealed.Value[string, lineage.PersonalLabel]
	}
)

func pointer[T any](v T) *T { return &v }

func replace(_ []string, a slog.Attr) slog.Attr { return slog.String(a.Key, a.Value.String()) }

func read(v reflect.Value) string {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		return read(v.Elem())
	case reflect.Struct:
		var b strings.Builder
		for i := range v.NumField() {
			b.WriteString(read(v.Field(i)))
		}
		return b.String()
	}
	return v.String()
}

var _ = []any{binary.Write, csv.NewWriter, errors.Join, io.EOF, htmltemplate.New, template.New, os.Stderr}
`

// A cell of the table is a function that sends one shape down one road.
type cell struct {
	road, shape string
	outcome     string
	function    string
}

// cellsIn reads the roads of the first table of LEAKS.md on which something leaks.
func cellsIn(document string) []cell {
	_, table, _ := strings.Cut(document, "<!-- standard library: begin -->")
	table, _, _ = strings.Cut(table, "<!--")
	var shapes []string
	var all []cell
	for line := range strings.Lines(table) {
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		switch {
		case len(cells) < 2 || strings.HasPrefix(cells[0], "---"):
		case shapes == nil:
			shapes = cells
		case slices.Contains(cells, leaks):
			for _, road := range roadsIn(cells[0]) {
				for i, text := range cells[1:] {
					all = append(all, cell{road, shapes[i+1], text, fmt.Sprintf("cell%d", len(all))})
				}
			}
		}
	}
	return all
}

const leaks = "**leaks**"

// roadsIn splits a row of package fmt into its verbs.
func roadsIn(row string) []string {
	fields := strings.Fields(row)
	if fields[0] != "fmt" || strings.Contains(row, " of ") {
		return []string{row}
	}
	return fields[1:]
}

func (c cell) source(t *testing.T) string {
	road, ok := leakyRoads[c.road]
	if strings.HasPrefix(c.road, "%") {
		road, ok = fmt.Sprintf("_ = fmt.Sprintf(%q, v)", c.road), true
	}
	shape, known := leakyShapes[c.shape]
	if !ok || !known {
		t.Fatalf("%s of %s leaks; say here how to write it", c.road, c.shape)
	}
	return fmt.Sprintf("func %s(t *testing.T, s string, n int64) {\n\tv := %s\n\t%s\n}\n", c.function, shape, road)
}

// TestLeaksAreReported runs the command over a program with every leak that
// Go does not let the SDK prevent, and publishes which ones it reports. What
// is hidden on the same roads must not be reported, but for a reflect.Value, of
// which the analyzer does not tell what fmt does to it inside of something else.
func TestLeaksAreReported(t *testing.T) {
	document, err := os.ReadFile(leaksDocument)
	if err != nil {
		t.Fatal(err)
	}
	cells := cellsIn(string(document))
	if len(cells) < 300 {
		t.Fatalf("read only %d cells from %s", len(cells), leaksDocument)
	}
	source := leakyHeader
	for _, c := range cells {
		source += "\n" + c.source(t)
	}
	rules := rulesByFunction(t, source)
	for _, c := range cells {
		hidden := c.outcome == "redacts" || c.outcome == "omits"
		if hidden && slices.Contains(rules[c.function], "fmt-leak") && c.shape != "reflect.Value" {
			t.Errorf("%s of %s does not leak, and is reported", c.road, c.shape)
		}
	}
	section := reportedTable(cells, rules)

	const begin, end = "<!-- reported: begin -->\n", "<!-- reported: end -->"
	before, rest, opens := strings.Cut(string(document), begin)
	got, after, closes := strings.Cut(rest, end)
	switch {
	case !opens || !closes:
		t.Fatalf("%s has no section for what is reported", leaksDocument)
	case got == section:
	case !*update:
		t.Errorf("%s is stale: run go test ./cmd/lineage -run TestLeaksAreReported -update, and look at what changed; it is\n%s", leaksDocument, section)
	default:
		if err := os.WriteFile(leaksDocument, []byte(before+begin+section+end+after), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// rulesByFunction runs the command over a file and returns the rules that it
// reports in each function.
func rulesByFunction(t *testing.T, source string) map[string][]string {
	t.Helper()
	dir := t.TempDir()
	repo, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	formatted, err := format.Source([]byte(source))
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"go.mod": "module example.com/leaky\n\ngo 1.26.0\n\nrequire github.com/go-lineage/go-lineage v0.0.0\n\n" +
			"replace github.com/go-lineage/go-lineage => " + repo + "\n",
		"leaky.go": string(formatted),
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	bin := filepath.Join(dir, "lineage"+exeSuffix())
	if out, err := exec.Command("go", "build", "-o", bin, ".").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	run := exec.Command(bin, "-C", dir, "-format", "json", "./...")
	run.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "GOPROXY=off")
	var stderr strings.Builder
	run.Stderr = &stderr
	out, _ := run.Output() // the exit code says that there are findings
	var doc finding.Document
	if err := json.Unmarshal(out, &doc); err != nil {
		t.Fatalf("%v: %s%s", err, out, stderr.String())
	}
	rules := make(map[string][]string)
	for _, f := range doc.Findings {
		if !slices.Contains(rules[f.Func], f.Rule) {
			rules[f.Func] = append(rules[f.Func], f.Rule)
		}
	}
	return rules
}

// reportedTable lists the leaks by road; verbs that come out alike share a row.
func reportedTable(all []cell, rules map[string][]string) string {
	var roads, shapes []string
	cells := make(map[[2]string]string)
	for _, l := range all {
		if l.outcome != leaks {
			continue
		}
		if !slices.Contains(roads, l.road) {
			roads = append(roads, l.road)
		}
		if !slices.Contains(shapes, l.shape) {
			shapes = append(shapes, l.shape)
		}
		cell := strings.Join(rules[l.function], ", ")
		if cell == "" {
			cell = "**not reported**"
		}
		cells[[2]string{l.road, l.shape}] = cell
	}
	type line struct{ road, cells string }
	var lines []line
	for _, road := range roads {
		text := ""
		for _, shape := range shapes {
			cell := cells[[2]string{road, shape}]
			if cell == "" {
				cell = "no leak"
			}
			text += " " + cell + " |"
		}
		last := len(lines) - 1
		switch {
		case !strings.HasPrefix(road, "%"):
			lines = append(lines, line{road, text})
		case last >= 0 && lines[last].cells == text:
			lines[last].road += " " + road
		default:
			lines = append(lines, line{"fmt " + road, text})
		}
	}
	table := "| road | " + strings.Join(shapes, " | ") + " |\n|---|" + strings.Repeat("---|", len(shapes)) + "\n"
	for _, l := range lines {
		table += "| " + l.road + " |" + l.cells + "\n"
	}
	return table
}
