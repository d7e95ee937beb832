// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package catalogue

import (
	"archive/tar"
	"archive/zip"
	"bufio"
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"container/list"
	"container/ring"
	"context"
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha256"
	"crypto/sha3"
	"encoding/base32"
	"encoding/base64"
	"encoding/binary"
	"encoding/csv"
	"encoding/gob"
	"encoding/hex"
	"encoding/json"
	"encoding/xml"
	"expvar"
	"flag"
	"hash/fnv"
	"hash/maphash"
	htmltemplate "html/template"
	"io"
	"log"
	"log/slog"
	"mime/multipart"
	"mime/quotedprintable"
	"net"
	"net/http"
	"net/http/httptest"
	"net/textproto"
	"net/url"
	"os"
	"os/exec"
	"reflect"
	"regexp"
	"strings"
	"sync"
	"sync/atomic"
	"text/tabwriter"
	"text/template"
	"time"
	"unique"
)

// Functions that a test cannot call, by the beginning of their symbols.
var unprobed = map[string]string{
	"crypto/cipher.(AEAD)":              "its output is encrypted",
	"crypto/cipher.(Block":              "its output is encrypted",
	"crypto/cipher.(Stream)":            "its output is encrypted",
	"crypto/cipher.(StreamWriter)":      "its output is encrypted",
	"crypto/rand.":                      "it takes no data",
	"crypto/rsa.":                       "its output is encrypted",
	"compress/":                         "its output is compressed",
	"database/sql.":                     "it needs a driver and a database",
	"expvar.":                           "it is about the whole process",
	"flag.":                             "it is about the whole process",
	"io.Pipe":                           "it waits for the other end",
	"io.(*Pipe":                         "it waits for the other end",
	"log.Fatal":                         "it ends the process",
	"log.Panic":                         "it panics with what it prints",
	"log.(*Logger).Fatal":               "it ends the process",
	"log.(*Logger).Panic":               "it panics with what it prints",
	"net.(":                             "it needs a network",
	"net/http.(*Client)":                "it needs a network",
	"net/http.(*ResponseController)":    "it needs a network",
	"net/http.(*Server)":                "it needs a network",
	"net/http.(*Transport)":             "it needs a network",
	"net/http.Get":                      "it needs a network",
	"net/http.Head":                     "it needs a network",
	"net/http.ListenAndServe":           "it needs a network",
	"net/http.Post":                     "it needs a network",
	"net/http/httptest.New":             "it opens a server, or is a constructor for tests",
	"net/http/httputil.(*ReverseProxy)": "it needs a network",
	"net/rpc.":                          "it needs a network",
	"net/smtp.":                         "it needs a network",
	"os/exec.(*Cmd)":                    "it starts a process",
	"runtime.":                          "it runs when memory is collected",
	"sync.(*Cond)":                      "it waits for another goroutine",
	"sync.(*Mutex)":                     "it holds no data",
	"sync.(*RWMutex)":                   "it holds no data",
	"sync.(*WaitGroup)":                 "it holds no data",
	"sync/atomic.AddUintptr":            "it holds a number",
	"sync/atomic.CompareAndSwapPointer": "it holds an address",
	"sync/atomic.LoadPointer":           "it holds an address",
	"sync/atomic.StorePointer":          "it holds an address",
	"sync/atomic.SwapPointer":           "it holds an address",
	"testing.":                          "it is about the running test",
	"time.Sleep":                        "it only waits",
	"encoding/binary.(littleEndian)":    "its type is not exported; ByteOrder is probed with it",
	"encoding/binary.(bigEndian)":       "its type is not exported; ByteOrder is probed with it",
	"weak.":                             "what it holds may be collected",
	"crypto/subtle.XORBytes":            "its output is a mixture",
	"os.Create":                         "it would write a file",
	"os.WriteFile":                      "it would write a file",
	"os.OpenFile":                       "it would write a file",
	"os.Setenv":                         "it is about the whole process",
	"net/http.Handle":                   "it is about the whole process",
	"log.SetOutput":                     "it is about the whole process",
	"log/slog.SetDefault":               "it is about the whole process",
	"encoding/gob.Register":             "it is about the whole process",
}

