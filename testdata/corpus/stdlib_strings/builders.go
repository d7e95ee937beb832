// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_strings

import (
	"bytes"
	"strings"

	"example.com/corpus/mark"
)

func badBuilderCollects() {
	var b strings.Builder
	b.WriteString("a")
	b.WriteString(mark.Secret()) // source: builder
	mark.Leak(b.String())        // leak: builder
}

func goodBuilderIsReset() {
	var b strings.Builder
	b.WriteString(mark.Secret()) // source: builderreset
	b.Reset()
	b.WriteString("plain")
	mark.Leak(b.String())
}

func goodOtherBuilder() {
	var a, b strings.Builder
	a.WriteString(mark.Secret()) // source: otherbuilder
	b.WriteString("b")
	mark.Leak(b.String())
}

func goodBuilderLength() {
	var b strings.Builder
	b.WriteString(mark.Secret()) // source: builderlen
	mark.Leak(b.Len())
}

func badBuilderByRunesAndBytes() {
	var b strings.Builder
	for _, r := range mark.Secret() { // source: builderrunes
		b.WriteRune(r)
	}
	mark.Leak(b.String()) // leak: builderrunes
}

func badBuilderThroughCallee() {
	var b strings.Builder
	writeTo(&b, mark.Secret()) // source: buildercallee
	mark.Leak(b.String())      // leak: buildercallee
}

func writeTo(b *strings.Builder, s string) { b.WriteString("<" + s + ">") }

func badStringTakenBeforeReset() {
	var b strings.Builder
	b.WriteString(mark.Secret()) // source: beforereset
	s := b.String()
	b.Reset()
	mark.Leak(s) // leak: beforereset
}

func badBufferCollects() {
	var b bytes.Buffer
	b.Write(mark.SecretBytes()) // source: buffer
	b.WriteByte('.')
	mark.Leak(b.Bytes()) // leak: buffer
}

func goodBufferIsTruncated() {
	var b bytes.Buffer
	b.Write(mark.SecretBytes()) // source: buffertruncated
	b.Truncate(0)
	b.WriteString("plain")
	mark.Leak(b.String())
}

func goodBufferIsReset() {
	b := bytes.NewBufferString(mark.Secret()) // source: bufferreset
	b.Reset()
	b.WriteString("plain")
	mark.Leak(b.String())
}

func badBufferIsReadByLine() {
	b := bytes.NewBufferString("a\n" + mark.Secret() + "\n") // source: bufferline
	_, _ = b.ReadString('\n')
	line, _ := b.ReadString('\n')
	mark.Leak(line) // leak: bufferline
}

func badNextSharesTheBuffer() {
	b := bytes.NewBuffer(mark.SecretBytes()) // source: buffernext
	mark.Leak(b.Next(6))                     // leak: buffernext
}

func badBuilderInStruct() {
	var doc struct {
		head, body strings.Builder
	}
	doc.body.WriteString(mark.Secret()) // source: builderfield
	mark.Leak(doc.body.String())        // leak: builderfield
	mark.Leak(doc.head.String())
}

func goodOtherBuilderInStruct() {
	var doc struct {
		head, body strings.Builder
	}
	doc.body.WriteString(mark.Secret()) // source: builderfieldother
	doc.head.WriteString("h")
	mark.Leak(doc.head.String())
}
