// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_json

import (
	"encoding/json"

	"example.com/corpus/mark"
)

type user struct {
	Name    string `json:"name"`
	Health  string `json:"health,omitempty"`
	Secret  string `json:"-"`
	private string
}

func marshal(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		return ""
	}
	return string(b)
}

func badExportedFieldIsMarshalled() {
	b, _ := json.Marshal(user{Name: "n", Health: mark.Secret()}) // source: exported
	mark.Leak(b)                                                 // leak: exported
}

func goodOmittedFieldIsNotMarshalled() {
	b, _ := json.Marshal(user{Name: "n", Secret: mark.Secret()}) // source: omitted
	mark.Leak(b)
}

func goodUnexportedFieldIsNotMarshalled() {
	b, _ := json.Marshal(user{Name: "n", private: mark.Secret()}) // source: private
	mark.Leak(b)
}

func badUnexportedFieldIsLeakedAsStruct() {
	u := user{private: mark.Secret()} // source: privatestruct
	mark.Leak(marshal(u))
	mark.Leak(u) // leak: privatestruct
}

func badMarshalInCallee() {
	mark.Leak(marshal(&user{Health: mark.Secret()})) // source: callee; leak: callee
}

func goodMarshalInCalleeOmits() {
	mark.Leak(marshal(&user{Secret: mark.Secret()})) // source: calleeomits
}

func badMapIsMarshalled() {
	mark.Leak(marshal(map[string]any{"a": []string{mark.Secret()}})) // source: maps; leak: maps
}

func badMapKeyIsMarshalled() {
	mark.Leak(marshal(map[string]int{mark.Secret(): 1})) // source: mapkey; leak: mapkey
}

type embedded struct {
	user
	Extra string
}

func badEmbeddedFieldsArePromoted() {
	mark.Leak(marshal(embedded{user: user{Health: mark.Secret()}})) // source: promoted; leak: promoted
}

func goodEmbeddedOmittedFieldStaysOmitted() {
	mark.Leak(marshal(embedded{user: user{Secret: mark.Secret()}})) // source: promotedomitted
}

type shadowing struct {
	user
	Health int `json:"health"`
}

func goodShadowedEmbeddedFieldIsNotMarshalled() {
	mark.Leak(marshal(shadowing{user: user{Health: mark.Secret()}})) // source: shadowed
}

type redacted struct{ Health string }

func (redacted) MarshalJSON() ([]byte, error) { return []byte(`"***"`), nil }

type plainly struct{ health string }

func (p plainly) MarshalJSON() ([]byte, error) { return json.Marshal(p.health) }

func goodMarshalerRedacts() {
	mark.Leak(marshal(redacted{mark.Secret()})) // source: marshaler
}

func badMarshalerTells() {
	mark.Leak(marshal(plainly{mark.Secret()})) // source: marshalertells; leak: marshalertells
}

func goodMarshalerOfElementRedacts() {
	mark.Leak(marshal([]redacted{{mark.Secret()}})) // source: elementmarshaler
}

func goodMarshalerOfFieldRedacts() {
	mark.Leak(marshal(struct{ R redacted }{redacted{mark.Secret()}})) // source: fieldmarshaler
}

type asText struct{ v string }

func (a asText) MarshalText() ([]byte, error) { return []byte("text:" + a.v), nil }

type asMask struct{ V string }

func (asMask) MarshalText() ([]byte, error) { return []byte("mask"), nil }

func badTextMarshalerTells() {
	mark.Leak(marshal(asText{mark.Secret()})) // source: text; leak: text
}

func goodTextMarshalerMasks() {
	mark.Leak(marshal(asMask{mark.Secret()})) // source: textmask
}

func badTextMarshalerOfMapKey() {
	mark.Leak(marshal(map[asText]int{{mark.Secret()}: 1})) // source: textkey; leak: textkey
}

func goodTextMarshalerOfMapKey() {
	mark.Leak(marshal(map[asMask]int{{mark.Secret()}: 1})) // source: textkeymask
}

type ptrMarshaler struct{ Health string }

func (*ptrMarshaler) MarshalJSON() ([]byte, error) { return []byte(`"***"`), nil }

func badPointerMarshalerIsNotUsedOnValue() {
	mark.Leak(marshal(ptrMarshaler{mark.Secret()})) // source: ptrmarshaler; leak: ptrmarshaler
}

func goodPointerMarshalerIsUsedOnPointer() {
	mark.Leak(marshal(&ptrMarshaler{mark.Secret()})) // source: ptrmarshalergood
}

func badRawMessageIsKept() {
	raw := json.RawMessage(`{"a":"` + mark.Secret() + `"}`) // source: raw
	mark.Leak(marshal(struct{ R json.RawMessage }{raw}))    // leak: raw
}

func badIndentedAndCompacted() {
	b, _ := json.MarshalIndent(user{Health: mark.Secret()}, "", " ") // source: indent
	mark.Leak(b)                                                     // leak: indent
}

func goodIndentPrefix() {
	b, _ := json.MarshalIndent(user{Name: "n", Secret: mark.Secret()}, " ", " ") // source: indentother
	mark.Leak(string(b))
}

func goodNamedTypeDropsMarshaler() {
	type bare redacted
	v := bare(redacted{"x"})
	_ = redacted{mark.Secret()} // source: barenot
	mark.Leak(marshal(v))
}

func badNamedTypeDropsMarshaler() {
	type bare redacted
	mark.Leak(marshal(bare(redacted{mark.Secret()}))) // source: bare; leak: bare
}

func badInterfaceFieldIsMarshalled() {
	mark.Leak(marshal(struct{ V any }{user{Health: mark.Secret()}})) // source: ifacefield; leak: ifacefield
}

func goodInterfaceFieldHoldsRedacted() {
	mark.Leak(marshal(struct{ V any }{redacted{mark.Secret()}})) // source: ifaceredacted
}
