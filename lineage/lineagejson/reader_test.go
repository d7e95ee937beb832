// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineagejson_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/deidentify"
	"github.com/go-lineage/go-lineage/lineage/lineagejson"
	"github.com/go-lineage/go-lineage/lineage/lineagetest"
	"github.com/go-lineage/go-lineage/lineage/policy"
	"github.com/go-lineage/go-lineage/lineage/sealed"
)

const tanakaJSON = `{"id":"c-1","name":"tanaka","age":41,"area":"Kanto","health":["asthma"],"asked":["how?","when?"],"notes":{"a":"y","b":"x"}}`

func TestUnmarshalRest(t *testing.T) {
	partly := tanaka()
	partly.Health, partly.Asked = new(lineage.Sensitive[[]string]), []lineage.Inquiry[string]{}
	for _, test := range []struct {
		why  string
		use  policy.Use
		rest lineagejson.Rest
		want client
	}{
		{"everything is permitted", support, lineagejson.Refuse, tanaka()},
		{"the rest is left out", selection, lineagejson.Omit, partly},
		{"and also where it would be redacted", selection, lineagejson.Redact, partly},
	} {
		gate := lineagetest.NewGate(nil)
		var got client
		err := lineagejson.Encoding{Gate: gate.Gate, Use: test.use, Rest: test.rest}.Unmarshal(t.Context(), []byte(tanakaJSON), &got)
		if err != nil || !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s: %v", test.why, err)
		}
		if len(gate.Records.All()) != 0 {
			t.Errorf("%s: recorded, though nothing was handed over", test.why)
		}
	}
}

// Each place that is refused is named, with the class, the use and the clause, and
// the value stays as it was.
func TestUnmarshalNamesRefusedPlaces(t *testing.T) {
	encoding := lineagejson.Encoding{Gate: lineagetest.NewGate(nil).Gate, Use: selection}
	got := []client{{ID: "before"}}
	err := encoding.Unmarshal(t.Context(), []byte("["+tanakaJSON+"]"), &got)
	lines := strings.Split(fmt.Sprint(err), "\n")
	for _, want := range []string{
		"lineagejson: [0].health: lineage: special-care data to partner for recruitment-selection needs consent (clauses 12(1), 3, 4, APPI art. 27); missing consent",
		"lineagejson: [0].asked[0]: lineage: inquiry data to partner for recruitment-selection needs consent (clause 12(1)); missing consent",
		"lineagejson: [0].asked[1]: lineage: inquiry data",
	} {
		if !slices.ContainsFunc(lines, func(line string) bool { return strings.HasPrefix(line, want) }) {
			t.Errorf("%q is not in\n%s", want, err)
		}
	}
	if len(lines) != 3 || len(got) != 1 || got[0].ID != "before" {
		t.Errorf("got %d errors, %v", len(lines), got)
	}
}

// A marker is refused wherever it stands, whatever becomes of the rest, and every
// one is named.
func TestUnmarshalRefusesMarkers(t *testing.T) {
	const in = `{"name":"[personal]","asked":["how?","[inquiry]"],"notes":{"a":"[personal]"}}`
	for _, rest := range []lineagejson.Rest{lineagejson.Refuse, lineagejson.Omit, lineagejson.Redact} {
		for _, use := range []policy.Use{support, selection} {
			var got client
			err := lineagejson.Encoding{Gate: lineagetest.NewGate(nil).Gate, Use: use, Rest: rest}.Unmarshal(t.Context(), []byte(in), &got)
			for _, want := range []string{
				"lineagejson: name: lineage: the value is redacted: read [personal], which was printed instead of the value, for " + use.String(),
				"lineagejson: asked[1]: lineage: the value is redacted",
				"lineagejson: notes[...]: lineage: the value is redacted",
			} {
				if !errors.Is(err, lineage.ErrRedacted) || !strings.Contains(err.Error(), want) {
					t.Errorf("%s, %d: %q is not in %v", use, rest, want, err)
				}
			}
			if !reflect.DeepEqual(got, client{}) {
				t.Errorf("%s, %d: something was read", use, rest)
			}
		}
	}
	var got client
	ctx := lineage.WithPurpose(t.Context(), policy.SupportQuality)
	err := lineagejson.Encoding{Gate: lineagetest.NewGate(nil).Gate, Use: policy.Use{Recipient: policy.Self}}.Unmarshal(ctx, []byte(in), &got)
	if err == nil || !strings.Contains(err.Error(), "for support-quality to self") {
		t.Errorf("the context's purpose: got %v", err)
	}
	var keys map[lineage.PII[string]]int
	err = lineagejson.Encoding{Gate: lineagetest.NewGate(nil).Gate, Use: support}.Unmarshal(t.Context(), []byte(`{"[personal]":1}`), &keys)
	if !errors.Is(err, lineage.ErrRedacted) || !strings.Contains(err.Error(), "[key]: ") {
		t.Errorf("a key: got %v", err)
	}
}

