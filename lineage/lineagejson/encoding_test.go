// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineagejson_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/deidentify"
	"github.com/go-lineage/go-lineage/lineage/lineagejson"
	"github.com/go-lineage/go-lineage/lineage/lineagesql"
	"github.com/go-lineage/go-lineage/lineage/lineagetest"
	"github.com/go-lineage/go-lineage/lineage/policy"
	"github.com/go-lineage/go-lineage/lineage/sealed"
)

// client is a value with marked data of several kinds.
type client struct {
	ID     string                         `json:"id"`
	Name   lineage.PII[string]            `json:"name"`
	Age    lineage.Tagged[int, ageLabel]  `json:"age"`
	Area   lineage.Informative[string]    `json:"area"`
	Health *lineage.Sensitive[[]string]   `json:"health,omitempty"`
	Asked  []lineage.Inquiry[string]      `json:"asked"`
	Notes  map[string]lineage.PII[string] `json:"notes"`
}

// ageLabel marks ages, so that a function can be registered for them.
type ageLabel struct{}

func (ageLabel) Label() policy.Label {
	return policy.Label{Classes: []policy.Class{policy.Personal}}
}

func tanaka() client {
	health := lineage.NewSensitive([]string{"asthma"})
	return client{
		ID:     "c-1",
		Name:   lineage.NewPII("tanaka"),
		Age:    lineage.Tag[ageLabel](41),
		Area:   lineage.NewInformative("Kanto"),
		Health: &health,
		Asked:  []lineage.Inquiry[string]{lineage.NewInquiry("how?"), lineage.NewInquiry("when?")},
		Notes:  map[string]lineage.PII[string]{"b": lineage.NewPII("x"), "a": lineage.NewPII("y")},
	}
}

var (
	selection = policy.Use{Purpose: policy.RecruitmentSelection, Recipient: policy.Partner}
	survey    = policy.Use{Purpose: policy.SurveyReport, Recipient: policy.Partner}
	support   = policy.Use{Purpose: policy.SupportQuality, Recipient: policy.Self}
)

func TestRest(t *testing.T) {
	for _, test := range []struct {
		why  string
		use  policy.Use
		rest lineagejson.Rest
		want string
	}{
		{
			"everything is permitted", support, lineagejson.Refuse,
			`{"id":"c-1","name":"tanaka","age":41,"area":"Kanto","health":["asthma"],"asked":["how?","when?"],"notes":{"a":"y","b":"x"}}`,
		},
		{
			"the rest is left out", selection, lineagejson.Omit,
			`{"id":"c-1","name":"tanaka","age":41,"area":"Kanto","asked":[],"notes":{"a":"y","b":"x"}}`,
		},
		{
			"the rest is redacted", selection, lineagejson.Redact,
			`{"id":"c-1","name":"tanaka","age":41,"area":"Kanto","health":"[special-care]","asked":["[inquiry]","[inquiry]"],"notes":{"a":"y","b":"x"}}`,
		},
	} {
		gate := lineagetest.NewGate(nil)
		got, err := lineagejson.Encoding{Gate: gate.Gate, Use: test.use, Rest: test.rest}.Marshal(t.Context(), tanaka())
		if err != nil || string(got) != test.want {
			t.Errorf("%s:\ngot  %s, %v\nwant %s", test.why, got, err, test.want)
		}
	}
}

// Each refused place is named, with the class, the use and the clause.
func TestRefusedPlacesAreNamed(t *testing.T) {
	gate := lineagetest.NewGate(nil)
	out, err := lineagejson.Encoding{Gate: gate.Gate, Use: selection}.Marshal(t.Context(), []client{tanaka()})
	var refusal *lineage.Refusal
	if out != nil || !errors.As(err, &refusal) {
		t.Fatalf("got %s, %v", out, err)
	}
	lines := strings.Split(err.Error(), "\n")
	for _, want := range []string{
		"lineagejson: [0].health: lineage: special-care data to partner for recruitment-selection needs consent (clauses 12(1), 3, 4, APPI art. 27); missing consent",
		"lineagejson: [0].asked[0]: lineage: inquiry data to partner for recruitment-selection needs consent (clause 12(1)); missing consent",
		"lineagejson: [0].asked[1]: lineage: inquiry data",
	} {
		if !slices.ContainsFunc(lines, func(line string) bool { return strings.HasPrefix(line, want) }) {
			t.Errorf("%q is not in\n%s", want, err)
		}
	}
	if len(gate.Records.All()) != 0 {
		t.Error("recorded though refused")
	}
	if strings.Contains(err.Error(), "tanaka") || strings.Contains(err.Error(), "asthma") {
		t.Errorf("the error holds a value: %s", err)
	}
}

