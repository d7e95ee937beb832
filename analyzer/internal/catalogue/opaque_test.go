// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package catalogue

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/lzw"
	"compress/zlib"
	"crypto/aes"
	"crypto/cipher"
	"errors"
	"fmt"
	"io"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// Functions whose output does not show what went in, by the beginning of their
// symbols. They are called with two texts, one after the other: what then
// differs has been reached by the text.
var opaque = []string{
	"compress/flate.", "compress/gzip.(*Writer)", "compress/gzip.NewWriter", "compress/lzw.", "compress/zlib.",
	"crypto/cipher.", "crypto/hmac.New", "crypto/md5.Sum", "crypto/sha1.Sum", "crypto/sha256.Sum", "crypto/sha3.Sum", "crypto/sha512.Sum",
	"crypto/subtle.XORBytes",
}

func isOpaque(symbol string) bool {
	return slices.ContainsFunc(opaque, func(prefix string) bool { return strings.HasPrefix(symbol, prefix) })
}

// other is as long as the marker.
const other = "xother"

// probeOpaque calls one function with two texts in each of its places in turn.
// Calls with one text must do the same, or differences would say nothing.
func probeOpaque(symbol string, m *Model) error {
	said := flows(m)
	expected, seen := false, false
	for _, at := range sources(m) {
		first, err := digests(symbol, m, at, marker)
		if err != nil {
			return err
		}
		again, err := digests(symbol, m, at, marker)
		if err != nil {
			return err
		}
		second, err := digests(symbol, m, at, other)
		if err != nil {
			return err
		}
		for to := range first {
			if first[to] != again[to] {
				return fmt.Errorf("%s is never the same, so nothing can be told", to)
			}
			if to == at || first[to] == second[to] {
				continue
			}
			if seen = true; !said[at][to] && notData[symbol+" "+at] == "" {
				return fmt.Errorf("data goes from %s to %s, and the model does not say so", at, to)
			}
		}
		for to := range said[at] {
			expected = expected || to != at && to != "err" && first[to] != ""
		}
	}
	if expected && !seen && unseen[symbol] == "" {
		return errors.New("none of the flows that the model says is seen; give it other arguments")
	}
	return nil
}

// digests calls a function and returns what is in each place afterwards.
func digests(symbol string, m *Model, at, text string) (map[string]string, error) {
	c, err := newCall(symbol, m, at, text)
	if err != nil {
		return nil, err
	}
	if err := c.run(); err != nil {
		return nil, fmt.Errorf("with a text in %s: %w", at, err)
	}
	places := make(map[string]string)
	if c.recv.IsValid() {
		places["recv"] = digest(c.recv)
	}
	for i, arg := range c.args {
		places[paramName(m, i)] = digest(arg)
	}
	for i, result := range c.results {
		places[m.Results[i]] = digest(result)
	}
	return places, nil
}

// digest spells out all of v that is data, unexported fields included.
func digest(v reflect.Value) string {
	var b strings.Builder
	spell(&b, v, make(map[visit]bool), 0)
	return b.String()
}

func spell(b *strings.Builder, v reflect.Value, seen map[visit]bool, depth int) {
	if !v.IsValid() || depth > 2*maxSearchDepth {
		return
	}
	switch v.Kind() {
	case reflect.String:
		b.WriteString(strconv.Quote(v.String()))
	case reflect.Bool:
		b.WriteString(strconv.FormatBool(v.Bool()))
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		b.WriteString(strconv.FormatInt(v.Int(), 16) + ",")
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		b.WriteString(strconv.FormatUint(v.Uint(), 16) + ",")
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			spell(b, v.Index(i), seen, depth+1)
		}
	case reflect.Interface:
		spell(b, v.Elem(), seen, depth+1)
	case reflect.Pointer:
		key := visit{v.Pointer(), v.Type()}
		if !v.IsNil() && !seen[key] {
			seen[key] = true
			spell(b, v.Elem(), seen, depth+1)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			spell(b, v.Field(i), seen, depth+1)
		}
	case reflect.Map:
		var entries []string
		for iter := v.MapRange(); iter.Next(); {
			entries = append(entries, digest(iter.Key())+digest(iter.Value()))
		}
		slices.Sort(entries)
		b.WriteString(strings.Join(entries, ","))
	}
}

func block() cipher.Block {
	b, _ := aes.NewCipher(make([]byte, 16))
	return b
}

func aead() cipher.AEAD {
	a, _ := cipher.NewGCM(block())
	return a
}

