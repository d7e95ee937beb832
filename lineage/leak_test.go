// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineage_test

import (
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"text/template"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

var update = flag.Bool("update", false, "rewrite the tables of LEAKS.md")

// needles are the values in the forms that printers and encoders give them.
var needles = []string{
	secret,
	hex.EncodeToString([]byte(secret)),
	strings.ToUpper(hex.EncodeToString([]byte(secret))),
	strings.Trim(fmt.Sprint([]byte(secret)), "[]"),
	strings.Trim(fmt.Sprintf("%#v", []byte(secret)), "[]byte{}"),
	base64.StdEncoding.EncodeToString([]byte(secret))[:16],
	strconv.FormatInt(secretNumber, 10),
	strconv.FormatInt(secretNumber, 16),
	string(binary.BigEndian.AppendUint64(nil, uint64(secretNumber))),
}

// What a road does to a shape.
const (
	redacts = "redacts"
	refuses = "refuses"
	omits   = "omits"
	leaks   = "**leaks**"
)

// outcome says what a road did, by what came out.
func outcome(out string, err error, needles []string) string {
	for _, needle := range needles {
		if strings.Contains(out, needle) || err != nil && strings.Contains(err.Error(), needle) {
			return leaks
		}
	}
	switch {
	case err != nil:
		return refuses
	case strings.Contains(out, "[personal]"), strings.Contains(out, "%5bpersonal%5d"):
		return redacts
	}
	return omits
}

// A row of the table is a road, or several that do the same; its cells are what
// it does to each shape.
type row struct {
	name  string
	cells []string
	leaks func(s shape) bool // as for a road
}

// measure sends every shape down a road.
func measure(travel func(v any) (string, error), needles []string) []string {
	var cells []string
	for _, s := range shapes {
		out, err := travel(s.value)
		cells = append(cells, outcome(out, err, needles))
	}
	return cells
}

// measured returns the rows of the standard library.
func measured(t *testing.T) []row {
	return slices.Concat(formatRows(), roadRows(printsLikeFmt, shape.opened), roadRows(encodes, nil), processRows(t))
}

// roadRows measures roads, of which those that do not say what they leak leak
// the same.
func roadRows(roads []road, leaks func(s shape) bool) []row {
	var rows []row
	for _, r := range roads {
		if r.leaks == nil {
			r.leaks = leaks
		}
		rows = append(rows, row{r.name, measure(r.travel, needles), r.leaks})
	}
	return rows
}

// table writes rows as Markdown.
func table(rows []row) string {
	var b strings.Builder
	b.WriteString("| road |")
	for _, s := range shapes {
		b.WriteString(" " + s.name + " |")
	}
	b.WriteString("\n|---|" + strings.Repeat("---|", len(shapes)) + "\n")
	for _, r := range rows {
		b.WriteString("| " + r.name + " | " + strings.Join(r.cells, " | ") + " |\n")
	}
	return b.String()
}

// publish compares a section of LEAKS.md with what was measured, or rewrites it.
func publish(t *testing.T, section, want string) {
	t.Helper()
	const file = "LEAKS.md"
	document, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	begin, end := "<!-- "+section+": begin -->\n", "<!-- "+section+": end -->"
	before, rest, ok := strings.Cut(string(document), begin)
	got, after, closed := strings.Cut(rest, end)
	switch {
	case !ok || !closed:
		t.Fatalf("%s has no section %s", file, section)
	case got == want:
	case !*update:
		t.Errorf("%s is stale: run go test ./lineage -update, and look at what changed", file)
	default:
		if err := os.WriteFile(file, []byte(before+begin+want+end+after), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// The table published in LEAKS.md is what happens, and nothing leaks but where Go
// gives no means to prevent it.
func TestLeaks(t *testing.T) {
	rows := measured(t)
	publish(t, "standard library", table(rows))
	admit(t, rows)
}

// admit fails the test for what leaks unexpectedly, and for what no longer does.
func admit(t *testing.T, rows []row) {
	t.Helper()
	for _, r := range rows {
		for i, cell := range r.cells {
			if want := r.leaks != nil && r.leaks(shapes[i]); (cell == leaks) != want {
				t.Errorf("%s of %s: %s, admitted to leak: %v", r.name, shapes[i].name, cell, want)
			}
		}
	}
}

// Nothing shows what is sealed.
func TestSealedValuesDoNotLeak(t *testing.T) {
	for _, s := range sealedShapes {
		for _, verb := range verbs {
			for _, format := range formatsOf(verb) {
				if out := fmt.Sprintf(format, s.value); outcome(out, nil, needlesOf(format)) == leaks {
					t.Errorf("%s of %s: %s", format, s.name, out)
				}
			}
		}
		for _, r := range slices.Concat(printsLikeFmt, encodes) {
			if out, err := r.travel(s.value); outcome(out, err, needles) == leaks {
				t.Errorf("%s of %s: %s, %v", r.name, s.name, out, err)
			}
		}
	}
}

// A nil pointer to a marked value prints, on every road, without a panic.
// An embedded mark lends its methods to the struct around it, as the guide warns.
func TestEmbeddedMarkSpeaksForTheStruct(t *testing.T) {
	v := struct {
		lineage.PII[string]
		Plan string
	}{lineage.NewPII(secret), "basic"}
	out, err := json.Marshal(v)
	if got := fmt.Sprintf("%v %s%v", v, out, err); got != `[personal] "[personal]"<nil>` {
		t.Errorf("got %s", got)
	}
}

func TestNilPointerPrints(t *testing.T) {
	var none *lineage.PII[string]
	for _, r := range slices.Concat(printsLikeFmt, encodes) {
		if strings.HasPrefix(r.name, "encoding/xml, ") || r.name == "encoding/gob" {
			continue // these panic for a nil pointer to anything
		}
		if out, err := r.travel(none); strings.Contains(out, "PANIC") {
			t.Errorf("%s: %s, %v", r.name, out, err)
		}
	}
}

// brokenLabel is a mark whose method panics.
type brokenLabel struct{}

// Label panics.
//
//lineage:allow bad-directive reason="a broken mark is what the test is about"
func (brokenLabel) Label() policy.Label { panic("no label today") }

// emptyLabel is a mark that says nothing.
type emptyLabel struct{}

func (emptyLabel) Label() policy.Label { return policy.Label{} }

// A mark that cannot be read still hides its value, brings nobody down, and what
// it prints does not come back as a value.
func TestBrokenMarksHide(t *testing.T) {
	broken, empty := lineage.Tag[brokenLabel](secret), lineage.Tag[emptyLabel](secret)
	for _, v := range []any{broken, empty} {
		for _, r := range slices.Concat(printsLikeFmt, encodes) {
			if r.leaks != nil {
				continue
			}
			out, err := r.travel(v)
			if outcome(out, err, needles) == leaks || strings.Contains(out, "PANIC") {
				t.Errorf("%s of %T: %s, %v", r.name, v, out, err)
			}
		}
		if got := fmt.Sprint(v); got != "[unmarked]" {
			t.Errorf("%T prints %s", v, got)
		}
	}
	for name, err := range map[string]error{
		"JSON of a broken mark": broken.UnmarshalJSON([]byte(`"[unmarked]"`)),
		"text of a broken mark": broken.UnmarshalText([]byte("[unmarked]")),
		"text of an empty mark": empty.UnmarshalText([]byte("[unmarked]")),
		"a padded column":       new(lineage.PII[string]).Scan("[personal]      "),
	} {
		if !errors.Is(err, lineage.ErrRedacted) {
			t.Errorf("%s: a marker was read as a value: %v", name, err)
		}
	}
}

// What LEAKS.md says of templates: their actions call methods, those that take
// the value out as well.
func TestTemplatesOpenWhatTheyAreToldTo(t *testing.T) {
	for action, want := range map[string]string{
		`{{.Value}}`:                       secret,
		`{{.Use "identity-verification"}}`: secret,
		`{{.Expose "a template"}}`:         secret,
		`{{.Label}}`:                       "personal",
	} {
		var b strings.Builder
		err := template.Must(template.New("").Parse(action)).Execute(&b, lineage.NewPII(secret))
		if err != nil || b.String() != want {
			t.Errorf("%s: %s, %v", action, b.String(), err)
		}
	}
}