// What says something about a person is personal beside what identifies one.
func TestLinking(t *testing.T) {
	campaign := policy.Use{Purpose: policy.OwnCampaign, Recipient: policy.Partner}
	type pair struct {
		Name lineage.PII[string]         `json:"name"`
		Area lineage.Informative[string] `json:"area"`
	}
	gate := lineagetest.NewGate(nil)
	v := pair{lineage.NewPII("tanaka"), lineage.NewInformative("Kanto")}
	omit := lineagejson.Encoding{Gate: gate.Gate, Use: campaign, Rest: lineagejson.Omit}
	if got, err := omit.Marshal(t.Context(), v); err != nil || string(got) != `{"area":"Kanto"}` {
		t.Errorf("where the name is left out: got %s, %v", got, err)
	}
	if got, err := omit.Marshal(t.Context(), v.Area); err != nil || string(got) != `"Kanto"` {
		t.Errorf("alone: got %s, %v", got, err)
	}
	delivered := lineagejson.Encoding{Gate: gate.Gate, Use: policy.Use{Purpose: policy.ServiceDeliveryByPartner, Recipient: policy.Partner}}
	if _, err := delivered.Marshal(t.Context(), v); err != nil {
		t.Fatal(err)
	}
	records := gate.Records.All()
	if got, want := records[len(records)-1].Label.String(), "informative+personal"; got != want {
		t.Errorf("beside the name: recorded as %s, want %s", got, want)
	}
}

func TestDeidentify(t *testing.T) {
	gate := lineagetest.NewGate(nil)
	encoding := lineagejson.Encoding{
		Gate: gate.Gate, Use: survey, Rest: lineagejson.Omit,
		Deidentify: []lineagejson.Deidentifier{lineagejson.With[ageLabel](deidentify.Decades.Of)},
	}
	got, err := encoding.Marshal(t.Context(), tanaka())
	if want := `{"id":"c-1","age":"40-49","asked":[],"notes":{}}`; err != nil || string(got) != want {
		t.Errorf("got  %s, %v\nwant %s", got, err, want)
	}
	records := gate.Records.All()
	if len(records) != 1 || records[0].Level != policy.Anonymous {
		t.Errorf("recorded %+v", records)
	}
	// A pseudonym is not enough for a survey.
	pseudonyms, err := deidentify.NewPseudonyms([]byte("0123456789abcdef"), "acme")
	if err != nil {
		t.Fatal(err)
	}
	encoding.Rest = lineagejson.Refuse
	encoding.Deidentify = []lineagejson.Deidentifier{lineagejson.With[lineage.PersonalLabel](pseudonyms.Of)}
	_, err = encoding.Marshal(t.Context(), lineage.NewPII("tanaka"))
	lineagetest.Refused(t, err, policy.Consent)
}

// Each kind of data is recorded once, however often it occurs.
func TestRecords(t *testing.T) {
	gate := lineagetest.NewGate(nil)
	ctx := lineage.WithSubject(t.Context(), "user-1")
	if _, err := (lineagejson.Encoding{Gate: gate.Gate, Use: support}).Marshal(ctx, []client{tanaka(), tanaka()}); err != nil {
		t.Fatal(err)
	}
	var labels []string
	for _, r := range gate.Records.Of("user-1") {
		labels = append(labels, r.Label.String())
		if !strings.Contains(r.Position, "encoding_test.go:") {
			t.Errorf("position %s", r.Position)
		}
	}
	want := []string{"personal", "informative+personal", "special-care+personal", "inquiry+personal"}
	if !slices.Equal(labels, want) {
		t.Errorf("got %v, want %v", labels, want)
	}
}

