// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package catalogue

import (
	"archive/tar"
	"archive/zip"
	"bufio"
	"bytes"
	"compress/gzip"
	"container/list"
	"container/ring"
	"context"
	"crypto/sha256"
	"crypto/sha3"
	"encoding/base32"
	"encoding/base64"
	"encoding/binary"
	"encoding/csv"
	"encoding/gob"
	"encoding/json"
	"encoding/xml"
	"errors"
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
	"testing/iotest"
	"text/scanner"
	"text/tabwriter"
	"text/template"
	"time"
	"unique"
)

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
	"archive/tar.(*Reader).Read":        func(text string) any { r := tar.NewReader(strings.NewReader(tarOf(text))); _, _ = r.Next(); return r },
	"archive/tar.(*Writer).WriteHeader": func(string) any { return tar.NewWriter(new(bytes.Buffer)) },
	"compress/gzip.(*Reader)":           func(text string) any { z, _ := gzip.NewReader(strings.NewReader(gzipOf(text))); return z },
	"container/list.(*Element).Prev":    func(text string) any { l := list.New(); l.PushBack(text); l.PushBack(text); return l.Back() },
	"encoding/json.(*Decoder).Buffered": func(text string) any {
		d := json.NewDecoder(strings.NewReader(`1 "` + text + `"`))
		_, _ = d.Token()
		return d
	},
	"encoding/xml.(*Decoder).RawToken":       func(text string) any { return xml.NewDecoder(strings.NewReader("<" + text + "/>")) },
	"encoding/xml.(*Decoder).Token":          func(text string) any { return xml.NewDecoder(strings.NewReader("<" + text + "/>")) },
	"net/http.(*Request).FormFile":           upload,
	"net/http.(*Request).MultipartReader":    upload,
	"net/http.(*Request).ParseMultipartForm": upload,
	"regexp.(*Regexp).LiteralPrefix":         func(text string) any { return regexp.MustCompile(text) },
	"mime/multipart.(*Part).FormName": func(text string) any {
		p, _ := multipart.NewReader(strings.NewReader(mimeOf(text, text)), "b").NextPart()
		return p
	},
	"reflect.(Value).Elem":            func(text string) any { return reflect.ValueOf(&text) },
	"reflect.(Value).Field":           structOf,
	"reflect.(Value).FieldByName":     structOf,
	"reflect.(Value).FieldByIndex":    structOf,
	"reflect.(Value).FieldByIndexErr": structOf,
	"reflect.(Value).FieldByNameFunc": structOf,
	"reflect.(Value).Slice3":          func(text string) any { return reflect.ValueOf([]string{text}) },
	"reflect.(Value).Fields":          structOf,
	"reflect.(Value).Slice":           func(text string) any { return reflect.ValueOf([]string{text}) },
	"reflect.(Value).NumField":        structOf,
	"reflect.(Value).Index":           func(text string) any { return reflect.ValueOf([]string{text}) },
	"reflect.(Value).SetBool":         func(string) any { return reflect.ValueOf(new(bool)).Elem() },
	"reflect.(Value).SetBytes":        func(string) any { return reflect.ValueOf(new([]byte)).Elem() },
	"reflect.(Value).SetFloat":        func(string) any { return reflect.ValueOf(new(float64)).Elem() },
	"reflect.(Value).SetInt":          func(string) any { return reflect.ValueOf(new(int)).Elem() },
	"reflect.(Value).SetUint":         func(string) any { return reflect.ValueOf(new(uint)).Elem() },
	"reflect.(Value).Send":            func(string) any { return reflect.ValueOf(make(chan string, 1)) },
	"reflect.(Value).TrySend":         func(string) any { return reflect.ValueOf(make(chan string, 1)) },
	"reflect.(Value).SetMapIndex":     func(text string) any { return reflect.ValueOf(map[string]string{plain: text}) },
	"regexp.(*Regexp).Split":          func(string) any { return regexp.MustCompile(",") },
	"bytes.(*Buffer)":                 func(text string) any { return bytes.NewBufferString(text) },
	"bytes.(*Reader)":                 func(text string) any { return bytes.NewReader([]byte(text)) },
	"container/list.(*Element)":       func(text string) any { l := list.New(); l.PushBack(text); l.PushBack(text); return l.Front() },
	"container/list.(*List)":          func(text string) any { l := list.New(); l.PushBack(text); return l },
	"testing/iotest.(*errReader)":     func(text string) any { return iotest.ErrReader(errors.New(text)) },
	"time.(*Time)":                    func(string) any { return new(time.Time) },
	"container/ring.(*Ring)":          func(text string) any { return &ring.Ring{Value: text} },
	"context.(Context)":               func(text string) any { return context.WithValue(context.Background(), contextKey{}, text) },
	"crypto/sha3.(*SHA3)":             func(text string) any { h := sha3.New256(); h.Write([]byte(text)); return h },
	"encoding/base32.(*Encoding)":     func(string) any { return base32.StdEncoding },
	"encoding/base64.(*Encoding)":     func(string) any { return base64.StdEncoding },
	"encoding/binary.(ByteOrder)":     func(string) any { return binary.LittleEndian },
	"encoding/csv.(*Reader)":          func(text string) any { return csv.NewReader(strings.NewReader(text + "," + text + "\n")) },
	"text/scanner.(*Scanner)": func(text string) any {
		s := new(scanner.Scanner).Init(strings.NewReader(text))
		s.Filename = text
		s.Scan()
		return s
	},
	"encoding/csv.(*Writer)":    func(string) any { return csv.NewWriter(new(bytes.Buffer)) },
	"encoding/gob.(*Decoder)":   func(text string) any { return gob.NewDecoder(strings.NewReader(gobOf(text))) },
	"encoding/gob.(*Encoder)":   func(string) any { return gob.NewEncoder(new(bytes.Buffer)) },
	"encoding/json.(*Decoder)":  func(text string) any { return json.NewDecoder(strings.NewReader(`"` + text + `" 1`)) },
	"encoding/json.(*Encoder)":  func(string) any { return json.NewEncoder(new(bytes.Buffer)) },
	"encoding/xml.(*Decoder)":   func(text string) any { return xml.NewDecoder(strings.NewReader("<a>" + text + "</a>")) },
	"encoding/xml.(*Encoder)":   func(string) any { return xml.NewEncoder(new(bytes.Buffer)) },
	"expvar.(*Map)":             func(string) any { return new(expvar.Map).Init() },
	"flag.(*FlagSet)":           func(string) any { return flag.NewFlagSet(plain, flag.ContinueOnError) },
	"hash.(Hash)":               func(text string) any { h := sha256.New(); h.Write([]byte(text)); return h },
	"hash.(Hash32)":             func(string) any { return fnv.New32() },
	"hash.(Hash64)":             func(string) any { return fnv.New64() },
	"hash/maphash.(*Hash)":      func(text string) any { h := new(maphash.Hash); _, _ = h.WriteString(text); return h },
	"html/template.(*Template)": func(string) any { return htmltemplate.Must(htmltemplate.New(plain).Parse("{{.}}")) },
	"io.(*LimitedReader)":       func(text string) any { return &io.LimitedReader{R: strings.NewReader(text), N: 100} },
	"io.(*OffsetWriter)":        func(string) any { return io.NewOffsetWriter(new(memory), 0) },
	"io.(*SectionReader)":       func(text string) any { return io.NewSectionReader(strings.NewReader(text), 0, 100) },
	"io.(ByteWriter)":           func(string) any { return new(bytes.Buffer) },
	"io.(Closer)":               func(text string) any { return io.NopCloser(strings.NewReader(text)) },
	"io.(Reader)":               func(text string) any { return strings.NewReader(text) },
	"io.(ReaderAt)":             func(text string) any { return strings.NewReader(text) },
	"io.(ReaderFrom)":           func(string) any { return new(bytes.Buffer) },
	"io.(Seeker)":               func(text string) any { return strings.NewReader(text) },
	"io.(StringWriter)":         func(string) any { return new(bytes.Buffer) },
	"io.(Writer)":               func(string) any { return new(bytes.Buffer) },
	"io.(WriterAt)":             func(string) any { return new(memory) },
	"io.(WriterTo)":             func(text string) any { return strings.NewReader(text) },
	"log.(*Logger)":             func(string) any { return log.New(new(bytes.Buffer), "", 0) },
	"log/slog.(Attr)":           func(text string) any { return slog.Any("k", text) },
	"log/slog.(*JSONHandler)":   func(string) any { return slog.NewJSONHandler(new(bytes.Buffer), nil) },
	"log/slog.(*Logger)": func(text string) any {
		return slog.New(slog.NewTextHandler(new(bytes.Buffer), &slog.HandlerOptions{Level: slog.LevelDebug})).With("k", text)
	},
	"log/slog.(*Record)":           func(text string) any { return record(text) },
	"log/slog.(*MultiHandler)":     func(string) any { return slog.NewMultiHandler(slog.NewTextHandler(new(bytes.Buffer), nil)) },
	"log/slog.(*TextHandler)":      func(string) any { return slog.NewTextHandler(new(bytes.Buffer), nil) },
	"log/slog.(Record)":            func(text string) any { return *record(text) },
	"mime/multipart.(*FileHeader)": func(text string) any { return formOf(text).File[plain][0] },
	"mime/multipart.(*Part)": func(text string) any {
		p, _ := multipart.NewReader(strings.NewReader(mimeOf(plain, text)), "b").NextPart()
		return p
	},
	"mime/multipart.(*Reader)":       func(text string) any { return multipart.NewReader(strings.NewReader(mimeOf(plain, text)), "b") },
	"mime/multipart.(*Writer)":       func(string) any { return multipart.NewWriter(new(bytes.Buffer)) },
	"mime/quotedprintable.(*Reader)": func(text string) any { return quotedprintable.NewReader(strings.NewReader(text)) },
	"mime/quotedprintable.(*Writer)": func(string) any { return quotedprintable.NewWriter(new(bytes.Buffer)) },
	"net.(*Buffers)":                 func(text string) any { return &net.Buffers{[]byte(text)} },
	"net/http.(*Request)":            request,
	"net/http.(*Response)":           func(text string) any { return &http.Response{Body: io.NopCloser(strings.NewReader(text))} },
	"net/http.(*ServeMux)":           func(string) any { return http.NewServeMux() },
	"net/http.(HandlerFunc)":         func(string) any { return http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}) },
	"net/http.(Header)":              func(text string) any { return http.Header{"Plains": {text}} },
	"net/http.(ResponseWriter)":      func(string) any { return httptest.NewRecorder() },
	"net/http/httptest.(*ResponseRecorder)": func(text string) any {
		w := httptest.NewRecorder()
		_, _ = w.WriteString(text)
		w.Header().Set("K", text)
		return w
	},
	"net/textproto.(*Conn)": func(string) any {
		b := new(bytes.Buffer)
		return textproto.NewConn(struct {
			io.ReadWriter
			io.Closer
		}{b, io.NopCloser(b)})
	},
	"net/textproto.(*dotWriter)": func(string) any {
		return textproto.NewWriter(bufio.NewWriter(new(bytes.Buffer))).DotWriter()
	},
	"net/textproto.(*Writer)":    func(string) any { return textproto.NewWriter(bufio.NewWriter(new(bytes.Buffer))) },
	"net/textproto.(MIMEHeader)": func(text string) any { return textproto.MIMEHeader{"Plains": {text}} },
	"net/url.(*URL)":             func(text string) any { u, _ := url.Parse("http://" + text + "/" + text + "?q=" + text); return u },
	"net/url.(Values)":           func(text string) any { return url.Values{plain: {text}} },
	"os.(*Root)":                 func(string) any { r, _ := os.OpenRoot(os.TempDir()); return r },
	"os.(*File)":                 func(string) any { f, _ := os.Open(os.DevNull); return f },
	"os/exec.(*Cmd)":             func(string) any { return exec.Command(plain) },
	"reflect.(Value)":            func(text string) any { return reflect.ValueOf(&text).Elem() },
	"regexp.(*Regexp)":           func(text string) any { return regexp.MustCompile("(?P<" + text + `>\w+)`) },
	"strings.(*Builder)":         func(text string) any { b := new(strings.Builder); b.WriteString(text); return b },
	"strings.(*Reader)":          func(text string) any { return strings.NewReader(text) },
	"strings.(*Replacer)":        func(text string) any { return strings.NewReplacer(plain, text) },
	"sync.(*Map)":                func(text string) any { m := new(sync.Map); m.Store(plain, text); return m },
	"sync.(*Once)":               func(string) any { return new(sync.Once) },
	"sync.(*Pool)":               func(text string) any { return &sync.Pool{New: func() any { return text }} },
	"sync/atomic.(*Bool)":        func(string) any { return new(atomic.Bool) },
	"sync/atomic.(*Int32)":       func(string) any { return new(atomic.Int32) },
	"sync/atomic.(*Int64)":       func(string) any { return new(atomic.Int64) },
	"sync/atomic.(*Pointer)":     func(text string) any { p := new(atomic.Pointer[string]); p.Store(&text); return p },
	"sync/atomic.(*Uint32)":      func(string) any { return new(atomic.Uint32) },
	"sync/atomic.(*Uint64)":      func(string) any { return new(atomic.Uint64) },
	"sync/atomic.(*Value)":       func(text string) any { v := new(atomic.Value); v.Store(text); return v },
	"text/tabwriter.(*Writer)":   func(string) any { return tabwriter.NewWriter(new(bytes.Buffer), 0, 8, 0, ' ', 0) },
	"text/template.(*Template)":  func(string) any { return template.Must(template.New(plain).Parse("{{.}}")) },
	"unique.(Handle)":            func(text string) any { return unique.Make(text) },
}

