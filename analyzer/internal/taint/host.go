// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"cmp"
	"net/netip"
	"net/url"
	"strings"
)

// Which host an address in the text of a program is of.

// hostOf returns the host of a URL, of which perhaps only the beginning is
// known, of a host:port, of an address without a port, or of a name with a dot.
// What has no host is on this machine.
func hostOf(text string, whole bool) (string, bool) {
	if scheme, rest, ok := strings.Cut(text, "://"); ok && scheme != "" {
		host, _, complete := strings.Cut(rest, "/")
		if !complete && !whole {
			return "", false
		}
		if u, err := url.Parse(scheme + "://" + host); err == nil && u.Hostname() != "" {
			return u.Hostname(), true
		}
		return "", false
	}
	if host, ok := withoutPort(text); ok {
		return cmp.Or(host, "localhost"), whole
	}
	if _, err := netip.ParseAddr(text); err == nil || text == "localhost" {
		return text, whole
	}
	host, _, complete := strings.Cut(text, "/")
	return host, (complete || whole) && strings.Contains(strings.Trim(host, "."), ".")
}

// withoutPort returns the host of host:port. Package net can tell as well, and would
// link every unit with the system's resolver.
func withoutPort(text string) (host string, ok bool) {
	i := strings.LastIndexByte(text, ':')
	if i < 0 {
		return "", false
	}
	host = text[:i]
	if inner, ok := strings.CutPrefix(host, "["); ok {
		return strings.CutSuffix(inner, "]")
	}
	return host, !strings.ContainsAny(host, ":[]")
}

// local reports whether a host is the program's own machine.
func local(host string) bool {
	return host == "localhost" || host == "::1" || strings.HasPrefix(host, "127.")
}