// sealed is what the AEAD opens.
func sealed(text string) any { return aead().Seal(nil, make([]byte, 12), []byte(text), nil) }

// blockOf is a block of text.
func blockOf(text string) any { return append([]byte(text), make([]byte, 16-len(text))...) }

func init() {
	maps.Copy(receivers, map[string]func(text string) any{
		"compress/flate.(*Writer)":  func(string) any { w, _ := flate.NewWriter(new(bytes.Buffer), flate.NoCompression); return w },
		"compress/gzip.(*Writer)":   func(string) any { return gzip.NewWriter(new(bytes.Buffer)) },
		"compress/lzw.(*Writer)":    func(string) any { return lzw.NewWriter(new(bytes.Buffer), lzw.LSB, 8) },
		"compress/zlib.(*Writer)":   func(string) any { return zlib.NewWriter(new(bytes.Buffer)) },
		"crypto/cipher.(AEAD)":      func(string) any { return aead() },
		"crypto/cipher.(Block)":     func(string) any { return block() },
		"crypto/cipher.(BlockMode)": func(string) any { return cipher.NewCBCEncrypter(block(), make([]byte, 16)) },
		"crypto/cipher.(Stream)":    func(string) any { return cipher.NewCTR(block(), make([]byte, 16)) },
		"crypto/cipher.(StreamReader)": func(text string) any {
			return cipher.StreamReader{S: cipher.NewCTR(block(), make([]byte, 16)), R: strings.NewReader(text)}
		},
		"crypto/cipher.(StreamWriter)": func(string) any {
			return cipher.StreamWriter{S: cipher.NewCTR(block(), make([]byte, 16)), W: new(bytes.Buffer)}
		},
	})
	roomy := func(string) any { return make([]byte, 16) }
	maps.Copy(arguments, map[string]func(text string) any{
		"compress/lzw.NewReader width":              func(string) any { return 8 },
		"compress/lzw.NewWriter width":              func(string) any { return 8 },
		"compress/zlib.NewReader r":                 func(text string) any { return bytes.NewReader(zlibOf(text)) },
		"crypto/cipher.(AEAD).Open ciphertext":      sealed,
		"crypto/cipher.(AEAD).Open dst":             func(string) any { return []byte{} },
		"crypto/cipher.(AEAD).Open extra":           func(string) any { return nil },
		"crypto/cipher.(AEAD).Open nonce":           func(string) any { return make([]byte, 12) },
		"crypto/cipher.(AEAD).Seal dst":             func(string) any { return []byte{} },
		"crypto/cipher.(AEAD).Seal nonce":           func(string) any { return make([]byte, 12) },
		"crypto/cipher.(Block).Decrypt dst":         roomy,
		"crypto/cipher.(Block).Decrypt src":         blockOf,
		"crypto/cipher.(Block).Encrypt dst":         roomy,
		"crypto/cipher.(Block).Encrypt src":         blockOf,
		"crypto/cipher.(BlockMode).CryptBlocks dst": roomy,
		"crypto/cipher.(BlockMode).CryptBlocks src": blockOf,
		"crypto/sha3.SumSHAKE128 length":            func(string) any { return 32 },
		"crypto/sha3.SumSHAKE256 length":            func(string) any { return 32 },
	})
	for _, symbol := range []string{
		"compress/flate.(*Writer).Reset", "compress/flate.NewWriter", "compress/flate.NewWriterDict", "compress/gzip.(*Writer).Reset",
		"compress/gzip.NewWriter", "compress/gzip.NewWriterLevel", "compress/lzw.NewWriter", "compress/zlib.(*Writer).Reset",
		"compress/zlib.NewWriter", "compress/zlib.NewWriterLevel", "compress/zlib.NewWriterLevelDict",
	} {
		arguments[symbol+" w"] = func(text string) any { return bytes.NewBufferString(text) }
	}
	notData["crypto/cipher.(BlockMode).CryptBlocks src"] = "what stays in the receiver is a block of the output"
	notData["crypto/hmac.New key"] = "keys are not followed"
	notData["crypto/cipher.(AEAD).Seal extra"] = "it is authenticated only"
	notData["compress/flate.NewWriterDict dict"] = "dictionaries are not followed"
	notData["compress/zlib.NewWriterLevelDict dict"] = "dictionaries are not followed"
}

func zlibOf(text string) []byte {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = io.WriteString(w, text)
	_ = w.Close()
	return b.Bytes()
}
