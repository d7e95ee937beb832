// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_json

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"example.com/corpus/mark"
)

type address struct {
	Street string `json:"street"`
	City   string
}

type customer struct {
	ID      int `json:"id"`
	Home    address
	Work    *address          `json:",omitempty"`
	Notes   []string          `json:"notes"`
	Extra   map[string]string `json:"extra"`
	Private string            `json:"-"`
	Dash    string            `json:"-,"`
}

func badNestedFieldComesBack() {
	b, _ := json.Marshal(customer{Home: address{Street: mark.Secret()}}) // source: nestedback
	var c customer
	_ = json.Unmarshal(b, &c)
	mark.Leak(c.Home.Street) // leak: nestedback
}

func goodNestedSiblingComesBack() {
	b, _ := json.Marshal(customer{Home: address{Street: mark.Secret()}}) // source: nestedsibling
	var c customer
	_ = json.Unmarshal(b, &c)
	mark.Leak(c.Home.City, c.ID, c.Notes, c.Extra)
}

func badPointerFieldComesBack() {
	b, _ := json.Marshal(&customer{Work: &address{City: mark.Secret()}}) // source: pointerback
	var c customer
	_ = json.Unmarshal(b, &c)
	if c.Work != nil {
		mark.Leak(c.Work.City) // leak: pointerback
	}
}

func badSliceFieldComesBack() {
	b, _ := json.Marshal(customer{Notes: []string{"a", mark.Secret()}}) // source: sliceback
	var c customer
	_ = json.Unmarshal(b, &c)
	mark.Leak(c.Notes[1]) // leak: sliceback
	mark.Leak(c.Extra)
}

func badMapFieldComesBack() {
	b, _ := json.Marshal(customer{Extra: map[string]string{mark.Secret(): "v"}}) // source: mapback
	var c customer
	_ = json.Unmarshal(b, &c)
	for k := range c.Extra {
		mark.Leak(k) // leak: mapback
	}
}

func badDashIsAName() {
	b, _ := json.Marshal(customer{Dash: mark.Secret()}) // source: dash
	mark.Leak(b)                                        // leak: dash
}

func goodDashOmits() {
	b, _ := json.Marshal(customer{Private: mark.Secret()}) // source: dashomits
	mark.Leak(b)
}

func badTextIsChangedAfterMarshal() {
	b, _ := json.Marshal(customer{ID: 1, Home: address{City: "c"}})
	s := strings.ReplaceAll(string(b), `"c"`, `"`+mark.Secret()+`"`) // source: changedtext
	var c customer
	_ = json.Unmarshal([]byte(s), &c)
	mark.Leak(c.Home.City) // leak: changedtext
}

func badBytesAreChangedAfterMarshal() {
	b, _ := json.Marshal(customer{Home: address{City: "012345678901234567"}})
	copy(b[bytes.Index(b, []byte("0123")):], mark.Secret()) // source: changedbytes
	var c customer
	_ = json.Unmarshal(b, &c)
	mark.Leak(c.Home.City) // leak: changedbytes
}

func badOneOfTwoTexts() {
	b, _ := json.Marshal(customer{Home: address{Street: mark.Secret()}}) // source: oneoftwo
	if mark.Either() {
		b, _ = json.Marshal(customer{Home: address{City: mark.Secret()}}) // source: othertwo
	}
	var c customer
	_ = json.Unmarshal(b, &c)
	mark.Leak(c.Home.Street) // leak: oneoftwo
	mark.Leak(c.Home.City)   // leak: othertwo
	mark.Leak(c.ID)
}

type renamed struct {
	Where struct {
		Street string `json:"STREET"`
	} `json:"home"`
}

func badOtherTypeWithTheSameNames() {
	b, _ := json.Marshal(customer{Home: address{Street: mark.Secret()}}) // source: samenames
	var r renamed
	_ = json.Unmarshal(b, &r)
	mark.Leak(r.Where.Street) // leak: samenames
}

func goodOtherTypeWithOtherNames() {
	b, _ := json.Marshal(customer{Home: address{City: mark.Secret()}}) // source: othernames
	var r renamed
	_ = json.Unmarshal(b, &r)
	mark.Leak(r.Where.Street)
}

func badEmbeddedFieldComesBack() {
	type outer struct {
		address
		ID int
	}
	b, _ := json.Marshal(outer{address: address{City: mark.Secret()}}) // source: embeddedback
	var o outer
	_ = json.Unmarshal(b, &o)
	mark.Leak(o.City) // leak: embeddedback
}

func badMarshalInOneFunctionUnmarshalInOther() {
	encode := func(c customer) []byte { b, _ := json.Marshal(c); return b }
	decode := func(b []byte) (c customer) { _ = json.Unmarshal(b, &c); return c }
	c := decode(encode(customer{Home: address{Street: mark.Secret()}})) // source: twofunctions
	mark.Leak(c.Home.Street)                                            // leak: twofunctions
}

func goodMarshalledElsewhereOtherField() {
	encode := func(c customer) []byte { b, _ := json.Marshal(c); return b }
	var c customer
	_ = json.Unmarshal(encode(customer{Home: address{Street: mark.Secret()}}), &c) // source: elsewhere
	mark.Leak(c.ID)
}

