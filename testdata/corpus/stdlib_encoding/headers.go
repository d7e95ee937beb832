// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_encoding

import (
	"bufio"
	"encoding/xml"
	"errors"
	"io"
	"net/textproto"
	"strings"

	"example.com/corpus/mark"
)

// Lines, headers and answers of protocols that are text, and what is wrong with them.

// spoken is a reader of one's own.
type spoken struct {
	text string
	said bool
}

func (s *spoken) Read(p []byte) (int, error) {
	if s.said {
		return 0, io.EOF
	}
	s.said = true
	return copy(p, s.text), nil
}

func lines(text string) *textproto.Reader {
	return textproto.NewReader(bufio.NewReader(&spoken{text: text}))
}

func badLineIsRead() {
	l, _ := lines(mark.Secret() + "\r\n").ReadLine() // source: protoline
	mark.Leak(l)                                     // leak: protoline
}

func badDottedTextIsRead() {
	list, _ := lines(mark.Secret() + "\r\n.\r\n").ReadDotLines()       // source: protodots
	mark.Leak(list)                                                    // leak: protodots
	b, _ := io.ReadAll(lines(mark.Secret() + "\r\n.\r\n").DotReader()) // source: protodotted
	mark.Leak(b)                                                       // leak: protodotted
}

func badHeaderIsRead() {
	h, _ := lines("Health: " + mark.Secret() + "\r\n\r\n").ReadMIMEHeader() // source: protoheader
	mark.Leak(h.Get("Health"))                                              // leak: protoheader
}

func badHeaderIsNone() {
	_, err := lines(mark.Secret() + "\r\n\r\n").ReadMIMEHeader() // source: protonone
	mark.Leak(err)                                               // leak: protonone
}

func badAnswerIsRefused() {
	_, text, err := lines("500 " + mark.Secret() + "\r\n").ReadResponse(200) // source: protoanswer
	mark.Leak(text)                                                          // leak: protoanswer
	mark.Leak(err)                                                           // leak: protoanswer
	var e *textproto.Error
	if errors.As(err, &e) {
		mark.Leak(e.Msg) // leak: protoanswer
	}
}

func goodOtherLine() {
	_, _ = lines(mark.Secret() + "\r\n").ReadLine() // source: protoother
	l, err := lines("plain\r\n").ReadLine()
	mark.Leak(l, err)
}

type aged struct {
	Name string
	Age  int
	Dead bool
}

func badNumberOfElementIsQuoted() {
	var p aged
	mark.Leak(xml.Unmarshal([]byte("<p><Age>"+mark.Secret()+"</Age></p>"), &p))                          // source: xmlnumber; leak: xmlnumber
	mark.Leak(xml.NewDecoder(strings.NewReader("<p><Dead>" + mark.Secret() + "</Dead></p>")).Decode(&p)) // source: xmlbool; leak: xmlbool
}

func badNumberOfListIsQuoted() {
	var p struct{ Of []aged }
	mark.Leak(xml.Unmarshal([]byte("<p><Of><Age>"+mark.Secret()+"</Age></Of></p>"), &p)) // source: xmllist; leak: xmllist
}

func goodTextOfListIsNotQuoted() {
	var p struct{ Of []struct{ Name string } }
	mark.Leak(xml.Unmarshal([]byte("<p><Of><Name>"+mark.Secret()+"</Name></Of></p>"), &p)) // source: xmllistunquoted
}

func goodTextOfElementIsNotQuoted() {
	var p struct{ Name string }
	mark.Leak(xml.Unmarshal([]byte("<p><Name>"+mark.Secret()+"</Name></p>"), &p)) // source: xmlunquoted
}

func goodNumberOfRoundTripIsNotQuoted() {
	b, _ := xml.Marshal(aged{Name: mark.Secret(), Age: 8}) // source: xmlround
	var p aged
	mark.Leak(xml.Unmarshal(b, &p))
}
