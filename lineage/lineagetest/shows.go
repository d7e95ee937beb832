// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineagetest

import (
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"
	"testing"
)

// Shows reports whether a text holds a value in any form that printers and
// encoders give it: as it is, quoted, in hexadecimal, base64 or JSON, as a list
// of bytes, in binary. Choose a value that does not turn up by chance, of eight
// characters or more: of a shorter one every form is.
func Shows[T string | []byte | int64](text string, value T) bool {
	for _, form := range forms(value) {
		if strings.Contains(text, form) {
			return true
		}
	}
	return false
}

// Hidden fails the test if a text shows one of the values; see [Shows].
func Hidden[T string | []byte | int64](tb testing.TB, text string, values ...T) {
	tb.Helper()
	for _, value := range values {
		if Shows(text, value) {
			tb.Errorf("shows %v: %s", value, text)
		}
	}
}

// forms lists what a value looks like.
func forms[T string | []byte | int64](value T) []string {
	switch value := any(value).(type) {
	case int64:
		return []string{
			strconv.FormatInt(value, 10),
			strconv.FormatInt(value, 16),
			strings.ToUpper(strconv.FormatInt(value, 16)),
			string(binary.BigEndian.AppendUint64(nil, uint64(value))),
			string(binary.LittleEndian.AppendUint64(nil, uint64(value))),
		}
	case string:
		return textForms([]byte(value))
	case []byte:
		return textForms(value)
	}
	return nil
}

func textForms(value []byte) []string {
	quoted := strconv.Quote(string(value))
	all := []string{string(value), quoted[1 : len(quoted)-1]}
	for _, format := range []string{"%x", "%X", "% x", "% X", "%# x", "%d", "%o", "%#v"} {
		all = append(all, strings.Trim(fmt.Sprintf(format, value), "[]byte{}"))
	}
	all = append(all, strings.Join(strings.Fields(hex.Dump(value)[10:58]), " "))
	for _, e := range []*base64.Encoding{base64.RawStdEncoding, base64.RawURLEncoding} {
		// The last group depends on what follows.
		all = append(all, e.EncodeToString(value[:len(value)/3*3]))
	}
	return all
}