func TestFailingRecorderFailsClosed(t *testing.T) {
	gate := lineagetest.NewGate(nil)
	full := errors.New("disk full")
	gate.Records.FailWith(full)
	out, err := lineagejson.Encoding{Gate: gate.Gate, Use: support, Rest: lineagejson.Omit}.Marshal(t.Context(), tanaka())
	if out != nil || !errors.Is(err, full) {
		t.Errorf("got %s, %v", out, err)
	}
}

// Only a refusal is left to Rest: a store that cannot be asked is no answer.
// leaving agrees, and meanwhile the client is gone.
type leaving struct{ cancel context.CancelFunc }

func (l leaving) Consented(context.Context, lineage.Subject, policy.Use) (bool, error) {
	l.cancel()
	return true, nil
}

// What is decided and can no longer be recorded is not written.
func TestCancelledBetweenDecisionAndRecord(t *testing.T) {
	ctx, cancel := context.WithCancel(lineage.WithSubject(t.Context(), "user-1"))
	gate := lineagetest.NewGate(nil)
	gate.Gate.Consents = leaving{cancel}
	encoding := lineagejson.Encoding{Gate: gate.Gate, Use: policy.Use{Purpose: policy.OwnCampaign, Recipient: policy.Partner}}
	out, err := encoding.Marshal(ctx, lineage.NewPII("tanaka"))
	if out != nil || !errors.Is(err, lineage.ErrNotRecorded) || !errors.Is(err, context.Canceled) || len(gate.Records.All()) != 0 {
		t.Errorf("got %s, %v", out, err)
	}
}

func TestOtherErrorsAreNotOmitted(t *testing.T) {
	gate := lineagetest.NewGate(nil)
	gate.Gate.Consents = brokenConsents{}
	ctx := lineage.WithSubject(t.Context(), "user-1")
	out, err := lineagejson.Encoding{Gate: gate.Gate, Use: selection, Rest: lineagejson.Omit}.Marshal(ctx, tanaka())
	if out != nil || err == nil || !strings.Contains(err.Error(), "store closed") {
		t.Errorf("got %s, %v", out, err)
	}
}

// What is written is read back without loss, and nothing stands for it.
func TestRoundTrip(t *testing.T) {
	gate := lineagetest.NewGate(nil)
	out, err := lineagejson.Encoding{Gate: gate.Gate, Use: support}.Marshal(t.Context(), tanaka())
	if err != nil {
		t.Fatal(err)
	}
	var back client
	if err := json.Unmarshal(out, &back); err != nil || !reflect.DeepEqual(back, tanaka()) {
		t.Errorf("what came back is not what was written: %v", err)
	}
	redacted, err := lineagejson.Encoding{Gate: gate.Gate, Use: selection, Rest: lineagejson.Redact}.Marshal(t.Context(), tanaka())
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(redacted, &back); !errors.Is(err, lineage.ErrRedacted) {
		t.Errorf("markers came back: %v", err)
	}
}

func TestUsesDoNotMeet(t *testing.T) {
	gate := lineagetest.NewGate(nil)
	var group sync.WaitGroup
	for i := range 8 {
		use, want := support, "tanaka"
		if i%2 == 1 {
			use, want = survey, "[personal]"
		}
		group.Go(func() {
			for range 20 {
				got, err := lineagejson.Encoding{Gate: gate.Gate, Use: use, Rest: lineagejson.Redact}.Marshal(t.Context(), tanaka())
				if err != nil || !strings.Contains(string(got), want) {
					t.Errorf("%s: got %s, %v", use, got, err)
				}
			}
		})
	}
	group.Wait()
}