// What a registered function made is no longer what the value holds, and does not
// make the value permitted.
func TestUnmarshalDoesNotDeidentify(t *testing.T) {
	encoding := lineagejson.Encoding{
		Gate: lineagetest.NewGate(nil).Gate, Use: survey,
		Deidentify: []lineagejson.Deidentifier{lineagejson.With[ageLabel](deidentify.Decades.Of)},
	}
	var got client
	err := encoding.Unmarshal(t.Context(), []byte(`{"age":41}`), &got)
	lineagetest.Refused(t, err, policy.Consent) // or de-identified, which is as far away
	encoding.Rest = lineagejson.Omit
	if err := encoding.Unmarshal(t.Context(), []byte(`{"id":"c-1","age":41}`), &got); err != nil || !reflect.DeepEqual(got, client{ID: "c-1"}) {
		t.Errorf("got %v, %v", got, err)
	}
}

// What says something about a person is personal beside what identifies one.
func TestUnmarshalLinks(t *testing.T) {
	campaign := policy.Use{Purpose: policy.ThirdPartyOffer, Recipient: policy.Partner}
	encoding := lineagejson.Encoding{Gate: lineagetest.NewGate(nil).Gate, Use: campaign}
	type pair struct{ Name, Area lineage.Informative[string] }
	var alone pair
	if err := encoding.Unmarshal(t.Context(), []byte(`{"area":"Kanto"}`), &alone); err != nil || alone.Area != lineage.NewInformative("Kanto") {
		t.Errorf("alone: %v", err)
	}
	ctx := lineage.WithSubject(t.Context(), "user-1")
	gate := lineagetest.NewGate(nil)
	gate.Grant(t, "user-1", policy.Use{Purpose: policy.ThirdPartyOffer, Recipient: policy.Partner})
	encoding.Gate = gate.Gate
	var both client
	if err := encoding.Unmarshal(ctx, []byte(`{"name":"tanaka","area":"Kanto"}`), &both); err != nil {
		t.Errorf("with consent: %v", err)
	}
}

// A mark within a mark is decided too, and not left out of it.
func TestUnmarshalDecidesWithinMarks(t *testing.T) {
	type ticket struct{ Body lineage.Inquiry[string] }
	var got struct{ Ticket lineage.PII[ticket] }
	for _, rest := range []lineagejson.Rest{lineagejson.Refuse, lineagejson.Omit} {
		encoding := lineagejson.Encoding{Gate: lineagetest.NewGate(nil).Gate, Use: selection, Rest: rest}
		err := encoding.Unmarshal(t.Context(), []byte(`{"Ticket":{"Body":"how?"}}`), &got)
		if err == nil || !strings.Contains(err.Error(), "Ticket.Body: lineage: inquiry data to partner") {
			t.Errorf("got %v", err)
		}
	}
	if err := (lineagejson.Encoding{Gate: lineagetest.NewGate(nil).Gate, Use: support}).Unmarshal(t.Context(), []byte(`{"Ticket":{"Body":"how?"}}`), &got); err != nil {
		t.Error(err)
	}
	if ticket := lineagetest.Reveal(t, got.Ticket); lineagetest.Reveal(t, ticket.Body) != "how?" {
		t.Error("lost")
	}
}

type readsItself struct{ Name pii }

func (*readsItself) UnmarshalJSON([]byte) error { return nil }

func TestUnmarshalErrors(t *testing.T) {
	type hidden struct{ Name pii }
	encoding := lineagejson.Encoding{Gate: lineagetest.NewGate(nil).Gate, Use: support}
	for _, test := range []struct {
		why, in string
		into    any
		want    string
	}{
		{"no pointer", `{}`, client{}, "want a pointer"},
		{"nothing", `{}`, nil, "want a pointer"},
		{"a nil pointer", `{}`, (*client)(nil), "want a pointer"},
		{"no JSON", `{`, new(client), "unexpected end of JSON input"},
		{"two values", `{} {}`, new(client), "invalid character"},
		{"no object", `[]`, new(client), "the value: cannot read an array into lineagejson_test.client: want an object"},
		{"no array", `{"asked":{}}`, new(client), "asked: cannot read an object into []"},
		{"no list", `{"notes":1}`, new(client), "notes: cannot read a number into map"},
		{"unmarked", `{"id":7}`, new(client), "id: json: cannot unmarshal number"},
		{"marked", `{"age":"987654321x"}`, new(client), "age: lineage: cannot read [personal] from JSON into int"},
		{"its own JSON", `{"A":[{}]}`, new(struct{ A []readsItself }), "A[0]: lineagejson_test.readsItself reads its own JSON"},
		{"a key that is none", `{"x":"y"}`, new(map[int]pii), "[key]: json: cannot unmarshal number x"},
		{"embedded and hidden", `{"Name":"x"}`, new(struct{ *hidden }), "Name: lineagejson_test.hidden is embedded by a pointer and not exported"},
		{"deep", strings.Repeat(`{"In":`, 10_001) + "null" + strings.Repeat("}", 10_001), new(nested), "exceeded max depth"},
	} {
		err := encoding.Unmarshal(t.Context(), []byte(test.in), test.into)
		if err == nil || !strings.Contains(err.Error(), test.want) || strings.Contains(err.Error(), "987654321") {
			t.Errorf("%s: got %v", test.why, err)
		}
	}
}

