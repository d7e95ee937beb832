// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package catalogue

import (
	"slices"
	"strings"
	"testing"
)

// Functions that a test cannot call, by the beginning of their symbols.
// A prefix that ends in a space is the whole of a symbol.
var unprobed = map[string]string{
	"crypto/rand.":                           "it takes no data",
	"crypto/rsa.":                            "its output is encrypted, and never the same",
	"compress/bzip2.":                        "it needs compressed input",
	"expvar.":                                "it is about the whole process",
	"flag.":                                  "it is about the whole process",
	"io.Pipe":                                "it waits for the other end",
	"io.(*Pipe":                              "it waits for the other end",
	"log.New":                                "it is seen only in what the logger prints",
	"log.(*Logger).SetPrefix":                "it is seen only in what the logger prints",
	"log/slog.(Value).Kind":                  "it tells no data",
	"net/http.(*ServeMux).ServeHTTP":         "it needs a handler",
	"net/url.(*URL).Port":                    "a port is a number",
	"log.Fatal":                              "it ends the process",
	"log.Panic":                              "it panics with what it prints",
	"log.(*Logger).Fatal":                    "it ends the process",
	"log.(*Logger).Panic":                    "it panics with what it prints",
	"net.(":                                  "it needs a network",
	"net.Dial":                               "it needs a network",
	"net.ListenPacket":                       "it needs a network",
	"crypto/tls.":                            "it needs a network",
	"net/smtp.(*Client).Data":                "it needs a network",
	"net/http.(*ResponseController)":         "it needs a network",
	"net/http.(*Server)":                     "it needs a network",
	"net/http.ListenAndServe":                "it needs a network",
	"net/http.Serve ":                        "it needs a network",
	"net/http.ServeTLS":                      "it needs a network",
	"net/http/httptest.New":                  "it opens a server, or is a constructor for tests",
	"net/http/httputil.(*ReverseProxy)":      "it needs a network",
	"io/ioutil.":                             "these are deprecated names of what is probed",
	"net/rpc.(*Client).Go":                   "it does not wait for what it sends",
	"net/rpc.(*Server).Register":             "it needs methods to call",
	"net/rpc.Register":                       "it needs methods to call",
	"net/rpc/jsonrpc.Dial":                   "it needs a network",
	"net/http.(*Client).do":                  "it needs a network",
	"net/http.ReadResponse":                  "it waits for all of the answer",
	"os/exec.(*Cmd)":                         "it starts a process",
	"runtime.":                               "it runs when memory is collected",
	"reflect.(Value).Call":                   "it needs a function",
	"reflect.(Value).Method":                 "it needs a value with methods",
	"sync.(*Cond)":                           "it waits for another goroutine",
	"sync.(*Mutex)":                          "it holds no data",
	"sync.(*RWMutex)":                        "it holds no data",
	"sync.(*WaitGroup)":                      "it holds no data",
	"sync/atomic.AddUintptr":                 "it holds a number",
	"sync/atomic.CompareAndSwapPointer":      "it holds an address",
	"sync/atomic.LoadPointer":                "it holds an address",
	"sync/atomic.StorePointer":               "it holds an address",
	"sync/atomic.SwapPointer":                "it holds an address",
	"testing.":                               "it is about the running test",
	"text/template.(*Template).AddParseTree": "it takes a template that is parsed",
	"html/template.(*Template).AddParseTree": "it takes a template that is parsed",
	"encoding/binary.(littleEndian)":         "its type is not exported; ByteOrder is probed with it",
	"encoding/binary.(bigEndian)":            "its type is not exported; ByteOrder is probed with it",
	"weak.":                                  "what it holds may be collected",
	"os.Setenv":                              "it is about the whole process",
	"encoding/gob.RegisterName":              "it is about the whole process",
	"net/http.Handle":                        "it is about the whole process",
	"log.SetOutput":                          "it is about the whole process",
	"log/slog.SetDefault":                    "it is about the whole process",
	"net.ParseIP":                            "what it makes of a text is no text",
	"net/textproto.Dial":                     "it needs a network",
}