func badLabelledFieldComesBackUnlabelled() {
	p := mark.NewPerson()
	b, _ := json.Marshal(p) // source: labelledback
	var row struct{ Health, Name string }
	_ = json.Unmarshal(b, &row)
	mark.Leak(row.Health) // leak: labelledback
}

func goodNameOfPersonComesBack() {
	p := mark.NewPerson()
	b, _ := json.Marshal(p)
	var row struct{ Name string }
	_ = json.Unmarshal(b, &row)
	mark.Leak(row.Name)
}

func badMapIntoStruct() {
	b, _ := json.Marshal(map[string]any{"street": mark.Secret()}) // source: mapintostruct
	var a address
	_ = json.Unmarshal(b, &a)
	mark.Leak(a.Street) // leak: mapintostruct
}

func badStructIntoMap() {
	b, _ := json.Marshal(address{Street: mark.Secret()}) // source: structintomap
	m := map[string]any{}
	_ = json.Unmarshal(b, &m)
	mark.Leak(m["street"]) // leak: structintomap
}

func badRawMessageIsDeferred() {
	var env struct {
		Kind string
		Data json.RawMessage
	}
	_ = json.Unmarshal([]byte(`{"Kind":"a","Data":{"street":"`+mark.Secret()+`"}}`), &env) // source: rawdeferred
	var a address
	_ = json.Unmarshal(env.Data, &a)
	mark.Leak(a.Street) // leak: rawdeferred
}

func goodEnvelopesKind() {
	env := struct {
		Kind string
		Data json.RawMessage
	}{"a", json.RawMessage(`"` + mark.Secret() + `"`)} // source: envelope
	mark.Leak(env.Kind)
}

type secretText string

func (secretText) MarshalJSON() ([]byte, error) { return []byte(`"hidden"`), nil }

func goodMarshalerInsideSliceAndMap() {
	b, _ := json.Marshal(map[string][]secretText{"a": {secretText(mark.Secret())}}) // source: insideslice
	mark.Leak(b)
}

func badMarshalerOfKeyIsNotUsed() {
	b, _ := json.Marshal(map[secretText]int{secretText(mark.Secret()): 1}) // source: keymarshaler
	mark.Leak(b)                                                           // leak: keymarshaler
}

type stamped struct {
	At   time.Time
	Text string
}

func badEmbeddedMarshalerIsPromoted() {
	type entry struct {
		secretText
		Text string
	}
	b, _ := json.Marshal(entry{"", mark.Secret()}) // source: notpromoted
	mark.Leak(len(b))
	c, _ := json.Marshal(stamped{Text: mark.Secret()}) // source: stamped
	mark.Leak(c)                                       // leak: stamped
}

func goodPromotedMarshalerHidesAll() {
	type entry struct {
		secretText
		Text string
	}
	b, _ := json.Marshal(entry{"", mark.Secret()}) // source: promotedhides
	mark.Leak(b)
}

type aliasTrick struct {
	Text   string
	Hidden string
}

func (a aliasTrick) MarshalJSON() ([]byte, error) {
	type plain aliasTrick
	p := plain(a)
	p.Hidden = ""
	return json.Marshal(p)
}

func badAliasTrickKeepsText() {
	b, _ := json.Marshal(aliasTrick{Text: mark.Secret()}) // source: aliastrick
	mark.Leak(b)                                          // leak: aliastrick
}

func goodAliasTrickDropsHidden() {
	b, _ := json.Marshal(aliasTrick{Hidden: mark.Secret()}) // source: aliashidden
	mark.Leak(b)
}

func badStreamOfValues() {
	dec := json.NewDecoder(strings.NewReader(`{"street":"` + mark.Secret() + `"}{"street":"b"}`)) // source: stream
	for dec.More() {
		var a address
		if dec.Decode(&a) != nil {
			break
		}
		mark.Leak(a.Street) // leak: stream
	}
}

func badRestOfDecoder() {
	dec := json.NewDecoder(strings.NewReader(`1 "` + mark.Secret() + `"`)) // source: rest
	var n int
	_ = dec.Decode(&n)
	rest := new(bytes.Buffer)
	_, _ = rest.ReadFrom(dec.Buffered())
	mark.Leak(rest.String()) // leak: rest
}

func badIndentedIntoBuffer() {
	var b bytes.Buffer
	_ = json.Indent(&b, []byte(`{"a":"`+mark.Secret()+`"}`), "", " ") // source: indented
	mark.Leak(b.String())                                             // leak: indented
}

func goodValidTellsLittle() {
	mark.Leak(json.Valid([]byte("{}")))
	_ = json.Valid(mark.SecretBytes()) // source: valid
}

func badAnyHoldsStruct() {
	var v any = address{City: mark.Secret()} // source: anyholds
	b, _ := json.Marshal(map[string]any{"v": &v})
	mark.Leak(string(b)) // leak: anyholds
}

func goodEncoderOfOtherValue() {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	s := mark.Secret() // source: encodedother
	_ = enc.Encode(fmt.Sprint(len(s)))
	mark.Leak(b.String())
}