// What is within a mark is marked, and no error repeats it, whatever reads it. The
// place is still named.
func TestUnmarshalErrorsWithinMarksQuoteNothing(t *testing.T) {
	const secret = "987654321"
	type small struct {
		In    []pii
		Small int8
		Quote int8 `json:",string"`
		When  time.Time
		Keys  map[int8]pii
	}
	encoding := lineagejson.Encoding{Gate: lineagetest.NewGate(nil).Gate, Use: support}
	for in, place := range map[string]string{
		`{"Small":987654321}`:        "Mark.Small: ",
		`{"Small":"987654321"}`:      "Mark.Small: ",
		`{"Quote":"987654321"}`:      "Mark.Quote: ",
		`{"When":"987654321"}`:       "Mark.When: ",
		`{"Keys":{"987654321":"a"}}`: "Mark.Keys[key]: ",
		`{"In":987654321}`:           "Mark.In: ",
		`{"In":[987654321]}`:         "Mark: ",
		`987654321`:                  "Mark: ",
		`"987654321"`:                "Mark: ",
	} {
		var got struct{ Mark lineage.PII[small] }
		err := encoding.Unmarshal(t.Context(), []byte(`{"Mark":`+in+`}`), &got)
		if err == nil || strings.Contains(err.Error(), secret) || !strings.Contains(err.Error(), place) {
			t.Errorf("%s: got %v", in, err)
		}
	}
	var keys map[lineage.PII[int8]]string
	err := encoding.Unmarshal(t.Context(), []byte(`{"987654321":"x"}`), &keys)
	if err == nil || strings.Contains(err.Error(), secret) || !strings.Contains(err.Error(), "[key]: ") {
		t.Errorf("a key: got %v", err)
	}
}

// Reading takes time for the length of the JSON, however deep it nests. What takes
// some hundredths of a second here would take a minute if each level read it all.
func TestUnmarshalReadsOnce(t *testing.T) {
	const depth = 900
	in := strings.Repeat(`{"In":`, depth) + `{"Name":"` + strings.Repeat("x", 1<<20) + `"}` + strings.Repeat("}", depth)
	encoding := lineagejson.Encoding{Gate: lineagetest.NewGate(nil).Gate, Use: support}
	began := time.Now()
	if err := encoding.Unmarshal(t.Context(), []byte(in), new(nested)); err != nil {
		t.Fatal(err)
	}
	if took := time.Since(began); took > 10*time.Second {
		t.Errorf("took %v", took)
	}
}

type nested struct {
	In   *nested
	Name pii
}

func TestUnmarshalSealed(t *testing.T) {
	var got struct {
		Health sealed.Value[string, lineage.SpecialCareLabel]
	}
	err := lineagejson.Encoding{Gate: lineagetest.NewGate(nil).Gate, Use: support}.Unmarshal(t.Context(), []byte(`{"Health":"asthma"}`), &got)
	if err != nil || lineagetest.Reveal(t, got.Health.Open()) != "asthma" {
		t.Errorf("got %v", err)
	}
	err = lineagejson.Encoding{Gate: lineagetest.NewGate(nil).Gate, Use: selection}.Unmarshal(t.Context(), []byte(`{"Health":"asthma"}`), &got)
	lineagetest.Refused(t, err, policy.Consent)
}

// A processor takes in what its work is for, and nothing else.
func ExampleEncoding_Unmarshal() {
	type request struct {
		ID     int                         `json:"id"`
		Name   lineage.PII[string]         `json:"name"`
		Health lineage.Sensitive[[]string] `json:"health"`
	}
	encoding := lineagejson.Encoding{Use: policy.Use{Purpose: policy.OwnCampaign, Recipient: policy.Processor}}
	var r request
	err := encoding.Unmarshal(testContext, []byte(`{"id":7,"name":"tanaka","health":["asthma"]}`), &r)
	fmt.Println(err)

	encoding.Rest = lineagejson.Omit
	err = encoding.Unmarshal(testContext, []byte(`{"id":7,"name":"tanaka","health":["asthma"]}`), &r)
	fmt.Println(r.ID, len(r.Health.Use(policy.OwnCampaign)), err)
	// Output:
	// lineagejson: health: lineage: special-care data to processor for own-campaign needs consent (clauses 12(1), 3, 4, APPI art. 27); missing consent
	// 7 0 <nil>
}

