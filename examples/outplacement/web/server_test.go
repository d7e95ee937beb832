// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package web

import (
	"bytes"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"example.com/outplacement/app"
	"example.com/outplacement/sandbox"
)

// start serves the service in a sandbox.
func start(t *testing.T) (*httptest.Server, *bytes.Buffer) {
	t.Helper()
	vendors := httptest.NewServer(new(sandbox.Sandbox))
	t.Cleanup(vendors.Close)
	base, err := url.Parse(vendors.URL)
	if err != nil {
		t.Fatal(err)
	}
	var lines bytes.Buffer
	log := slog.New(slog.NewTextHandler(&lines, nil))
	a, err := app.New(t.Context(), app.Config{
		Database: filepath.Join(t.TempDir(), "test.db"),
		Site:     t.TempDir(),
		Client:   sandbox.Client(base),
		Vendors:  app.In(vendors.URL),
	}, log)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	server := httptest.NewServer(New(a, log))
	t.Cleanup(server.Close)
	return server, &lines
}

// call makes a request and returns the status and the body.
func call(t *testing.T, method, url string, form url.Values) (int, string) {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), method, url, strings.NewReader(form.Encode()))
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	var body bytes.Buffer
	if _, err := body.ReadFrom(response.Body); err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, body.String()
}

var inquiry = url.Values{"name": {"Goto"}, "email": {"goto@example.com"}, "text": {"Part-time?"}, "health": {"asthma"}}

func TestInquiry(t *testing.T) {
	server, log := start(t)
	if status, body := call(t, http.MethodGet, server.URL+"/", nil); status != http.StatusOK || !strings.Contains(body, "<form") {
		t.Fatalf("GET / = %d, %q", status, body)
	}
	status, body := call(t, http.MethodPost, server.URL+"/inquiries", inquiry)
	if status != http.StatusCreated {
		t.Fatalf("POST /inquiries = %d, %q", status, body)
	}
	if strings.Contains(log.String(), "goto@") || !strings.Contains(log.String(), "[inquiry]") {
		t.Errorf("the log must show [inquiry] and no address:\n%s", log)
	}

	id := regexp.MustCompile(`[A-Z0-9]{8}`).FindString(body)
	view := server.URL + "/staff/inquiries/" + id
	for suffix, want := range map[string]string{"": "[inquiry]", "/raw": "Part-time?", "/disclosure": "Part-time?"} {
		if status, body := call(t, http.MethodGet, view+suffix, nil); status != http.StatusOK || !strings.Contains(body, want) {
			t.Errorf("GET %s = %d, %q; want %q", view+suffix, status, body, want)
		}
	}
	if status, body := call(t, http.MethodPost, view+"/reply", url.Values{"answer": {"Yes."}}); status != http.StatusOK {
		t.Errorf("reply = %d, %q", status, body)
	}
	if status, body := call(t, http.MethodGet, view+"/english", nil); status != http.StatusOK {
		t.Errorf("english = %d, %q", status, body)
	}
}

func TestIncompleteInquiryIsRefusedAndNotRepeated(t *testing.T) {
	server, log := start(t)
	status, body := call(t, http.MethodPost, server.URL+"/inquiries", url.Values{"email": {"goto@example.com"}})
	if status != http.StatusBadRequest || strings.Contains(body, "goto") {
		t.Errorf("POST /inquiries = %d, %q; want 400 and no address", status, body)
	}
	if strings.Contains(log.String(), "goto@") {
		t.Errorf("the log shows the address:\n%s", log)
	}
}

func TestWhatIsNotThereIsNotFound(t *testing.T) {
	server, _ := start(t)
	for _, path := range []string{"/staff/jobs/everything", "/staff/clients/nobody/referrals", "/staff/inquiries/none/reply"} {
		if status, _ := call(t, http.MethodPost, server.URL+path, url.Values{}); status != http.StatusNotFound {
			t.Errorf("POST %s = %d, want 404", path, status)
		}
	}
}