// What cannot be decided field by field is refused, not guessed.
func TestErrors(t *testing.T) {
	loop := map[string]any{}
	loop["loop"] = loop
	var pointer any
	pointer = &pointer
	mark := new(struct{ In lineage.PII[any] })
	mark.In = lineage.NewPII[any](mark)
	for _, test := range []struct {
		why   string
		value any
		want  string
	}{
		{"a value that holds itself", loop, "does the value hold itself?"},
		{"a pointer to itself", pointer, "does the value hold itself?"},
		{"a mark that holds itself", mark, "does the value hold itself?"},
		{"its own JSON", struct{ A []ownJSON }{[]ownJSON{{}}}, "A[0]: lineagejson_test.ownJSON writes its own JSON"},
		{"an embedded mark, which lends its JSON", struct{ lineage.PII[string] }{}, "writes its own JSON"},
		{"what JSON cannot write", struct{ F func() }{}, "unsupported type"},
		{"a key that is none", map[struct{ N lineage.PII[int] }]any{{}: 1}, "cannot be a key"},
		{"a broken key", map[brokenText]any{{}: 1}, "broken"},
		{"what JSON cannot write, marked", lineage.NewPII(func() {}), "unsupported type"},
	} {
		gate := lineagetest.NewGate(nil)
		out, err := lineagejson.Encoding{Gate: gate.Gate, Use: support}.Marshal(t.Context(), test.value)
		if out != nil || err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: got %s, %v", test.why, out, err)
		}
	}
}

// A column of JSON is what it holds: whole rows are written and read for a use.
func TestColumnsAreSeenThrough(t *testing.T) {
	type profile struct {
		Name   pii                        `json:"name"`
		Health lineage.Sensitive[string]  `json:"health"`
		Rest   map[string]json.RawMessage `json:"rest,omitempty"`
	}
	type row struct {
		ID      int                         `json:"id"`
		Profile lineagesql.JSON[profile]    `json:"profile"`
		Former  []lineagesql.JSON[*profile] `json:"former"`
	}
	v := row{7, lineagesql.JSON[profile]{V: profile{Name: lineage.NewPII("tanaka"), Health: lineage.NewSensitive("asthma")}}, nil}
	v.Former = append(v.Former, lineagesql.JSON[*profile]{}, lineagesql.JSON[*profile]{V: &profile{Name: lineage.NewPII("suzuki")}})
	encoding := lineagejson.Encoding{Gate: lineagetest.NewGate(nil).Gate, Use: support}
	const want = `{"id":7,"profile":{"name":"tanaka","health":"asthma"},"former":[null,{"name":"suzuki","health":""}]}`
	out, err := encoding.Marshal(t.Context(), v)
	if err != nil || string(out) != want {
		t.Errorf("got %s, %v", out, err)
	}
	var back row
	if err := encoding.Unmarshal(t.Context(), []byte(want), &back); err != nil || !reflect.DeepEqual(back, v) {
		t.Errorf("read otherwise: %v", err)
	}
	encoding.Use = selection
	_, err = encoding.Marshal(t.Context(), v)
	if reading := encoding.Unmarshal(t.Context(), []byte(want), &back); err == nil || reading == nil ||
		!strings.Contains(err.Error(), "profile.health: ") || !strings.Contains(reading.Error(), "former[1].health: ") {
		t.Errorf("got %v, %v", err, reading)
	}
}

func TestKeysThatMeet(t *testing.T) {
	encoding := lineagejson.Encoding{
		Gate: lineagetest.NewGate(nil).Gate, Use: survey,
		Deidentify: []lineagejson.Deidentifier{lineagejson.With[ageLabel](deidentify.Decades.Of)},
	}
	ages := map[lineage.Tagged[int, ageLabel]]int{lineage.Tag[ageLabel](41): 1}
	if got, err := encoding.Marshal(t.Context(), ages); err != nil || string(got) != `{"40-49":1}` {
		t.Errorf("got %s, %v", got, err)
	}
	ages[lineage.Tag[ageLabel](42)] = 2
	if got, err := encoding.Marshal(t.Context(), ages); err == nil || !strings.Contains(err.Error(), "written alike") {
		t.Errorf("got %s, %v", got, err)
	}
}

type (
	hidesName  struct{ name pii }
	hidesAny   struct{ Payload any }
	byPointer  struct{ Name pii }
	loosened   struct{ In []any }
	panicLabel struct{}
)