// Of several fields that a key names in other letters, encoding/json takes the one
// written first, and under GOEXPERIMENT=jsonv2 the least deep.
func TestOtherLetters(t *testing.T) {
	type Deeper struct{ V pii }
	type Deep struct {
		Deeper
		V pii `json:"aB"`
	}
	type before struct {
		Deep
		V pii `json:"Ab"`
	}
	type after struct {
		V pii `json:"Ab"`
		Deep
	}
	type twice struct {
		Deep
		First  pii `json:"Ab"`
		Second pii `json:"abB"`
		Third  pii `json:"AB"`
	}
	encoding := lineagejson.Encoding{Gate: lineagetest.NewGate(nil).Gate, Use: support}
	for _, kind := range []reflect.Type{reflect.TypeFor[before](), reflect.TypeFor[after](), reflect.TypeFor[twice]()} {
		for _, in := range []string{`{"AB":"x"}`, `{"ab":"x"}`, `{"Ab":"x"}`, `{"aB":"x"}`, `{"v":"x"}`} {
			got, want := reflect.New(kind), reflect.New(kind)
			err := encoding.Unmarshal(t.Context(), []byte(in), got.Interface())
			if wantErr := json.Unmarshal([]byte(in), want.Interface()); err != nil || wantErr != nil {
				t.Fatalf("%s: %v, %v", kind, err, wantErr)
			}
			if !reflect.DeepEqual(got.Interface(), want.Interface()) {
				t.Errorf("%s of %s is read into another field", in, kind)
			}
		}
	}
}

// everything has a field of each kind that is read in a way of its own.
type everything struct {
	base
	*Other
	Name   pii                             `json:"name"`
	Count  int                             `json:"count,string"`
	Half   *float64                        `json:",string"`
	Asked  []lineage.Inquiry[string]       `json:"asked"`
	Pair   [2]lineage.PII[int]             `json:"pair"`
	ByName map[lineage.PII[string]]*client `json:"byName"`
	ByID   map[int8][]client               `json:"byID"`
	Deep   lineage.PII[struct{ In []pii }] `json:"deep"`
	Any    lineage.PII[any]                `json:"any"`
	Loose  any                             `json:"loose"`
	Next   *everything                     `json:"next"`
}

// Law: where everything is permitted, Unmarshal reads what encoding/json reads,
// and fails where it fails.
func FuzzUnmarshal(f *testing.F) {
	for _, seed := range []string{
		tanakaJSON,
		`{"id":"1","NAME":"x","count":"7","Half":"0.5","asked":[null,"a"],"pair":[1,2,3]}`,
		`{"byName":{"x":{"id":"1"},"x":null},"byID":{"-1":[{"name":"y"}],"1":null}}`,
		`{"deep":{"In":["a"]},"any":{"b":1},"loose":[{}],"next":{"Deep":{"V":3},"name":null}}`,
		`{"asked":["a","b"],"asked":["c"],"next":{"pair":[1]},"next":{"asked":null}}`,
		`{"name":"[personal]"}`, `{"byID":{"999":[]}}`, `null`, ` [ ] `, `{"count":7}`, "{\"\xff\":1}",
	} {
		f.Add([]byte(seed))
	}
	encoding := lineagejson.Encoding{Gate: lineagetest.NewGate(nil).Gate, Use: support}
	f.Fuzz(func(t *testing.T, data []byte) {
		var got, want everything
		gotErr, wantErr := encoding.Unmarshal(t.Context(), data, &got), json.Unmarshal(data, &want)
		if (gotErr == nil) != (wantErr == nil) {
			t.Fatalf("got %v, want %v", gotErr, wantErr)
		}
		if wantErr == nil && !reflect.DeepEqual(got, want) {
			t.Error("not read as encoding/json reads it")
		}
		if errors.Is(wantErr, lineage.ErrRedacted) && !errors.Is(gotErr, lineage.ErrRedacted) {
			t.Errorf("got %v, want %v", gotErr, wantErr)
		}
		if gotErr != nil {
			return
		}
		out, err := encoding.Marshal(t.Context(), got)
		if err != nil {
			t.Fatalf("what was read cannot be written: %v", err)
		}
		var back everything
		if err := encoding.Unmarshal(t.Context(), out, &back); err != nil {
			t.Fatalf("what was written cannot be read: %v\n%s", err, out)
		}
	})
}