// Arguments that configure and are not followed, though they can be found
// again after the call.
var notData = map[string]string{
	"bufio.(*Scanner).Buffer buf":               "space that is written over",
	"context.WithValue key":                     "the keys of a context are for lookup only",
	"encoding/json.(*Encoder).SetIndent prefix": "white space",
	"encoding/json.(*Encoder).SetIndent indent": "white space",
	"encoding/xml.(*Encoder).Indent prefix":     "white space",
	"encoding/xml.(*Encoder).Indent indent":     "white space",
	"html/template.(*Template).Delims left":     "syntax of the template",
	"html/template.(*Template).Delims right":    "syntax of the template",
	"html/template.(*Template).New name":        "the name of a template",
	"html/template.New name":                    "the name of a template",
	"text/template.(*Template).Delims left":     "syntax of the template",
	"text/template.(*Template).Delims right":    "syntax of the template",
	"text/template.(*Template).New name":        "the name of a template",
	"text/template.New name":                    "the name of a template",
	"log/slog.(*JSONHandler).WithGroup name":    "the name of a group",
	"log/slog.(*TextHandler).WithGroup name":    "the name of a group",
	"log/slog.(*Logger).WithGroup name":         "the name of a group",
	"mime/multipart.(*Writer).SetBoundary text": "syntax of the message",
	"mime/multipart.NewReader boundary":         "syntax of the message",
	"net/http.(*ServeMux).Handle pattern":       "a route",
	"net/http.(*ServeMux).HandleFunc pattern":   "a route",
	"net/http.TimeoutHandler text":              "the answer to whoever asked",
}

// Functions of which no flow can be seen.
var unseen = map[string]string{}

// notProbed returns why a function is not called.
func notProbed(symbol string) (why string, ok bool) {
	for prefix, why := range unprobed {
		if strings.HasPrefix(symbol, prefix) {
			return why, true
		}
	}
	return "", false
}

// Type arguments of generic functions, as the table of functions needs them.
var instances = map[string]string{
	"maps.Clone":              "[map[string]string]",
	"maps.Copy":               "[map[string]string, map[string]string]",
	"maps.DeleteFunc":         "[map[string]string]",
	"maps.EqualFunc":          "[map[string]string, map[string]string]",
	"maps.Insert":             "[map[string]string]",
	"maps.Keys":               "[map[string]string]",
	"maps.Values":             "[map[string]string]",
	"slices.CompareFunc":      "[[]string, []string]",
	"slices.EqualFunc":        "[[]string, []string]",
	"slices.BinarySearchFunc": "[[]string, string, string]",
	"slices.SortedFunc":       "[string]",
	"slices.SortedStableFunc": "[string]",
	"sync.OnceValue":          "[string]",
	"sync.OnceValues":         "[string, string]",
	"unique.Make":             "[string]",
}

func init() {
	for _, name := range []string{
		"AppendSeq", "BinarySearch", "Clip", "Clone", "Compact", "CompactFunc", "Compare", "Concat", "Contains", "ContainsFunc", "Delete", "DeleteFunc",
		"Grow", "Index", "IndexFunc", "Insert", "IsSortedFunc", "Max", "MaxFunc", "Min", "MinFunc", "Repeat", "Replace", "Reverse", "Sort", "SortFunc",
		"SortStableFunc",
	} {
		instances["slices."+name] = "[[]string]"
	}
}

