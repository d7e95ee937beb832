// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_encoding

import (
	"bytes"
	"encoding/gob"
	"encoding/xml"

	"example.com/corpus/mark"
)

// The elements of a slice read themselves.

// entry tells of what it reads.
type entry struct{ text string }

func (e *entry) UnmarshalText(text []byte) error {
	mark.Leak(text) // leak: entryread
	e.text = string(text)
	return nil
}

func badElementReadsXML() {
	var doc struct {
		Entries []entry `xml:"entry"`
	}
	_ = xml.Unmarshal([]byte("<doc><entry>"+mark.Secret()+"</entry></doc>"), &doc) // source: entryread
}

func goodElementsOfOtherXML() {
	var doc struct {
		Entries []entry  `xml:"entry"`
		Texts   []string `xml:"text"`
	}
	type texts struct {
		XMLName xml.Name `xml:"doc"`
		Texts   []string `xml:"text"`
	}
	b, _ := xml.Marshal(texts{Texts: []string{mark.Secret()}}) // source: othertexts
	_ = xml.Unmarshal(b, &doc)
}

// sealedText is told of by whoever opens it.
type sealedText struct{ text string }

func (s sealedText) GobEncode() ([]byte, error) { return []byte(s.text), nil }

func (s *sealedText) GobDecode(b []byte) error {
	mark.Leak(b) // leak: sealedread
	s.text = string(b)
	return nil
}

func badElementReadsGob() {
	var b bytes.Buffer
	var list []sealedText
	_ = gob.NewEncoder(&b).Encode([]sealedText{{mark.Secret()}}) // source: sealedread
	_ = gob.NewDecoder(&b).Decode(&list)
}

func goodElementReadsOtherGob() {
	var secrets, b bytes.Buffer
	var list []sealedText
	_ = gob.NewEncoder(&secrets).Encode([]string{mark.Secret()}) // source: sealedother
	_ = gob.NewEncoder(&b).Encode([]sealedText{{"plain"}})
	_ = gob.NewDecoder(&b).Decode(&list)
}