// Arguments that configure and are not followed, though they can be found
// again after the call.
var notData = map[string]string{
	"bufio.(*Scanner).Buffer buf":                 "space that is written over",
	"context.WithValue key":                       "the keys of a context are for lookup only",
	"encoding/json.(*Encoder).SetIndent prefix":   "white space",
	"encoding/json.(*Encoder).SetIndent indent":   "white space",
	"encoding/xml.(*Encoder).Indent prefix":       "white space",
	"encoding/xml.(*Encoder).Indent indent":       "white space",
	"html/template.(*Template).Delims left":       "syntax of the template",
	"html/template.(*Template).Delims right":      "syntax of the template",
	"html/template.(*Template).New name":          "the name of a template",
	"html/template.New name":                      "the name of a template",
	"text/template.(*Template).Delims left":       "syntax of the template",
	"text/template.(*Template).Delims right":      "syntax of the template",
	"text/template.(*Template).New name":          "the name of a template",
	"text/template.(*Template).ParseFiles names":  "the name of a template",
	"text/template.(*Template).ParseFS patterns":  "the name of a template",
	"text/template.(*Template).ParseGlob pattern": "the name of a template",
	"text/template.New name":                      "the name of a template",
	"log/slog.(*JSONHandler).WithGroup name":      "the name of a group",
	"log/slog.(*MultiHandler).WithGroup name":     "the name of a group",
	"log/slog.(*TextHandler).WithGroup name":      "the name of a group",
	"log/slog.(*Logger).WithGroup name":           "the name of a group",
	"mime/multipart.(*Writer).SetBoundary text":   "syntax of the message",
	"mime/multipart.NewReader boundary":           "syntax of the message",
	"net/http.(*ServeMux).Handle pattern":         "a route",
	"net/http.(*ServeMux).HandleFunc pattern":     "a route",
	"net/http.TimeoutHandler text":                "the answer to whoever asked",
}

// Functions of which no flow can be seen.
var unseen = map[string]string{
	"bufio.(*Scanner).Split":                "the function is called later",
	"errors.Is":                             "only a method of an error sees the other",
	"container/list.(*List).Init":           "it forgets what the list held",
	"container/list.(*List).InsertAfter":    "it needs an element of the list",
	"container/list.(*List).InsertBefore":   "it needs an element of the list",
	"net/http.(CookieJar).SetCookies":       "a jar keeps what a host may set",
	"net/http.(HandlerFunc).ServeHTTP":      "only the handler sees it",
	"sync/atomic.(*Pointer).CompareAndSwap": "it needs the address that is held",
	"reflect.(Value).Send":                  "what a channel holds is not looked at",
	"reflect.(Value).TrySend":               "what a channel holds is not looked at",
	"sync.(*Pool).Put":                      "a pool may drop what it is given",
}

// notProbed returns why a function is not called.
func notProbed(symbol string) (why string, ok bool) {
	for prefix, why := range unprobed {
		if strings.HasPrefix(symbol+" ", prefix) {
			return why, true
		}
	}
	return "", false
}

// Type arguments of generic functions, as the table of functions needs them.
var instances = map[string]string{
	"iter.Pull":               "[string]",
	"iter.Pull2":              "[string, string]",
	"maps.All":                "[map[string]string]",
	"maps.Clone":              "[map[string]string]",
	"maps.Collect":            "[string, string]",
	"slices.All":              "[[]string]",
	"slices.Backward":         "[[]string]",
	"slices.Collect":          "[string]",
	"slices.Sorted":           "[string]",
	"slices.Values":           "[[]string]",
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

// TestProbeTables finds lines of the tables that speak of nothing any more.
func TestProbeTables(t *testing.T) {
	symbols := make(map[string]*Model)
	for path, s := range embedded().exact {
		for name, m := range s.load() {
			symbols[path+"."+name] = m
		}
	}
	for prefix := range unprobed {
		known := false
		for symbol := range symbols {
			known = known || strings.HasPrefix(symbol+" ", prefix)
		}
		if !known {
			t.Errorf("unprobed: no model begins with %s", prefix)
		}
	}
	for symbol := range unseen {
		if symbols[symbol] == nil {
			t.Errorf("unseen: no model of %s", symbol)
		}
	}
	checkParameter := func(table, entry string) {
		symbol, param, _ := strings.Cut(entry, " ")
		if m := symbols[symbol]; symbol != "*" && (m == nil || !slices.Contains(m.Params, param)) {
			t.Errorf("%s: no model has the parameter %s", table, entry)
		}
	}
	for entry := range notData {
		checkParameter("notData", entry)
	}
	for entry := range echoes {
		checkParameter("echoes", entry[:strings.LastIndexByte(entry, ' ')])
	}
	for entry := range arguments {
		checkParameter("arguments", entry)
	}
}