func structOf(text string) any { return reflect.ValueOf(&http.Cookie{Name: text}).Elem() }

func record(text string) *slog.Record {
	r := slog.NewRecord(time.Time{}, slog.LevelInfo, plain, 0)
	r.Add("k", text)
	return &r
}

func request(text string) any {
	r := httptest.NewRequest(http.MethodPost, "http://example.com/?plain="+text, strings.NewReader(plain+"="+text))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("User-Agent", text)
	r.Header.Set("Referer", text)
	r.SetBasicAuth(text, text)
	r.Header.Set("Cookie", plain+"="+text)
	r.SetPathValue(plain, text)
	return r.WithContext(context.WithValue(context.Background(), contextKey{}, text))
}

type contextKey struct{}

func upload(text string) any {
	r := httptest.NewRequest(http.MethodPost, "http://example.com/", strings.NewReader(mimeOf(plain, text)))
	r.Header.Set("Content-Type", "multipart/form-data; boundary=b")
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

func mimeOf(name, text string) string {
	return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + text + "\"\r\n\r\n" + text + "\r\n--b--\r\n"
}

func formOf(text string) *multipart.Form {
	f, _ := multipart.NewReader(strings.NewReader(mimeOf(plain, text)), "b").ReadForm(1 << 10)
	return f
}

// A memory can be written to anywhere.
type memory struct{ data [256]byte }

func (m *memory) WriteAt(p []byte, off int64) (int, error) { return copy(m.data[off:], p), nil }

func quoted(text string) any  { return []byte(`"` + text + `"`) }
func element(text string) any { return []byte("<a>" + text + "</a>") }