// Receivers that hold a text, by type.
var receivers = map[string]func(text string) any{
	"archive/tar.(*Reader)": func(text string) any { return tar.NewReader(strings.NewReader(tarOf(text))) },
	"archive/tar.(*Writer)": func(string) any {
		w := tar.NewWriter(new(bytes.Buffer))
		_ = w.WriteHeader(&tar.Header{Size: 100})
		return w
	},
	"archive/zip.(*File)":     func(text string) any { return zipOf(text).File[0] },
	"archive/zip.(*Writer)":   func(string) any { return zip.NewWriter(new(bytes.Buffer)) },
	"bufio.(*Reader)":         func(text string) any { return bufio.NewReader(strings.NewReader(text + " 1\n")) },
	"bufio.(*Scanner)":        func(text string) any { s := bufio.NewScanner(strings.NewReader(text)); s.Scan(); return s },
	"bufio.(*Writer)":         func(string) any { return bufio.NewWriter(new(bytes.Buffer)) },
	"bufio.(*Scanner).Buffer": func(text string) any { return bufio.NewScanner(strings.NewReader(text)) },
	"bufio.(*Scanner).Split":  func(text string) any { return bufio.NewScanner(strings.NewReader(text)) },
	"encoding/csv.(*Reader).FieldPos": func(text string) any {
		r := csv.NewReader(strings.NewReader(text))
		_, _ = r.Read()
		return r
	},
	"reflect.(Value).FieldByName": func(text string) any { return reflect.ValueOf(&http.Cookie{Name: text}).Elem() },
	"reflect.(Value).Field":       func(text string) any { return reflect.ValueOf(&http.Cookie{Name: text}).Elem() },
	"reflect.(Value).SetBytes":    func(string) any { return reflect.ValueOf(new([]byte)).Elem() },
	"bytes.(*Buffer)":             func(text string) any { return bytes.NewBufferString(text) },
	"bytes.(*Reader)":             func(text string) any { return bytes.NewReader([]byte(text)) },
	"container/list.(*Element)":   func(text string) any { l := list.New(); l.PushBack(text); l.PushBack(text); return l.Front() },
	"container/list.(*List)":      func(text string) any { l := list.New(); l.PushBack(text); return l },
	"container/ring.(*Ring)":      func(text string) any { return &ring.Ring{Value: text} },
	"context.(Context)":           func(text string) any { return context.WithValue(context.Background(), plain, text) },
	"crypto/cipher.(StreamReader)": func(text string) any {
		block, _ := aes.NewCipher(make([]byte, 16))
		return cipher.StreamReader{S: cipher.NewCTR(block, make([]byte, 16)), R: strings.NewReader(text)}
	},
	"crypto/sha3.(*SHA3)":          func(text string) any { h := sha3.New256(); h.Write([]byte(text)); return h },
	"encoding/base32.(*Encoding)":  func(string) any { return base32.StdEncoding },
	"encoding/base64.(*Encoding)":  func(string) any { return base64.StdEncoding },
	"encoding/binary.(ByteOrder)":  func(string) any { return binary.LittleEndian },
	"encoding/csv.(*Reader)":       func(text string) any { return csv.NewReader(strings.NewReader(text + "," + text + "\n")) },
	"encoding/csv.(*Writer)":       func(string) any { return csv.NewWriter(new(bytes.Buffer)) },
	"encoding/gob.(*Decoder)":      func(text string) any { return gob.NewDecoder(strings.NewReader(gobOf(text))) },
	"encoding/gob.(*Encoder)":      func(string) any { return gob.NewEncoder(new(bytes.Buffer)) },
	"encoding/json.(*Decoder)":     func(text string) any { return json.NewDecoder(strings.NewReader(`"` + text + `" 1`)) },
	"encoding/json.(*Encoder)":     func(string) any { return json.NewEncoder(new(bytes.Buffer)) },
	"encoding/xml.(*Decoder)":      func(text string) any { return xml.NewDecoder(strings.NewReader("<a>" + text + "</a>")) },
	"encoding/xml.(*Encoder)":      func(string) any { return xml.NewEncoder(new(bytes.Buffer)) },
	"expvar.(*Map)":                func(string) any { return new(expvar.Map).Init() },
	"flag.(*FlagSet)":              func(string) any { return flag.NewFlagSet(plain, flag.ContinueOnError) },
	"hash.(Hash)":                  func(text string) any { h := sha256.New(); h.Write([]byte(text)); return h },
	"hash.(Hash32)":                func(string) any { return fnv.New32() },
	"hash.(Hash64)":                func(string) any { return fnv.New64() },
	"hash/maphash.(*Hash)":         func(text string) any { h := new(maphash.Hash); _, _ = h.WriteString(text); return h },
	"html/template.(*Template)":    func(string) any { return htmltemplate.Must(htmltemplate.New(plain).Parse("{{.}}")) },
	"io.(*LimitedReader)":          func(text string) any { return &io.LimitedReader{R: strings.NewReader(text), N: 100} },
	"io.(*OffsetWriter)":           func(string) any { return io.NewOffsetWriter(new(memory), 0) },
	"io.(*SectionReader)":          func(text string) any { return io.NewSectionReader(strings.NewReader(text), 0, 100) },
	"io.(ByteWriter)":              func(string) any { return new(bytes.Buffer) },
	"io.(Closer)":                  func(text string) any { return io.NopCloser(strings.NewReader(text)) },
	"io.(Reader)":                  func(text string) any { return strings.NewReader(text) },
	"io.(ReaderAt)":                func(text string) any { return strings.NewReader(text) },
	"io.(ReaderFrom)":              func(string) any { return new(bytes.Buffer) },
	"io.(Seeker)":                  func(text string) any { return strings.NewReader(text) },
	"io.(StringWriter)":            func(string) any { return new(bytes.Buffer) },
	"io.(Writer)":                  func(string) any { return new(bytes.Buffer) },
	"io.(WriterAt)":                func(string) any { return new(memory) },
	"io.(WriterTo)":                func(text string) any { return strings.NewReader(text) },
	"log.(*Logger)":                func(string) any { return log.New(new(bytes.Buffer), "", 0) },
	"log/slog.(*JSONHandler)":      func(string) any { return slog.NewJSONHandler(new(bytes.Buffer), nil) },
	"log/slog.(*Logger)":           func(text string) any { return slog.New(slog.NewTextHandler(new(bytes.Buffer), nil)).With("k", text) },
	"log/slog.(*Record)":           func(text string) any { return record(text) },
	"log/slog.(*TextHandler)":      func(string) any { return slog.NewTextHandler(new(bytes.Buffer), nil) },
	"log/slog.(Record)":            func(text string) any { return *record(text) },
	"mime/multipart.(*FileHeader)": func(text string) any { return formOf(text).File["f"][0] },
	"mime/multipart.(*Part)": func(text string) any {
		p, _ := multipart.NewReader(strings.NewReader(mimeOf(text)), "b").NextPart()
		return p
	},
	"mime/multipart.(*Reader)":              func(text string) any { return multipart.NewReader(strings.NewReader(mimeOf(text)), "b") },
	"mime/multipart.(*Writer)":              func(string) any { return multipart.NewWriter(new(bytes.Buffer)) },
	"mime/quotedprintable.(*Reader)":        func(text string) any { return quotedprintable.NewReader(strings.NewReader(text)) },
	"mime/quotedprintable.(*Writer)":        func(string) any { return quotedprintable.NewWriter(new(bytes.Buffer)) },
	"net.(*Buffers)":                        func(text string) any { return &net.Buffers{[]byte(text)} },
	"net/http.(*Request)":                   request,
	"net/http.(*Response)":                  func(text string) any { return &http.Response{Body: io.NopCloser(strings.NewReader(text))} },
	"net/http.(*ServeMux)":                  func(string) any { return http.NewServeMux() },
	"net/http.(HandlerFunc)":                func(string) any { return http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}) },
	"net/http.(Header)":                     func(text string) any { return http.Header{"Plain": {text}} },
	"net/http.(ResponseWriter)":             func(string) any { return httptest.NewRecorder() },
	"net/http/httptest.(*ResponseRecorder)": func(text string) any { w := httptest.NewRecorder(); _, _ = w.WriteString(text); return w },
	"net/textproto.(*Writer)":               func(string) any { return textproto.NewWriter(bufio.NewWriter(new(bytes.Buffer))) },
	"net/textproto.(MIMEHeader)":            func(text string) any { return textproto.MIMEHeader{"Plain": {text}} },
	"net/url.(*URL)":                        func(text string) any { u, _ := url.Parse("http://" + text + "/p?q=" + text); return u },
	"net/url.(Values)":                      func(text string) any { return url.Values{plain: {text}} },
	"os.(*File)":                            func(string) any { f, _ := os.Open(os.DevNull); return f },
	"os/exec.(*Cmd)":                        func(string) any { return exec.Command(plain) },
	"reflect.(Value)":                       func(text string) any { return reflect.ValueOf(&text).Elem() },
	"regexp.(*Regexp)":                      func(text string) any { return regexp.MustCompile(text + "|(a)") },
	"strings.(*Builder)":                    func(text string) any { b := new(strings.Builder); b.WriteString(text); return b },
	"strings.(*Reader)":                     func(text string) any { return strings.NewReader(text) },
	"strings.(*Replacer)":                   func(text string) any { return strings.NewReplacer(plain, text) },
	"sync.(*Map)":                           func(text string) any { m := new(sync.Map); m.Store(plain, text); return m },
	"sync.(*Once)":                          func(string) any { return new(sync.Once) },
	"sync.(*Pool)":                          func(text string) any { return &sync.Pool{New: func() any { return text }} },
	"sync/atomic.(*Bool)":                   func(string) any { return new(atomic.Bool) },
	"sync/atomic.(*Int32)":                  func(string) any { return new(atomic.Int32) },
	"sync/atomic.(*Int64)":                  func(string) any { return new(atomic.Int64) },
	"sync/atomic.(*Pointer)":                func(text string) any { p := new(atomic.Pointer[string]); p.Store(&text); return p },
	"sync/atomic.(*Uint32)":                 func(string) any { return new(atomic.Uint32) },
	"sync/atomic.(*Uint64)":                 func(string) any { return new(atomic.Uint64) },
	"sync/atomic.(*Value)":                  func(text string) any { v := new(atomic.Value); v.Store(text); return v },
	"text/tabwriter.(*Writer)":              func(string) any { return tabwriter.NewWriter(new(bytes.Buffer), 0, 8, 0, ' ', 0) },
	"text/template.(*Template)":             func(string) any { return template.Must(template.New(plain).Parse("{{.}}")) },
	"unique.(Handle)":                       func(text string) any { return unique.Make(text) },
}

