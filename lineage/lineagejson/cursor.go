// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineagejson

import (
	"bytes"
	"encoding/json"
)

// A cursor goes once through JSON that is known to be valid. A decoder of encoding/json
// at each level would go through what lies below it at each level again.
type cursor struct {
	data []byte
	at   int
}

// next returns the first byte of what comes next, or 0 at the end.
func (c *cursor) next() byte {
	for ; c.at < len(c.data); c.at++ {
		switch b := c.data[c.at]; b {
		case ' ', '\t', '\n', '\r':
		default:
			return b
		}
	}
	return 0
}

// take takes a byte of punctuation, if that is what comes next.
func (c *cursor) take(b byte) bool {
	if c.next() != b {
		return false
	}
	c.at++
	return true
}

// null takes a null, if that is what comes next.
func (c *cursor) null() bool {
	if c.next() != 'n' {
		return false
	}
	c.at += len("null")
	return true
}

// value takes a whole value, and returns its text.
func (c *cursor) value() json.RawMessage {
	first := c.next()
	start := c.at
	switch first {
	case '"':
		c.skipString()
	case '{', '[':
		c.skipNested()
	default:
		for c.at < len(c.data) && !bytes.ContainsRune([]byte(",]} \t\n\r"), rune(c.data[c.at])) {
			c.at++
		}
	}
	return c.data[start:c.at]
}

// skipNested goes behind the end of an object or an array.
func (c *cursor) skipNested() {
	for depth := 0; ; {
		switch c.data[c.at] {
		case '"':
			c.skipString()
			continue
		case '{', '[':
			depth++
		case '}', ']':
			depth--
		}
		c.at++
		if depth == 0 {
			return
		}
	}
}

// skipString goes behind the end of a string.
func (c *cursor) skipString() {
	for c.at++; c.data[c.at] != '"'; c.at++ {
		if c.data[c.at] == '\\' {
			c.at++
		}
	}
	c.at++
}

// key takes the key of a member and its colon, and returns what it says.
func (c *cursor) key() string {
	quoted := c.value()
	c.take(':')
	if isPlainText(quoted[1 : len(quoted)-1]) {
		return string(quoted[1 : len(quoted)-1])
	}
	var text string
	_ = json.Unmarshal(quoted, &text) // a valid string
	return text
}

// isPlainText reports whether encoding/json writes a string as it is.
func isPlainText[S string | json.RawMessage](s S) bool {
	for i := range len(s) {
		switch b := s[i]; {
		case b < ' ', b > '~', b == '"', b == '\\', b == '<', b == '>', b == '&':
			return false
		}
	}
	return true
}
