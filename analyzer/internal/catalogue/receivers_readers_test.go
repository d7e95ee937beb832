// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package catalogue

import (
	"bufio"
	"encoding/json"
	"log/slog"
	"maps"
	"mime"
	"net/http/cookiejar"
	"net/mail"
	"net/netip"
	"net/textproto"
	"strings"
)

// Receivers that are read from a text, or read one.
func init() {
	maps.Copy(receivers, map[string]func(text string) any{
		"encoding/json.(Number)": func(text string) any { return json.Number(text) },
		"log/slog.(*Level)":      func(string) any { return new(slog.Level) },
		"log/slog.(*LevelVar)":   func(string) any { return new(slog.LevelVar) },
		"mime.(*WordDecoder)":    func(string) any { return new(mime.WordDecoder) },
		"net/http.(CookieJar)": func(string) any {
			jar, _ := cookiejar.New(nil) // does not fail
			return jar
		},
		"net/mail.(*AddressParser)": func(string) any { return new(mail.AddressParser) },
		"net/netip.(*Addr)":         func(string) any { return new(netip.Addr) },
		"net/netip.(*AddrPort)":     func(string) any { return new(netip.AddrPort) },
		"net/netip.(*Prefix)":       func(string) any { return new(netip.Prefix) },
		"net/textproto.(*Error)":    func(text string) any { return &textproto.Error{Msg: text} },
		"net/textproto.(*Reader)": func(text string) any {
			return textproto.NewReader(bufio.NewReader(strings.NewReader("500 " + text + "\r\n.\r\n")))
		},
		"net/textproto.(*Reader).ReadMIMEHeader": func(text string) any {
			return textproto.NewReader(bufio.NewReader(strings.NewReader("K: " + text + "\r\n\r\n")))
		},
	})
	maps.Copy(arguments, map[string]func(text string) any{
		"net/mail.ParseAddress s":                  func(text string) any { return text + "@a.example" },
		"net/mail.ParseAddressList s":              func(text string) any { return text + "@a.example" },
		"net/mail.(*AddressParser).Parse s":        func(text string) any { return text + "@a.example" },
		"net/mail.(*AddressParser).ParseList s":    func(text string) any { return text + "@a.example" },
		"net/netip.(*AddrPort).UnmarshalText data": func(text string) any { return []byte("[::1%" + text + "]:1") },
		"mime.(*WordDecoder).Decode s":             func(text string) any { return "=?utf-8?q?" + text + "?=" },
	})
}
