// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package catalogue

import (
	"crypto/sha256"
	"errors"
	"hash"
	"io/fs"
	"log/slog"
	"maps"
	"net/url"
	"os"
	"strconv"
	"time"
)

// Errors and other plain values as receivers.
func init() {
	maps.Copy(receivers, map[string]func(text string) any{
		"hash.(Cloner)":         func(string) any { return sha256.New().(hash.Cloner) },
		"io/fs.(*PathError)":    func(text string) any { return &fs.PathError{Op: plain, Path: text, Err: errors.New(text)} },
		"log/slog.(Attr)":       func(text string) any { return slog.String("k", text) },
		"log/slog.(Level)":      func(string) any { return slog.LevelInfo },
		"log/slog.(Value)":      func(text string) any { return slog.StringValue(text) },
		"log/slog.(Value).Bool": func(string) any { return slog.BoolValue(true) },
		"log/slog.(Value).Duration": func(string) any {
			return slog.DurationValue(1)
		},
		"log/slog.(Value).Float64":   func(string) any { return slog.Float64Value(1) },
		"log/slog.(Value).Group":     func(text string) any { return slog.GroupValue(slog.String("k", text)) },
		"log/slog.(Value).Int64":     func(string) any { return slog.Int64Value(1) },
		"log/slog.(Value).LogValuer": func(text string) any { return slog.AnyValue(logValuer(text)) },
		"log/slog.(Value).Time":      func(string) any { return slog.TimeValue(time.Time{}) },
		"log/slog.(Value).Uint64":    func(string) any { return slog.Uint64Value(1) },
		"net/url.(*Error)":           func(text string) any { return &url.Error{Op: plain, URL: text, Err: errors.New(text)} },
		"os.(*LinkError)":            func(text string) any { return &os.LinkError{Op: plain, Old: text, Err: errors.New(text)} },
		"os.(*SyscallError)":         func(text string) any { return &os.SyscallError{Syscall: text, Err: errors.New(text)} },
		"strconv.(*NumError)":        func(text string) any { return &strconv.NumError{Func: plain, Num: text, Err: errors.New(text)} },
		"time.(*ParseError)":         func(text string) any { return &time.ParseError{Layout: plain, Value: text} },
	})
}

type logValuer string

func (v logValuer) LogValue() slog.Value { return slog.StringValue(string(v)) }
