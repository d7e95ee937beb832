// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package catalogue

import (
	"archive/tar"
	"bytes"
	"crypto/sha256"
	"encoding/asn1"
	"encoding/base32"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"encoding/xml"
	"errors"
	"fmt"
	"hash/maphash"
	"net/http"
	"os"
	"reflect"
	"strings"
)

// Arguments that must have a form, by symbol and parameter; * is any symbol.
var arguments = map[string]func(text string) any{
	"* dst": func(string) any { return make([]byte, 64) },

	"* code": func(string) any { return http.StatusFound },

	"* off": func(string) any { return 0 },
	"* n":   func(string) any { return len(marker) },

	"archive/tar.(*Writer).WriteHeader h":          func(text string) any { return &tar.Header{Name: text} },
	"archive/zip.NewReader r":                      func(text string) any { return bytes.NewReader(zipBytes(text)) },
	"archive/zip.NewReader size":                   func(string) any { return len(zipBytes(plain)) },
	"compress/gzip.NewReader r":                    func(text string) any { return strings.NewReader(gzipOf(text)) },
	"compress/gzip.(*Reader).Reset r":              func(text string) any { return strings.NewReader(gzipOf(text)) },
	"context.(Context).Value key":                  func(string) any { return contextKey{} },
	"encoding/ascii85.Decode src":                  func(text string) any { return []byte(ascii85Of(text)) },
	"encoding/ascii85.Decode flush":                func(string) any { return true },
	"encoding/ascii85.NewDecoder r":                func(text string) any { return strings.NewReader(ascii85Of(text)) },
	"encoding/asn1.Unmarshal b":                    asn1Of,
	"encoding/asn1.Unmarshal v":                    func(string) any { return new(string) },
	"encoding/asn1.UnmarshalWithParams b":          asn1Of,
	"encoding/asn1.UnmarshalWithParams v":          func(string) any { return new(string) },
	"encoding/asn1.UnmarshalWithParams params":     func(string) any { return "" },
	"encoding/binary.Decode b":                     func(text string) any { return []byte(text) },
	"encoding/gob.(*Decoder).DecodeValue v":        func(string) any { return reflect.ValueOf(new(string)) },
	"encoding/xml.(*Encoder).EncodeElement start":  func(string) any { return xml.StartElement{Name: xml.Name{Local: "a"}} },
	"errors.Unwrap err":                            func(text string) any { return fmt.Errorf("%w", errors.New(text)) },
	"fmt.Fscan args":                               variables,
	"fmt.Fscanf args":                              variables,
	"fmt.Fscanf format":                            func(string) any { return "%s" },
	"fmt.Fscanln args":                             variables,
	"fmt.Sscan args":                               variables,
	"fmt.Sscanf args":                              variables,
	"fmt.Sscanf format":                            func(string) any { return "%s" },
	"fmt.Sscanln args":                             variables,
	"reflect.Swapper slice":                        func(text string) any { return []string{text, text} },
	"runtime/pprof.Labels args":                    func(text string) any { return []string{"k", text} },
	"time.(*Time).UnmarshalJSON data":              func(text string) any { return []byte(`"` + text + `"`) },
	"maps.EqualFunc a":                             func(text string) any { return map[string]string{plain: text} },
	"maps.EqualFunc b":                             func(text string) any { return map[string]string{plain: text} },
	"net/http.(*Request).FormFile key":             func(string) any { return plain },
	"sync.(*Map).CompareAndSwap key":               func(string) any { return plain },
	"sync.(*Map).CompareAndSwap old":               func(text string) any { return plain },
	"sync/atomic.(*Pointer).Store v":               func(text string) any { return &text },
	"reflect.(Value).Field i":                      func(string) any { return 0 },
	"reflect.(Value).Index i":                      func(string) any { return 0 },
	"reflect.(Value).FieldByName name":             func(string) any { return "Name" },
	"reflect.(Value).FieldByIndex index":           func(string) any { return []int{0} },
	"reflect.(Value).FieldByIndexErr index":        func(string) any { return []int{0} },
	"reflect.(Value).FieldByNameFunc match":        func(string) any { return func(name string) bool { return name == "Name" } },
	"reflect.(Value).SetIterKey iter":              iteratorOf,
	"reflect.(Value).SetIterValue iter":            iteratorOf,
	"reflect.(Value).Slice i":                      func(string) any { return 0 },
	"reflect.(Value).Slice j":                      func(string) any { return 1 },
	"reflect.(Value).Slice3 i":                     func(string) any { return 0 },
	"reflect.(Value).Slice3 j":                     func(string) any { return 1 },
	"reflect.(Value).Slice3 k":                     func(string) any { return 1 },
	"reflect.(Value).Send x":                       func(text string) any { return reflect.ValueOf(text) },
	"reflect.(Value).TrySend x":                    func(text string) any { return reflect.ValueOf(text) },
	"reflect.Copy dst":                             func(text string) any { return reflect.ValueOf([]string{text}) },
	"reflect.Copy src":                             func(text string) any { return reflect.ValueOf([]string{text}) },
	"reflect.(Value).SetMapIndex key":              func(text string) any { return reflect.ValueOf(text) },
	"reflect.(Value).SetMapIndex elem":             func(text string) any { return reflect.ValueOf(text) },
	"os.CreateTemp dir":                            func(string) any { return "." },
	"regexp.(*Regexp).ReplaceAll s":                func(text string) any { return []byte(text) },
	"regexp.(*Regexp).ReplaceAllLiteral s":         func(text string) any { return []byte(text) },
	"sync.(*Map).Load key":                         func(string) any { return plain },
	"sync.(*Map).LoadAndDelete key":                func(string) any { return plain },
	"bytes.NewBuffer buf":                          func(text string) any { return []byte(text) },
	"bytes.NewBufferString s":                      func(text string) any { return text },
	"container/heap.Fix h":                         texts,
	"container/heap.Init h":                        texts,
	"container/heap.Pop h":                         texts,
	"container/heap.Push h":                        texts,
	"container/heap.Push x":                        func(text string) any { return text },
	"container/heap.Remove h":                      texts,
	"container/heap.Remove i":                      func(string) any { return 0 },
	"crypto/hmac.New h":                            func(string) any { return sha256.New },
	"encoding/binary.(ByteOrder).PutUint16 b":      func(string) any { return make([]byte, 8) },
	"encoding/binary.(ByteOrder).PutUint32 b":      func(string) any { return make([]byte, 8) },
	"encoding/binary.(ByteOrder).PutUint64 b":      func(string) any { return make([]byte, 8) },
	"encoding/base32.(*Encoding).Decode src":       func(text string) any { return []byte(base32.StdEncoding.EncodeToString([]byte(text))) },
	"encoding/base32.(*Encoding).AppendDecode src": func(text string) any { return []byte(base32.StdEncoding.EncodeToString([]byte(text))) },
	"encoding/base32.(*Encoding).DecodeString s":   func(text string) any { return base32.StdEncoding.EncodeToString([]byte(text)) },
	"encoding/base64.(*Encoding).Decode src":       func(text string) any { return []byte(base64.StdEncoding.EncodeToString([]byte(text))) },
	"encoding/base64.(*Encoding).AppendDecode src": func(text string) any { return []byte(base64.StdEncoding.EncodeToString([]byte(text))) },
	"encoding/base64.(*Encoding).DecodeString s":   func(text string) any { return base64.StdEncoding.EncodeToString([]byte(text)) },
	"encoding/binary.Append order":                 func(string) any { return binary.LittleEndian },
	"encoding/binary.Append data":                  func(text string) any { return []byte(text) },
	"encoding/binary.Decode order":                 func(string) any { return binary.LittleEndian },
	"encoding/binary.Decode data":                  func(string) any { return new([6]byte) },
	"encoding/binary.Encode order":                 func(string) any { return binary.LittleEndian },
	"encoding/binary.Encode data":                  func(text string) any { return []byte(text) },
	"encoding/binary.Read order":                   func(string) any { return binary.LittleEndian },
	"encoding/binary.Read data":                    func(string) any { return new([6]byte) },
	"encoding/binary.Write order":                  func(string) any { return binary.LittleEndian },
	"encoding/binary.Write data":                   func(text string) any { return []byte(text) },
	"encoding/csv.(*Reader).FieldPos field":        func(string) any { return 0 },
	"encoding/hex.Decode src":                      func(text string) any { return []byte(hex.EncodeToString([]byte(text))) },
	"encoding/hex.AppendDecode src":                func(text string) any { return []byte(hex.EncodeToString([]byte(text))) },
	"encoding/hex.DecodeString s":                  func(text string) any { return hex.EncodeToString([]byte(text)) },
	"encoding/json.Compact dst":                    func(string) any { return new(bytes.Buffer) },
	"encoding/json.Compact src":                    quoted,
	"encoding/json.HTMLEscape dst":                 func(string) any { return new(bytes.Buffer) },
	"encoding/json.HTMLEscape src":                 quoted,
	"encoding/json.Indent dst":                     func(string) any { return new(bytes.Buffer) },
	"encoding/json.Indent src":                     quoted,
	"encoding/json.Unmarshal data":                 quoted,
	"encoding/xml.Unmarshal data":                  element,
	"encoding/xml.Unmarshal v":                     func(string) any { return new(string) },
	"encoding/xml.(*Decoder).Decode v":             func(string) any { return new(string) },
	"encoding/xml.(*Decoder).DecodeElement v":      func(string) any { return new(string) },
	"encoding/xml.(*Decoder).DecodeElement start":  func(string) any { return nil },
	"encoding/gob.(*Decoder).Decode v":             func(string) any { return new(string) },
	"errors.As target":                             func(string) any { return new(error) },
	"hash/maphash.Bytes seed":                      func(string) any { return maphash.MakeSeed() },
	"hash/maphash.String seed":                     func(string) any { return maphash.MakeSeed() },
	"html/template.(*Template).Funcs m":            func(string) any { return nil },
	"html/template.(*Template).Option opt":         func(string) any { return []string{"missingkey=zero"} },
	"html/template.(*Template).ParseFS fs":         func(string) any { return os.DirFS(".") },
	"html/template.Must err":                       func(string) any { return nil },
	"io.Copy dst":                                  func(string) any { return new(bytes.Buffer) },
	"io.CopyBuffer dst":                            func(string) any { return new(bytes.Buffer) },
	"io.CopyN dst":                                 func(string) any { return new(bytes.Buffer) },
	"io.CopyN n":                                   func(string) any { return 6 },
	"io.NewOffsetWriter w":                         func(string) any { return new(memory) },
	"io.NewSectionReader n":                        func(string) any { return 64 },
	"io/fs.ReadFile fsys":                          func(string) any { return os.DirFS(".") },
	"io/fs.ReadDir fsys":                           func(string) any { return os.DirFS(".") },
	"io/fs.Stat fsys":                              func(string) any { return os.DirFS(".") },
	"io/fs.Sub fsys":                               func(string) any { return os.DirFS(".") },
	"io/fs.WalkDir fsys":                           func(string) any { return os.DirFS(".") },
	"maps.Copy dst":                                func(string) any { return map[string]string{} },
	"net/http.(*ServeMux).Handle h":                func(string) any { return http.NewServeMux() },
	"net/http.(*ServeMux).Handle pattern":          func(text string) any { return "/" + text },
	"net/http.(*ServeMux).HandleFunc pattern":      func(text string) any { return "/" + text },
	"net/http.MaxBytesHandler h":                   func(string) any { return http.NewServeMux() },
	"net/http.NewRequest method":                   func(text string) any { return text },
	"net/http.StripPrefix h":                       func(string) any { return http.NewServeMux() },
	"net/http.TimeoutHandler h":                    func(string) any { return http.NewServeMux() },
	"net/http.FileServer root":                     func(string) any { return http.Dir(".") },
	"net/http.ServeFileFS fsys":                    func(string) any { return os.DirFS(".") },
	"net/http.(*ServeMux).ServeHTTP r":             request,
	"net/http.NotFound r":                          request,
	"net/http.Redirect r":                          request,
	"net/http.ServeContent r":                      request,
	"net/http.ServeFile r":                         request,
	"net/http.ServeFileFS r":                       request,
	"net/http.SetCookie c":                         func(text string) any { return &http.Cookie{Name: plain, Value: text} },
	"net/http.(*Request).AddCookie c":              func(text string) any { return &http.Cookie{Name: plain, Value: text} },
	"net/http.(*Request).Cookie name":              func(string) any { return plain },
	"net/http.(*Request).CookiesNamed name":        func(string) any { return plain },
	"net/url.Parse raw":                            func(text string) any { return "http://" + text + "/%zz" },
	"reflect.(Value).Set x":                        func(text string) any { return reflect.ValueOf(text) },
	"sort.Slice x":                                 func(text string) any { return []string{text} },
	"sort.SliceIsSorted x":                         func(text string) any { return []string{text, text} },
	"sort.SliceStable x":                           func(text string) any { return []string{text} },
	"strings.NewReplacer oldnew":                   func(text string) any { return []string{plain, text} },
	"sync/atomic.(*Value).CompareAndSwap old":      func(text string) any { return text },
	"sync/atomic.(*Value).CompareAndSwap new":      func(text string) any { return text },
	"sync/atomic.(*Value).Store v":                 func(text string) any { return text },
	"sync/atomic.(*Value).Swap new":                func(text string) any { return text },
	"text/template.(*Template).Funcs m":            func(string) any { return nil },
	"text/template.(*Template).Option opt":         func(string) any { return []string{"missingkey=zero"} },
	"text/template.(*Template).ParseFS fs":         func(string) any { return os.DirFS(".") },
	"text/template.Must err":                       func(string) any { return nil },
}

func asn1Of(text string) any {
	b, _ := asn1.Marshal(text)
	return b
}

// variables are what a scan function is given.
func variables(string) any { return []any{new(string)} }

// texts is a heap of two texts.
func texts(text string) any { return &textHeap{text, text} }

type textHeap []string

func (h textHeap) Len() int           { return len(h) }
func (h textHeap) Less(i, j int) bool { return h[i] < h[j] }
func (h textHeap) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *textHeap) Push(x any)        { *h = append(*h, x.(string)) }
func (h *textHeap) Pop() any {
	old := *h
	*h = old[:len(old)-1]
	return old[len(old)-1]
}

// iteratorOf returns an iterator over a map that is at an entry with a text.
func iteratorOf(text string) any {
	it := reflect.ValueOf(map[string]string{text: text}).MapRange()
	it.Next()
	return it
}