func (h hidesName) MarshalJSON() ([]byte, error) { return json.Marshal(map[string]any{"name": h.name}) }
func (h hidesAny) MarshalText() ([]byte, error)  { return fmt.Append(nil, h.Payload), nil }
func (*byPointer) MarshalJSON() ([]byte, error)  { return []byte("{}"), nil }
func (panicLabel) Label() policy.Label           { panic("not a literal") }

// What writes its own JSON would redact marked data unseen, wherever it holds it.
func TestHiddenMarksAreFound(t *testing.T) {
	name := lineage.NewPII("tanaka")
	encoding := lineagejson.Encoding{Gate: lineagetest.NewGate(nil).Gate, Use: support}
	for _, test := range []struct {
		why   string
		value any
		fails bool
	}{
		{"in a field that is not exported", hidesName{name}, true},
		{"below what holds nothing else", struct{ A []map[string]hidesName }{[]map[string]hidesName{{"a": {name}}}}, true},
		{"behind an interface", hidesAny{[]any{&name}}, true},
		{"behind an interface that holds none", hidesAny{[]any{"tanaka"}}, false},
		{"in an interface", []any{hidesAny{name}}, true},
		{"as a key", map[hidesAny]int{{name}: 1}, true},
		{"by a method of the pointer, which is taken", &byPointer{name}, true},
		{"by a method of the pointer, which cannot be taken", byPointer{name}, false},
		{"nowhere", loosened{[]any{1, "a", time.Time{}, json.RawMessage("{}"), errors.New("x")}}, false},
	} {
		out, err := encoding.Marshal(t.Context(), test.value)
		if fails := err != nil && strings.Contains(err.Error(), "writes its own JSON"); fails != test.fails || !fails && err != nil {
			t.Errorf("%s: got %s, %v", test.why, out, err)
		}
	}
}

// quoting fails with what it holds in its error.
type quoting struct{ V string }

func (q quoting) MarshalJSON() ([]byte, error) { return nil, errors.New("cannot write " + q.V) }

// nesting is de-identified, and made with marked data in it.
type nesting struct{ V pii }

func (nesting) Level() policy.Level { return policy.Anonymous }

// quotingKey cannot be written as a key, and says what it is.
type quotingKey struct{ V string }

func (k quotingKey) MarshalText() ([]byte, error) { return nil, errors.New("cannot write " + k.V) }

func TestErrorsWithinMarksQuoteNothing(t *testing.T) {
	type numbers struct {
		Plain  json.Number
		Quoted json.Number `json:",string"`
		Beside pii
	}
	encoding := lineagejson.Encoding{Gate: lineagetest.NewGate(nil).Gate, Use: support}
	for _, test := range []struct {
		v     any
		place string
	}{
		{lineage.NewPII(quoting{"tanaka"}), "lineagejson_test.quoting failed"},
		{map[pii]any{lineage.NewPII("x"): lineage.NewPII([]any{quoting{"tanaka"}})}, "[...][0]: "},
		{lineage.NewPII(json.Number("tanaka")), "the value: "},
		{lineage.NewPII(numbers{Plain: "tanaka", Quoted: "1"}), "Plain: "},
		{lineage.NewPII(numbers{Plain: "1", Quoted: "tanaka"}), "Quoted: "},
		{lineage.NewPII(map[quotingKey]pii{{"tanaka"}: lineage.NewPII("x")}), "the value: "},
		{lineage.NewPII(map[quotingKey]int{{"tanaka"}: 1}), "the value: "},
		{lineage.NewPII(math.Inf(1)), "the value: a value of float64 cannot be written"},
		{lineage.NewPII(json.RawMessage("{tanaka")), "the value: "},
	} {
		out, err := encoding.Marshal(t.Context(), test.v)
		quotes := err != nil && (strings.Contains(err.Error(), "tanaka") || strings.Contains(err.Error(), "Inf"))
		if out != nil || err == nil || quotes || !strings.Contains(err.Error(), test.place) {
			t.Errorf("%T: got %s, %v", test.v, out, err)
		}
	}
}

