// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package programs

import (
	"encoding/json"
	"errors"
	"maps"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"

	"example.com/corpus/mark"
)

// The same person as the API, the database and the ad network see it.
type (
	personDTO struct {
		ID     string `json:"id"`
		Health string `json:"health,omitempty"`
		City   string `json:"city"`
	}
	personRow struct {
		id, health, city string
		tags             []string
	}
	segment struct {
		UserID string            `json:"user_id"`
		Traits map[string]string `json:"traits"`
	}
)

func fromDTO(d personDTO) personRow { return personRow{id: d.ID, health: d.Health, city: d.City} }

func toSegment(r personRow) segment {
	return segment{UserID: r.id, Traits: map[string]string{"city": r.city, "health": r.health}}
}

func toSegmentSafely(r personRow) segment {
	return segment{UserID: r.id, Traits: map[string]string{"city": r.city}}
}

func badMappersCarryTheField() {
	s := toSegment(fromDTO(personDTO{ID: "1", Health: mark.Secret(), City: "c"})) // source: mappers
	b, _ := json.Marshal(s)
	mark.Leak(b) // leak: mappers
	mark.Leak(s.UserID, s.Traits["city"])
}

func goodMapperLeavesTheFieldOut() {
	s := toSegmentSafely(fromDTO(personDTO{ID: "1", Health: mark.Secret(), City: "c"})) // source: leavesout
	b, _ := json.Marshal(s)
	mark.Leak(b)
}

func badPatchMergesFields() {
	row := personRow{id: "1", city: "c"}
	patch := map[string]string{"health": mark.Secret()} // source: patched
	for k, v := range patch {
		switch k {
		case "health":
			row.health = v
		case "city":
			row.city = v
		}
	}
	mark.Leak(row.health) // leak: patched
}

func goodPatchOfOtherRow() {
	row, other := personRow{id: "1"}, personRow{id: "2"}
	for k, v := range map[string]string{"health": mark.Secret()} { // source: patchedother
		if k == "health" {
			row.health = v
		}
	}
	mark.Leak(other)
	_ = row
}

func withDefaults(in, defaults map[string]string) map[string]string {
	out := maps.Clone(defaults)
	maps.Copy(out, in)
	return out
}

func badDefaultsAreMergedIn() {
	out := withDefaults(map[string]string{"a": "1"}, map[string]string{"b": mark.Secret()}) // source: defaults
	mark.Leak(out["b"])                                                                     // leak: defaults
}

func goodDefaultsAreNotChanged() {
	defaults := map[string]string{"b": "2"}
	_ = withDefaults(map[string]string{"a": mark.Secret()}, defaults) // source: defaultsunchanged
	mark.Leak(defaults)
}

// builder makes a query with value receivers.
type builder struct {
	from  string
	where []string
	args  []any
}

func (b builder) Where(cond string, args ...any) builder {
	b.where = append(slices.Clone(b.where), cond)
	b.args = append(slices.Clone(b.args), args...)
	return b
}

func (b builder) SQL() string {
	return "select * from " + b.from + " where " + strings.Join(b.where, " and ")
}

func badBuilderKeepsArguments() {
	q := builder{from: "t"}.Where("a = ?", 1).Where("h = ?", mark.Secret()) // source: queryargs
	mark.Leak(q.args...)                                                    // leak: queryargs
}

func goodBuilderTextLacksArguments() {
	q := builder{from: "t"}.Where("h = ?", mark.Secret()) // source: querytext
	mark.Leak(q.SQL())
}

func badBuilderTextByConcatenation() {
	q := builder{from: "t"}.Where("h = '" + mark.Secret() + "'") // source: queryconcat
	mark.Leak(q.SQL())                                           // leak: queryconcat
}

func goodBaseQueryIsNotChanged() {
	base := builder{from: "t"}.Where("a = 1")
	_ = base.Where("h = ?", mark.Secret()) // source: basequery
	mark.Leak(base.SQL())
	mark.Leak(base.args)
}

// result is a value or an error.
type result[T any] struct {
	value T
	err   error
}

func of[T any](v T, err error) result[T] { return result[T]{v, err} }

func then[T, U any](r result[T], f func(T) (U, error)) result[U] {
	if r.err != nil {
		return result[U]{err: r.err}
	}
	return of(f(r.value))
}

func (r result[T]) or(v T) T {
	if r.err != nil {
		return v
	}
	return r.value
}

func badResultChainKeeps() {
	r := then(of(mark.Load("a")), func(s string) ([]string, error) { return []string{s}, nil }) // source: resultchain
	mark.Leak(r.or(nil))                                                                        // leak: resultchain
}

func goodResultChainCounts() {
	r := then(of(mark.Load("a")), func(s string) (int, error) { return len(s), nil }) // source: resultcount
	mark.Leak(r.or(0))
}

func badResultErrorTells() {
	r := then(of(mark.Load("a")), func(s string) (int, error) { return 0, errors.New("no number: " + s) }) // source: resulterror
	mark.Leak(r.err)                                                                                       // leak: resulterror
}

// api answers with JSON what a function returns.
func api[In, Out any](f func(In) (Out, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var in In
		if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
			http.Error(w, "bad request", http.StatusBadRequest)
			return
		}
		out, err := f(in)
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		_ = json.NewEncoder(w).Encode(out)
	}
}

func post(h http.Handler, body string) string {
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest("POST", "/", strings.NewReader(body)))
	return w.Body.String()
}

func badAPIAnswersWithTheRow() {
	h := api(func(in personDTO) (personDTO, error) {
		in.Health = mark.Secret() // source: apianswer
		return in, nil
	})
	mark.Leak(post(h, `{"id":"1"}`)) // leak: apianswer
}

func goodAPIAnswersWithTheID() {
	h := api(func(in personDTO) (string, error) { return "ok", nil })
	mark.Leak(post(h, `{"id":"1","health":"`+mark.Secret()+`"}`)) // source: apiid
}

func badAPIErrorTells() {
	h := api(func(in personDTO) (int, error) { return 0, errors.New("unknown: " + in.Health) })
	mark.Leak(post(h, `{"health":"`+mark.Secret()+`"}`)) // source: apierror; leak: apierror
}