func record(text string) *slog.Record {
	r := slog.NewRecord(time.Time{}, slog.LevelInfo, plain, 0)
	r.Add("k", text)
	return &r
}

func request(text string) any {
	r := httptest.NewRequest(http.MethodPost, "http://example.com/?plain="+text, strings.NewReader(plain+"="+text))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("User-Agent", text)
	r.Header.Set("Cookie", plain+"="+text)
	r.SetPathValue(plain, text)
	return r
}

func tarOf(text string) string {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	_ = w.WriteHeader(&tar.Header{Name: text, Size: int64(len(text)), Mode: 0o600})
	_, _ = io.WriteString(w, text)
	_ = w.Close()
	return b.String()
}

func zipBytes(text string) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	f, _ := w.CreateHeader(&zip.FileHeader{Name: text, Method: zip.Store})
	_, _ = io.WriteString(f, text)
	_ = w.Close()
	return b.Bytes()
}

func zipOf(text string) *zip.Reader {
	b := zipBytes(text)
	r, _ := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	return r
}

func gobOf(text string) string {
	var b bytes.Buffer
	_ = gob.NewEncoder(&b).Encode(text)
	return b.String()
}

func gzipOf(text string) string {
	var b bytes.Buffer
	w, _ := gzip.NewWriterLevel(&b, gzip.NoCompression)
	_, _ = io.WriteString(w, text)
	_ = w.Close()
	return b.String()
}

func zlibOf(text string) string {
	var b bytes.Buffer
	w, _ := zlib.NewWriterLevel(&b, zlib.NoCompression)
	_, _ = io.WriteString(w, text)
	_ = w.Close()
	return b.String()
}

func mimeOf(text string) string {
	return "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"" + text + "\"\r\n\r\n" + text + "\r\n--b--\r\n"
}

func formOf(text string) *multipart.Form {
	f, _ := multipart.NewReader(strings.NewReader(mimeOf(text)), "b").ReadForm(1 << 10)
	return f
}

// A memory can be written to anywhere.
type memory struct{ data [256]byte }

func (m *memory) WriteAt(p []byte, off int64) (int, error) { return copy(m.data[off:], p), nil }

func quoted(text string) any  { return []byte(`"` + text + `"`) }
func element(text string) any { return []byte("<a>" + text + "</a>") }

// Arguments that must have a form, by symbol and parameter; * is any symbol.
var arguments = map[string]func(text string) any{
	"* dst": func(string) any { return make([]byte, 64) },

	"* code": func(string) any { return http.StatusFound },

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
	"encoding/binary.Decode data":                  func(string) any { return new([5]byte) },
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