// What comes up between looking and writing was not decided, and is not written.
func TestUndecidedMarksAreNotWritten(t *testing.T) {
	encoding := lineagejson.Encoding{
		Gate: lineagetest.NewGate(nil).Gate, Use: survey,
		Deidentify: []lineagejson.Deidentifier{lineagejson.With[ageLabel](func(int) nesting { return nesting{lineage.NewPII("tanaka")} })},
	}
	out, err := encoding.Marshal(t.Context(), lineage.Tag[ageLabel](41))
	if out != nil || err == nil || !strings.Contains(err.Error(), "V: ") || !strings.Contains(err.Error(), "made by a registered function") {
		t.Errorf("got %s, %v", out, err)
	}
}

// A graph that leads back to itself in many ways is looked through once.
type graph struct {
	To      []*graph
	Payload any
}

func (*graph) MarshalJSON() ([]byte, error) { return []byte(`"graph"`), nil }

func TestGraphsAreLookedThroughOnce(t *testing.T) {
	nodes := make([]*graph, 50)
	for i := range nodes {
		nodes[i] = &graph{To: nodes}
	}
	encoding := lineagejson.Encoding{Gate: lineagetest.NewGate(nil).Gate, Use: support}
	if out, err := encoding.Marshal(t.Context(), nodes[0]); err != nil || string(out) != `"graph"` {
		t.Errorf("got %s, %v", out, err)
	}
	nodes[49].Payload = lineage.NewPII("tanaka")
	if out, err := encoding.Marshal(t.Context(), nodes[0]); err == nil {
		t.Errorf("got %s", out)
	}
}

func TestPanickingLabelFailsClosed(t *testing.T) {
	encoding := lineagejson.Encoding{Gate: lineagetest.NewGate(nil).Gate, Use: support, Rest: lineagejson.Omit}
	out, err := encoding.Marshal(t.Context(), lineage.Tag[panicLabel]("tanaka"))
	if out != nil || err == nil || !strings.Contains(err.Error(), "not a literal") {
		t.Errorf("got %s, %v", out, err)
	}
}

type ownJSON struct{ Name lineage.PII[string] }

func (ownJSON) MarshalJSON() ([]byte, error) { return []byte("{}"), nil }

type brokenText struct{ N any }

func (brokenText) MarshalText() ([]byte, error) { return nil, errors.New("broken") }

func Example() {
	gate := lineagetest.NewGate(nil)
	profile := struct {
		Name   lineage.PII[string]       `json:"name"`
		Health lineage.Sensitive[string] `json:"health"`
		Since  time.Time                 `json:"since"`
	}{lineage.NewPII("tanaka"), lineage.NewSensitive("asthma"), time.Date(2026, 4, 1, 0, 0, 0, 0, time.UTC)}

	forEmployer := lineagejson.Encoding{
		Gate: gate.Gate,
		Use:  policy.Use{Purpose: policy.RecruitmentSelection, Recipient: policy.Partner},
		Rest: lineagejson.Omit,
	}
	ctx := lineage.WithSubject(testContext, "user-1")
	out, err := forEmployer.Marshal(ctx, profile)
	fmt.Println(string(out), err)
	// Output: {"name":"tanaka","since":"2026-04-01T00:00:00Z"} <nil>
}

// Sealed values are decided as marked ones are.
func TestSealed(t *testing.T) {
	v := struct {
		Health sealed.Value[string, lineage.SpecialCareLabel]
	}{sealed.Seal(lineage.NewSensitive("asthma"))}
	gate := lineagetest.NewGate(nil)
	got, err := lineagejson.Encoding{Gate: gate.Gate, Use: support}.Marshal(t.Context(), v)
	if err != nil || string(got) != `{"Health":"asthma"}` {
		t.Errorf("got %s, %v", got, err)
	}
	got, err = lineagejson.Encoding{Gate: gate.Gate, Use: selection, Rest: lineagejson.Redact}.Marshal(t.Context(), v)
	if err != nil || string(got) != `{"Health":"[special-care]"}` {
		t.Errorf("got %s, %v", got, err)
	}
}
