// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_json

import (
	"bytes"
	"encoding/json"

	"example.com/corpus/mark"
)

// A struct that goes through text into a map keeps its fields apart.

type record struct {
	Name      string `json:"name"`
	Diagnosis string `json:"diagnosis"`
	Home      address
	Past      []string
}

func badKeyComesBack() {
	b, _ := json.Marshal(record{Diagnosis: mark.Secret()}) // source: keyback
	var m map[string]any
	_ = json.Unmarshal(b, &m)
	mark.Leak(m["diagnosis"]) // leak: keyback
}

func goodOtherKeyComesBack() {
	b, _ := json.Marshal(record{Diagnosis: mark.Secret()}) // source: otherkeyback
	var m map[string]any
	_ = json.Unmarshal(b, &m)
	mark.Leak(m["name"], m["Home"])
	delete(m, "diagnosis")
	if name, ok := m["name"].(string); ok {
		mark.Leak(name)
	}
}

func badKeyIsAsserted() {
	b, _ := json.Marshal(&record{Diagnosis: mark.Secret()}) // source: keyasserted
	m := make(map[string]any)
	_ = json.Unmarshal(b, &m)
	if s, ok := m["diagnosis"].(string); ok {
		mark.Leak(s) // leak: keyasserted
	}
}

func badAllKeysAreShown() {
	b, _ := json.Marshal(record{Diagnosis: mark.Secret()}) // source: allkeys
	var m map[string]any
	_ = json.Unmarshal(b, &m)
	for _, v := range m {
		mark.Leak(v) // leak: allkeys
	}
	mark.Leak(m) // leak: allkeys
}

func badKeyIsNotConstant() {
	b, _ := json.Marshal(record{Diagnosis: mark.Secret()}) // source: keynotconstant
	var m map[string]any
	_ = json.Unmarshal(b, &m)
	for _, k := range []string{"name", "diagnosis"} {
		mark.Leak(m[k]) // leak: keynotconstant
	}
}

func badNestedKey() {
	b, _ := json.Marshal(record{Home: address{Street: mark.Secret()}}) // source: nestedkey
	var m map[string]any
	_ = json.Unmarshal(b, &m)
	home, _ := m["Home"].(map[string]any)
	mark.Leak(home["street"]) // leak: nestedkey
	mark.Leak(m["Home"])      // leak: nestedkey
}

func goodOtherNestedKey() {
	b, _ := json.Marshal(record{Home: address{Street: mark.Secret()}}) // source: othernestedkey
	var m map[string]any
	_ = json.Unmarshal(b, &m)
	home, _ := m["Home"].(map[string]any)
	mark.Leak(home["City"], m["name"])
}

func badIntoInterface() {
	b, _ := json.Marshal(record{Diagnosis: mark.Secret()}) // source: intointerface
	var v any
	_ = json.Unmarshal(b, &v)
	mark.Leak(v)                               // leak: intointerface
	mark.Leak(v.(map[string]any)["diagnosis"]) // leak: intointerface
}

func goodOtherIntoInterface() {
	b, _ := json.Marshal(record{Diagnosis: mark.Secret()}) // source: otherintointerface
	var v any
	_ = json.Unmarshal(b, &v)
	mark.Leak(v.(map[string]any)["name"])
}

func badIntoInterfaceThatHoldsAPointer() {
	b, _ := json.Marshal(record{Diagnosis: mark.Secret()}) // source: holdspointer
	var r record
	var v any = &r
	_ = json.Unmarshal(b, &v)
	mark.Leak(r.Diagnosis) // leak: holdspointer
}

func badMapOfTexts() {
	b, _ := json.Marshal(address{Street: mark.Secret(), City: "c"}) // source: mapoftexts
	var m map[string]string
	_ = json.Unmarshal(b, &m)
	mark.Leak(m["street"]) // leak: mapoftexts
	mark.Leak(m["City"])
}

func badMapThatOthersHave() {
	m := map[string]any{}
	same := m
	b, _ := json.Marshal(record{Diagnosis: mark.Secret()}) // source: othershave
	_ = json.Unmarshal(b, &m)
	mark.Leak(same["diagnosis"]) // leak: othershave
	mark.Leak(same["name"])
}

func badListInMap() {
	b, _ := json.Marshal(record{Past: []string{mark.Secret()}}) // source: listinmap
	var m map[string]any
	_ = json.Unmarshal(b, &m)
	mark.Leak(m["Past"].([]any)[0]) // leak: listinmap
	mark.Leak(m["diagnosis"])
}

func badTextWasChanged() {
	b, _ := json.Marshal(record{Name: "n"})
	b = bytes.ReplaceAll(b, []byte(`"n"`), []byte(`"`+mark.Secret()+`"`)) // source: textwaschanged
	var m map[string]any
	_ = json.Unmarshal(b, &m)
	mark.Leak(m["name"]) // leak: textwaschanged
}

