// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_encoding

import (
	"encoding/json"
	"encoding/xml"
	"errors"

	"example.com/corpus/mark"
)

// Types that write and read themselves as XML.

type drawn struct{ Shown, kept string }

func (d drawn) MarshalXML(e *xml.Encoder, start xml.StartElement) error {
	return e.EncodeElement(d.kept, start)
}

func badMarshalXMLWritesItself() {
	b, _ := xml.Marshal(drawn{kept: mark.Secret()}) // source: marshalxml
	mark.Leak(b)                                    // leak: marshalxml
}

func goodMarshalXMLWritesOther() {
	b, _ := xml.Marshal(drawn{Shown: mark.Secret(), kept: "x"}) // source: marshalxmlother
	mark.Leak(b)
}

type badge struct{ kept string }

func (b badge) MarshalXMLAttr(name xml.Name) (xml.Attr, error) {
	return xml.Attr{Name: name, Value: b.kept}, nil
}

type badged struct {
	Badge badge `xml:"badge,attr"`
}

func badMarshalXMLAttr() {
	b, _ := xml.Marshal(badged{badge{mark.Secret()}}) // source: marshalattr
	mark.Leak(b)                                      // leak: marshalattr
}

type readItself struct{ text string }

func (r *readItself) UnmarshalXML(d *xml.Decoder, start xml.StartElement) error {
	return d.DecodeElement(&r.text, &start)
}

func badUnmarshalXMLReadsItself() {
	var r readItself
	_ = xml.Unmarshal([]byte("<a>"+mark.Secret()+"</a>"), &r) // source: unmarshalxml
	mark.Leak(r.text)                                         // leak: unmarshalxml
}

type dropsAll struct{ text string }

func (r *dropsAll) UnmarshalXML(d *xml.Decoder, start xml.StartElement) error {
	r.text = "x"
	return d.Skip()
}

func goodUnmarshalXMLDropsAll() {
	var r dropsAll
	_ = xml.Unmarshal([]byte("<a>"+mark.Secret()+"</a>"), &r) // source: dropsall
	mark.Leak(r.text)
}

type textItself struct{ text string }

func (t *textItself) UnmarshalText(b []byte) error {
	t.text = string(b)
	return nil
}

func badUnmarshalTextOfXML() {
	var v struct{ T textItself }
	_ = xml.Unmarshal([]byte("<a><T>"+mark.Secret()+"</T></a>"), &v) // source: xmlsetstext
	mark.Leak(v.T.text)                                              // leak: xmlsetstext
}

type fussy struct{ n int }

func (f *fussy) UnmarshalJSON(b []byte) error { return errors.New("no: " + string(b)) }
func (f *fussy) UnmarshalText(b []byte) error { return errors.New("no: " + string(b)) }

type fussyToo struct{ Fussy fussy }

func badUnmarshalerTellsWhyNot() {
	var f fussy
	err := json.Unmarshal([]byte(`"`+mark.Secret()+`"`), &f) // source: whynot
	mark.Leak(err)                                           // leak: whynot
	var v fussyToo
	err = xml.Unmarshal([]byte("<a><Fussy>"+mark.Secret()+"</Fussy></a>"), &v) // source: xmlwhynot
	mark.Leak(err)                                                             // leak: xmlwhynot
}

func goodUnmarshalerSaysNothing() {
	var t textItself
	err := json.Unmarshal([]byte(`"`+mark.Secret()+`"`), &t) // source: sayslittle
	mark.Leak(err)
}
