// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_encoding

import (
	"archive/tar"
	"bytes"
	"compress/flate"
	"compress/zlib"
	"encoding/ascii85"
	"encoding/base32"
	"encoding/binary"
	"encoding/csv"
	"encoding/gob"
	"encoding/hex"
	"encoding/xml"
	"io"
	"strings"

	"example.com/corpus/mark"
)

type person struct {
	XMLName xml.Name `xml:"person"`
	Name    string   `xml:"name"`
	Health  string   `xml:"details>health"`
	Remark  string   `xml:",comment"`
	Text    string   `xml:",chardata"`
	Tags    []string `xml:"tag"`
}

func badXMLNestedElement() {
	b, _ := xml.Marshal(person{Health: mark.Secret()}) // source: xmlnested
	mark.Leak(b)                                       // leak: xmlnested
}

func badXMLCommentAndText() {
	b, _ := xml.Marshal(person{Text: mark.Secret()})   // source: xmltext
	mark.Leak(b)                                       // leak: xmltext
	c, _ := xml.Marshal(person{Remark: mark.Secret()}) // source: xmlcomment
	mark.Leak(c)                                       // leak: xmlcomment
}

func badXMLComesBack() {
	b, _ := xml.Marshal(person{Name: "n", Tags: []string{mark.Secret()}}) // source: xmlback
	var p person
	_ = xml.Unmarshal(b, &p)
	mark.Leak(p.Tags[0]) // leak: xmlback
}

func goodXMLOtherFieldComesBack() {
	b, _ := xml.Marshal(item{ID: "1", Note: mark.Secret()}) // source: xmlotherback
	var it item
	_ = xml.Unmarshal(b, &it)
	mark.Leak(it.ID)
}

func badXMLTokens() {
	d := xml.NewDecoder(strings.NewReader("<a>" + mark.Secret() + "</a>")) // source: xmltokens
	for {
		t, err := d.Token()
		if err != nil {
			break
		}
		if text, ok := t.(xml.CharData); ok {
			mark.Leak(string(text)) // leak: xmltokens
		}
	}
}

type xmlMasked string

func (xmlMasked) MarshalXML(e *xml.Encoder, start xml.StartElement) error {
	return e.EncodeElement("masked", start)
}

type xmlHolder struct {
	Masked  xmlMasked
	Telling xmlTelling
}

func goodXMLMarshalerMasks() {
	b, _ := xml.Marshal(xmlHolder{Masked: xmlMasked(mark.Secret())}) // source: xmlmasked
	mark.Leak(b)
}

type xmlTelling string

func (t xmlTelling) MarshalText() ([]byte, error) { return []byte("<" + string(t) + ">"), nil }

func badXMLTextMarshaler() {
	b, _ := xml.Marshal(xmlHolder{Telling: xmlTelling(mark.Secret())}) // source: xmltelling
	mark.Leak(b)                                                       // leak: xmltelling
}

func badEscapedText() {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, mark.SecretBytes()) // source: escapedtext
	mark.Leak(b.String())                      // leak: escapedtext
}

func badCSVRoundTrip() {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	_ = w.WriteAll([][]string{{"id", "health"}, {"1", mark.Secret()}}) // source: csvround
	r := csv.NewReader(&b)
	_, _ = r.Read()
	row, err := r.Read()
	if err != nil {
		return
	}
	mark.Leak(row[1]) // leak: csvround
}

func goodCSVOfPlainRows() {
	var a, b bytes.Buffer
	_ = csv.NewWriter(&a).Write([]string{mark.Secret()}) // source: csvplain
	w := csv.NewWriter(&b)
	_ = w.Write([]string{"plain"})
	w.Flush()
	mark.Leak(b.String(), w.Error())
}

func badCSVByHeader() {
	r := csv.NewReader(strings.NewReader("id,health\n1," + mark.Secret() + "\n")) // source: csvheader
	header, _ := r.Read()
	rows, _ := r.ReadAll()
	for _, row := range rows {
		m := map[string]string{}
		for i, name := range header {
			m[name] = row[i]
		}
		mark.Leak(m["health"]) // leak: csvheader
	}
}

func badGobOfInterface() {
	gob.Register(item{})
	var b bytes.Buffer
	var v any = item{Note: mark.Secret()} // source: gobiface
	_ = gob.NewEncoder(&b).Encode(&v)
	var out any
	_ = gob.NewDecoder(&b).Decode(&out)
	mark.Leak(out.(item).Note) // leak: gobiface
}

type gobMasked struct{ Text string }

func (gobMasked) GobEncode() ([]byte, error) { return []byte("m"), nil }

func (g *gobMasked) GobDecode(b []byte) error { g.Text = string(b); return nil }

func goodGobEncoderMasks() {
	var b bytes.Buffer
	_ = gob.NewEncoder(&b).Encode(gobMasked{mark.Secret()}) // source: gobmasked
	mark.Leak(b.Bytes())
}

func badTarRoundTrip() {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	text := mark.SecretBytes() // source: tar
	_ = w.WriteHeader(&tar.Header{Name: "a", Size: int64(len(text)), Mode: 0o600})
	_, _ = w.Write(text)
	_ = w.Close()
	r := tar.NewReader(&b)
	h, err := r.Next()
	if err != nil {
		return
	}
	out, _ := io.ReadAll(r)
	mark.Leak(out)        // leak: tar
	mark.Leak(h.Size > 0) // leak: tar (static)
}

func badZlibAndFlate() {
	var b, c bytes.Buffer
	z := zlib.NewWriter(&b)
	_, _ = z.Write(mark.SecretBytes()) // source: zlib
	_ = z.Close()
	r, err := zlib.NewReader(&b)
	if err != nil {
		return
	}
	text, _ := io.ReadAll(r)
	mark.Leak(text) // leak: zlib
	f, _ := flate.NewWriter(&c, 1)
	_, _ = f.Write(mark.SecretBytes()) // source: flate
	_ = f.Close()
	text, _ = io.ReadAll(flate.NewReader(&c))
	mark.Leak(text) // leak: flate
}

func badOtherAlphabets() {
	s := base32.StdEncoding.EncodeToString(mark.SecretBytes()) // source: base32
	b, _ := base32.StdEncoding.DecodeString(s)
	mark.Leak(b) // leak: base32
	dst := make([]byte, ascii85.MaxEncodedLen(18))
	n := ascii85.Encode(dst, mark.SecretBytes())         // source: ascii85
	mark.Leak(dst[:n])                                   // leak: ascii85 (static)
	mark.Leak(hex.AppendEncode(nil, mark.SecretBytes())) // source: hexappend; leak: hexappend
}

type record struct {
	ID    uint32
	Value int64
}

func badBinaryStruct() {
	var b bytes.Buffer
	_ = binary.Write(&b, binary.BigEndian, record{1, int64(mark.SecretInt())}) // source: binstruct
	var r record
	_ = binary.Read(&b, binary.BigEndian, &r)
	mark.Leak(r.Value) // leak: binstruct
}

func goodBinaryOfOther() {
	_ = binary.BigEndian.AppendUint64(nil, uint64(mark.SecretInt())) // source: binother
	mark.Leak(binary.LittleEndian.Uint16([]byte{1, 2}))
}

func badVarints() {
	b := make([]byte, binary.MaxVarintLen64)
	n := binary.PutVarint(b, int64(mark.SecretInt())) // source: varint
	v, _ := binary.Varint(b[:n])
	mark.Leak(v) // leak: varint
}
