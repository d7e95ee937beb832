// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package sandbox stands in for every vendor, on the loopback interface. It
// takes whatever the service sends, keeps it, and shows it: so one can watch
// what would have left the company.
package sandbox

import (
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"
)

// A Request is what one vendor was sent.
type Request struct {
	Vendor string // the first element of the path, or the host that was meant
	Path   string
	Body   string
}

// A Sandbox answers as any of the vendors would. Its zero value is ready.
type Sandbox struct {
	Log io.Writer // where requests are shown, if anywhere

	mu       sync.Mutex
	requests []Request
}

// Requests lists what a vendor was sent so far.
func (s *Sandbox) Requests(vendor string) []Request {
	s.mu.Lock()
	defer s.mu.Unlock()
	var found []Request
	for _, r := range s.requests {
		if r.Vendor == vendor {
			found = append(found, r)
		}
	}
	return found
}

// ServeHTTP takes a request for the vendor that the path begins with.
func (s *Sandbox) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	vendor, path, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/")
	s.keep(Request{Vendor: vendor, Path: "/" + path, Body: string(body)})
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(http.StatusAccepted)
	io.WriteString(w, "{}")
}

func (s *Sandbox) keep(r Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.requests = append(s.requests, r)
	if s.Log != nil {
		fmt.Fprintf(s.Log, "%s <- %s %s\n", r.Vendor, r.Path, strings.TrimSpace(r.Body))
	}
}
