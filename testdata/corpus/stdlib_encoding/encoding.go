// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_encoding

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"encoding/binary"
	"encoding/csv"
	"encoding/gob"
	"encoding/hex"
	"encoding/pem"
	"encoding/xml"
	"io"
	"strings"

	"example.com/corpus/mark"
)

type item struct {
	ID      string `xml:"id,attr"`
	Note    string `xml:"note"`
	Skipped string `xml:"-"`
	private string
}

func badXMLMarshals() {
	b, _ := xml.Marshal(item{Note: mark.Secret()}) // source: xml
	mark.Leak(b)                                   // leak: xml
}

func goodXMLSkips() {
	b, _ := xml.Marshal(item{Note: "n", Skipped: mark.Secret()}) // source: xmlskips
	mark.Leak(b)
}

func goodXMLLeavesUnexported() {
	b, _ := xml.MarshalIndent(item{Note: "n", private: mark.Secret()}, "", " ") // source: xmlprivate
	mark.Leak(b)
}

func badXMLAttribute() {
	var b bytes.Buffer
	_ = xml.NewEncoder(&b).Encode(item{ID: mark.Secret()}) // source: xmlattr
	mark.Leak(b.String())                                  // leak: xmlattr
}

func badXMLUnmarshals() {
	var it item
	_ = xml.Unmarshal([]byte("<item><note>"+mark.Secret()+"</note></item>"), &it) // source: xmlunmarshal
	mark.Leak(it.Note)                                                            // leak: xmlunmarshal
}

func goodXMLUnmarshalsPlain() {
	var it item
	_ = mark.Secret() // source: xmlplain
	_ = xml.NewDecoder(strings.NewReader("<item><note>n</note></item>")).Decode(&it)
	mark.Leak(it.Note)
}

func badCSVWrites() {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	_ = w.Write([]string{"a", mark.Secret()}) // source: csv
	w.Flush()
	mark.Leak(b.String()) // leak: csv
}

func goodCSVWritesOtherColumn() {
	var b bytes.Buffer
	row := []string{"a", mark.Secret()} // source: csvother
	w := csv.NewWriter(&b)
	_ = w.Write(row[:1])
	w.Flush()
	mark.Leak(b.String()) // false: csvother (what a record is written to is not told apart by column)
}

func badCSVReads() {
	rows, _ := csv.NewReader(strings.NewReader("a," + mark.Secret() + "\n")).ReadAll() // source: csvread
	mark.Leak(rows[0][1])                                                              // leak: csvread
}

func badGobRoundTrip() {
	var b bytes.Buffer
	_ = gob.NewEncoder(&b).Encode(item{Note: mark.Secret()}) // source: gob
	mark.Leak(b.Bytes())                                     // leak: gob
	var it item
	_ = gob.NewDecoder(&b).Decode(&it)
	mark.Leak(it.Note) // leak: gob
}

func goodGobLeavesUnexported() {
	var b bytes.Buffer
	_ = gob.NewEncoder(&b).Encode(item{Note: "n", private: mark.Secret()}) // source: gobprivate
	mark.Leak(b.Bytes())
}

func badBase64() {
	s := base64.StdEncoding.EncodeToString(mark.SecretBytes()) // source: base64
	mark.Leak(s)                                               // leak: base64
	b, _ := base64.StdEncoding.DecodeString(s)
	mark.Leak(b) // leak: base64
}

func goodBase64Length() {
	mark.Leak(base64.URLEncoding.EncodedLen(len(mark.Secret()))) // source: base64len
}

func badBase64Stream() {
	var b bytes.Buffer
	w := base64.NewEncoder(base64.RawURLEncoding, &b)
	_, _ = w.Write(mark.SecretBytes()) // source: base64stream
	_ = w.Close()
	mark.Leak(b.String()) // leak: base64stream
}

func badHex() {
	s := hex.EncodeToString(mark.SecretBytes()) // source: hex
	mark.Leak(s)                                // leak: hex
	b, _ := hex.DecodeString(s)
	mark.Leak(b)           // leak: hex
	mark.Leak(hex.Dump(b)) // leak: hex (static)
}

func goodHexOfPlain() {
	_ = hex.EncodeToString(mark.SecretBytes()) // source: hexplain
	mark.Leak(hex.EncodeToString([]byte("a")))
}

func badBinaryPutsNumber() {
	b := binary.BigEndian.AppendUint64(nil, uint64(mark.SecretInt())) // source: binary
	mark.Leak(binary.BigEndian.Uint64(b))                             // leak: binary
}

func goodBinaryOfLength() {
	b := binary.AppendUvarint(nil, uint64(len(mark.Secret()))) // source: binarylen
	mark.Leak(b)
}

func badBinaryWriteAndRead() {
	var b bytes.Buffer
	_ = binary.Write(&b, binary.LittleEndian, int64(mark.SecretInt())) // source: binarywrite
	var n int64
	_ = binary.Read(&b, binary.LittleEndian, &n)
	mark.Leak(n) // leak: binarywrite
}

func badPEMBlock() {
	b := pem.EncodeToMemory(&pem.Block{Type: "NOTE", Bytes: mark.SecretBytes()}) // source: pem
	block, _ := pem.Decode(b)
	mark.Leak(block.Bytes) // leak: pem
}

func goodPEMType() {
	block := &pem.Block{Type: "NOTE", Bytes: mark.SecretBytes()} // source: pemtype
	mark.Leak(block.Type)
}

func badGzipRoundTrip() {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, _ = w.Write(mark.SecretBytes()) // source: gzip
	_ = w.Close()
	mark.Leak(b.Bytes()) // leak: gzip (static)
	r, err := gzip.NewReader(&b)
	if err != nil {
		return
	}
	text, _ := io.ReadAll(r)
	mark.Leak(text) // leak: gzip
}

func goodGzipOfPlain() {
	var a, b bytes.Buffer
	w := gzip.NewWriter(&a)
	_, _ = w.Write(mark.SecretBytes()) // source: gzipplain
	w.Reset(&b)
	_, _ = w.Write([]byte("plain"))
	_ = w.Close()
	mark.Leak(b.Bytes())
}
