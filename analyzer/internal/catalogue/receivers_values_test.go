// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package catalogue

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io/fs"
	"log/slog"
	"maps"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"os"
	"os/exec"
	"sort"
	"strconv"
	"testing/fstest"
	"time"
)

// Errors and other plain values as receivers.
func init() {
	maps.Copy(receivers, map[string]func(text string) any{
		"errors.(*errorString)":         func(text string) any { return errors.New(text) },
		"errors.(*joinError)":           func(text string) any { return errors.Join(errors.New(text)) },
		"fmt.(*wrapError)":              func(text string) any { return fmt.Errorf("%w", errors.New(text)) },
		"fmt.(*wrapErrors)":             func(text string) any { return fmt.Errorf("%w %w", errors.New(text), errors.New(text)) },
		"net.(*AddrError)":              func(text string) any { return &net.AddrError{Err: text, Addr: text} },
		"net.(*ParseError)":             func(text string) any { return &net.ParseError{Type: text, Text: text} },
		"net.(*OpError)":                func(text string) any { return &net.OpError{Op: text, Err: errors.New(text)} },
		"os/exec.(*Error)":              func(text string) any { return &exec.Error{Name: text, Err: errors.New(text)} },
		"sort.(StringSlice)":            func(text string) any { return sort.StringSlice{text} },
		"sort.(IntSlice)":               func(string) any { return sort.IntSlice{1} },
		"sort.(Float64Slice)":           func(string) any { return sort.Float64Slice{1} },
		"time.(*Timer)":                 func(string) any { return time.NewTimer(time.Hour) },
		"time.(*Ticker)":                func(string) any { return time.NewTicker(time.Hour) },
		"net/http.(*Response).Cookies":  responseWith("Set-Cookie", "k="),
		"net/http.(*Response).Location": responseWith("Location", "/"),
		"hash.(Cloner)":                 func(string) any { return sha256.New().(hash.Cloner) },
		"io/fs.(*PathError)":            func(text string) any { return &fs.PathError{Op: plain, Path: text, Err: errors.New(text)} },
		"log/slog.(Attr)":               func(text string) any { return slog.String("k", text) },
		"log/slog.(Level)":              func(string) any { return slog.LevelInfo },
		"log/slog.(Value)":              func(text string) any { return slog.StringValue(text) },
		"log/slog.(Value).Bool":         func(string) any { return slog.BoolValue(true) },
		"log/slog.(Value).Duration": func(string) any {
			return slog.DurationValue(1)
		},
		"log/slog.(Value).Float64":   func(string) any { return slog.Float64Value(1) },
		"log/slog.(Value).Group":     func(text string) any { return slog.GroupValue(slog.String("k", text)) },
		"log/slog.(Value).Int64":     func(string) any { return slog.Int64Value(1) },
		"log/slog.(Value).LogValuer": func(text string) any { return slog.AnyValue(logValuer(text)) },
		"log/slog.(Value).Time":      func(string) any { return slog.TimeValue(time.Time{}) },
		"log/slog.(Value).Uint64":    func(string) any { return slog.Uint64Value(1) },
		"net/netip.(Addr)":           func(text string) any { return netip.IPv6Unspecified().WithZone(text) },
		"net/netip.(AddrPort)":       func(text string) any { return netip.AddrPortFrom(netip.IPv6Unspecified().WithZone(text), 1) },
		"net/url.(*Userinfo)":        func(text string) any { return url.UserPassword(text, text) },
		"net/url.(*Error)":           func(text string) any { return &url.Error{Op: plain, URL: text, Err: errors.New(text)} },
		"os.(*LinkError)":            func(text string) any { return &os.LinkError{Op: plain, Old: text, Err: errors.New(text)} },
		"os.(*SyscallError)":         func(text string) any { return &os.SyscallError{Syscall: text, Err: errors.New(text)} },
		"strconv.(*NumError)":        func(text string) any { return &strconv.NumError{Func: plain, Num: text, Err: errors.New(text)} },
		"testing/fstest.(MapFS)":     func(text string) any { return fstest.MapFS{"a": {Data: []byte(text)}} },
		"time.(*ParseError)":         func(text string) any { return &time.ParseError{Layout: plain, Value: text} },
	})
}

// Arguments that must have a form.
func init() {
	maps.Copy(arguments, map[string]func(text string) any{
		"net/netip.MustParseAddr s":     func(string) any { return "::1" },
		"net/netip.MustParseAddrPort s": func(string) any { return "[::1]:1" },
		"net/netip.MustParsePrefix s":   func(string) any { return "::1/8" },
		"net/netip.ParseAddrPort s":     func(text string) any { return text + ":1" },
		"errors.AsType err":             func(text string) any { return errors.New(text) },
	})
	instances["errors.AsType"] = "[error]"
	unseen["net/http.DetectContentType"] = "the kind of data is not the data"
	for _, name := range []string{"DebugContext", "InfoContext", "WarnContext", "ErrorContext", "Log", "LogAttrs"} {
		unseen["log/slog."+name] = "only a handler of one's own sees the context"
	}
	unseen["log.Printf"] = "only a writer of one's own sees it"
	instances["maps.Equal"] = "[map[string]string, map[string]string]"
	instances["slices.Chunk"] = "[[]string]"
	unprobed["log/slog.(*handlerWriter)"] = "it is seen only in what the handler writes"
	unprobed["net.(*pipe)"] = "it waits for the other end"
	for _, name := range []string{"Remove", "Chdir", "Mkdir", "Chmod", "Rename", "Link", "Symlink"} {
		unprobed["os."+name] = "it would change files"
	}
	unprobed["math/big."] = "it holds a number"
	unprobed["math/rand"] = "it takes no data"
	unprobed["os/exec.(*Cmd)"] = "it starts a process"
	unprobed["net.Pipe"] = "it waits for the other end"
	unprobed["net/netip.MustParse"] = "what it makes of text is a number"
}

// responseWith makes a response with the text in a header.
func responseWith(header, before string) func(string) any {
	return func(text string) any { return &http.Response{Header: http.Header{header: {before + text}}} }
}

type logValuer string

func (v logValuer) LogValue() slog.Value { return slog.StringValue(string(v)) }
