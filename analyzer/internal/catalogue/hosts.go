// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package catalogue

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

//go:embed hosts.txt
var hostLines string

// HostVendor returns the vendor behind a URL, an address or a host, as far as
// it is known: the constant beginning of a URL is enough if it holds the host.
func HostVendor(url string) (policy.Vendor, bool) {
	host, path := splitURL(url)
	table := hosts()
	best, vendor := 0, policy.Vendor("")
	// Every suffix of the host that begins after a dot may have entries.
	for suffix, more := host, true; more; _, suffix, more = strings.Cut(suffix, ".") {
		for _, e := range table[suffix] {
			if length := len(suffix) + len(e.path); strings.HasPrefix(path, e.path) && length > best {
				best, vendor = length, e.vendor
			}
		}
	}
	return vendor, best > 0
}

// splitURL returns the host of a URL without user and port, in lower case, and
// its path.
func splitURL(url string) (host, path string) {
	if _, rest, ok := strings.Cut(url, "://"); ok {
		url = rest
	}
	if end := strings.IndexAny(url, "/?#"); end >= 0 {
		url, path = url[:end], url[end:]
	}
	if at := strings.LastIndexByte(url, '@'); at >= 0 {
		url = url[at+1:]
	}
	host, _, _ = strings.Cut(url, ":")
	return strings.ToLower(strings.TrimSuffix(host, ".")), path
}

// A hostEntry is the vendor of a host, below a path.
type hostEntry struct {
	path   string
	vendor policy.Vendor
}

var hosts = sync.OnceValue(func() map[string][]hostEntry {
	table, err := parseHosts("hosts.txt", hostLines)
	must(err)
	return table
})

// parseHosts reads lines "host[/path] vendor".
func parseHosts(file, text string) (map[string][]hostEntry, error) {
	table := make(map[string][]hostEntry)
	line := 0
	for l := range strings.Lines(text) {
		line++
		fields := strings.Fields(l)
		if len(fields) == 0 || strings.HasPrefix(fields[0], "#") {
			continue
		}
		if len(fields) != 2 {
			return nil, fmt.Errorf("%s:%d: want a host and its vendor", file, line)
		}
		host, path := splitURL(fields[0])
		if host+path != fields[0] || !strings.Contains(host, ".") {
			return nil, fmt.Errorf("%s:%d: %q is not a lower-case host with an optional path", file, line, fields[0])
		}
		for _, e := range table[host] {
			if e.path == path {
				return nil, fmt.Errorf("%s:%d: %s is given twice", file, line, fields[0])
			}
		}
		table[host] = append(table[host], hostEntry{path, policy.Vendor(fields[1])})
	}
	return table, nil
}