func badLabelledFieldAsKey() {
	b, _ := json.Marshal(mark.NewPerson()) // source: labelledkey
	var m map[string]any
	_ = json.Unmarshal(b, &m)
	mark.Leak(m["Health"]) // leak: labelledkey
}

func goodNameOfPersonAsKey() {
	b, _ := json.Marshal(mark.NewPerson())
	var m map[string]any
	_ = json.Unmarshal(b, &m)
	mark.Leak(m["Name"])
}

func rows(from any) map[string]any {
	b, _ := json.Marshal(from)
	var m map[string]any
	_ = json.Unmarshal(b, &m) // source: onelabelleddeleted
	return m
}

func badByHelper() {
	mark.Leak(rows(record{Diagnosis: mark.Secret()})["diagnosis"]) // source: byhelper; leak: byhelper
}

func goodDeletedFromWhatAHelperMade() {
	m := rows(record{Diagnosis: mark.Secret()}) // source: helperdeleted
	delete(m, "diagnosis")
	mark.Leak(m)
}

func badOtherDeletedFromWhatAHelperMade() {
	m := rows(record{Diagnosis: mark.Secret()}) // source: helperotherdeleted
	delete(m, "name")
	mark.Leak(m) // leak: helperotherdeleted
}

func goodOtherKeyByHelperOfPointer() {
	mark.Leak(rows(&record{Diagnosis: mark.Secret()})["name"]) // source: helperofpointer
}

func goodLabelledFieldDeletedByHelper() {
	m := rows(mark.NewPerson())
	delete(m, "Health")
	delete(m, "Question")
	mark.Leak(m)
}

func badOneLabelledFieldDeletedByHelper() {
	m := rows(mark.NewPerson())
	delete(m, "Question")
	mark.Leak(m) // leak: onelabelleddeleted
}

func rowOf(from *mark.Person) map[string]any {
	b, _ := json.Marshal(from)
	var m map[string]any
	_ = json.Unmarshal(b, &m) // source: rowofperson
	return m
}

func badRowOfPerson() {
	m := rowOf(mark.NewPerson())
	delete(m, "Question")
	mark.Leak(m) // leak: rowofperson
}

func goodNameOfRowOfPerson() {
	mark.Leak(rowOf(mark.NewPerson())["Name"])
}

func text(from any) []byte {
	b, err := json.Marshal(from)
	if err != nil {
		panic(err)
	}
	return b
}

func without(from any, key string) map[string]any {
	m := make(map[string]any)
	_ = json.Unmarshal(text(from), &m)
	delete(m, key)
	return m
}

func badHelperDeletesOther() {
	mark.Leak(without(record{Diagnosis: mark.Secret()}, "name")) // source: helperdeletesother; leak: helperdeletesother
}

func goodHelperDeletes() {
	mark.Leak(without(record{Diagnosis: mark.Secret()}, "diagnosis")) // source: helperdeletes
}

func recast[T any](from any) (to T, err error) {
	b, err := json.Marshal(from)
	if err != nil {
		return to, err
	}
	return to, json.Unmarshal(b, &to)
}

type shown struct {
	Name string `json:"name"`
}

func badRecastToMap() {
	m, _ := recast[map[string]any](record{Diagnosis: mark.Secret()}) // source: recasttomap
	mark.Leak(m["diagnosis"])                                        // leak: recasttomap
}

func goodRecastToLess() {
	s, _ := recast[shown](record{Diagnosis: mark.Secret()}) // source: recasttoless
	mark.Leak(s)
}

func fieldsOf[T any](from T) map[string]any {
	b, _ := json.Marshal(from)
	m := map[string]any{}
	_ = json.Unmarshal(b, &m)
	return m
}

func badFieldsOfGeneric() {
	m := fieldsOf(record{Diagnosis: mark.Secret()}) // source: fieldsofgeneric
	delete(m, "name")
	mark.Leak(m) // leak: fieldsofgeneric
}

func goodFieldsOfGeneric() {
	m := fieldsOf(record{Diagnosis: mark.Secret()}) // source: fieldsofgenericless
	delete(m, "diagnosis")
	mark.Leak(m)
}

func badRecordsInLoop() {
	var list []map[string]any
	for _, s := range []string{mark.Secret(), "b"} { // source: recordsinloop
		b, _ := json.Marshal(record{Diagnosis: s})
		var m map[string]any
		_ = json.Unmarshal(b, &m)
		list = append(list, m)
	}
	mark.Leak(list[0]["diagnosis"]) // leak: recordsinloop
}
