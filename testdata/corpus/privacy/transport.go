// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package privacy

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/smtp"
	"net/url"
	"os"
	"strings"

	"example.com/corpus/mark"
)

// The default policy knows no vendors: whoever it is, it is a third party.
func badPostToAnAdNetwork() {
	_, _ = http.Post("https://graph.facebook.com/v19.0/1/events", "text/plain", strings.NewReader(mark.Secret())) // source: adnetwork; leak: adnetwork (needs-consent)
}

func badPostToUnknownHost() {
	_, _ = http.Post("https://collect.example/", "text/plain", strings.NewReader(mark.Secret())) // source: unknownhost; leak: unknownhost (undeclared-recipient)
}

func goodPostOfPlain() {
	_, _ = http.Post("https://collect.example/", "text/plain", strings.NewReader("plain"))
}

func badPostToConfiguredHost() {
	_, _ = http.Post(os.Getenv("COLLECT"), "text/plain", strings.NewReader(mark.Secret())) // source: configuredhost; leak: configuredhost (undeclared-recipient)
}

const base = "https://www.google-analytics.com"

func badHostIsAConstantPrefix() {
	q := url.Values{"ep.health": {mark.Secret()}}       // source: prefixhost
	_, _ = http.Get(base + "/mp/collect?" + q.Encode()) // leak: prefixhost (needs-consent)
}

type tracker struct {
	endpoint string
	client   *http.Client
}

func newTracker(endpoint string) *tracker { return &tracker{endpoint, http.DefaultClient} }

func (t *tracker) track(event map[string]string) error {
	b, err := json.Marshal(event)
	if err != nil {
		return err
	}
	r, err := http.NewRequest("POST", t.endpoint, bytes.NewReader(b))
	if err != nil {
		return err
	}
	r.Header.Set("Content-Type", "application/json")
	resp, err := t.client.Do(r) // leak: hostctor (needs-consent)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func badHostByConstructor() {
	t := newTracker("https://api.mixpanel.com/track")
	_ = t.track(map[string]string{"health": mark.Secret()}) // source: hostctor
}

func goodTrackerOfPlainEvents() {
	t := newTracker("https://api.mixpanel.com/track")
	_ = t.track(map[string]string{"page": "start"})
}

func badHeaderToUnknownHost() {
	r, err := http.NewRequest("GET", "https://collect.example/", nil)
	if err != nil {
		return
	}
	r.Header.Set("X-Health", mark.Secret()) // source: headerhost
	_, _ = http.DefaultClient.Do(r)         // leak: headerhost (undeclared-recipient)
}

func badMailToUnknownServer() {
	msg := []byte("Subject: hi\r\n\r\n" + mark.Secret())                                   // source: mailed
	_ = smtp.SendMail("mail.example:25", nil, "a@b.example", []string{"c@d.example"}, msg) // leak: mailed (undeclared-recipient)
}

func goodMailOfPlain() {
	_ = mark.Secret() // source: notmailed
	_ = smtp.SendMail("mail.example:25", nil, "a@b.example", []string{"c@d.example"}, []byte("hi"))
}

// collect is a sink of our own around a general transport: it says who gets it.
//
//lineage:sink recipient=processor purpose=usage-analysis
func collect(text string) {
	_, _ = http.Post("https://collect.example/", "text/plain", strings.NewReader(text))
}

func goodDeclaredRecipientOfTransport() {
	collect(mark.Inquiry()) // source: declaredtransport
}
