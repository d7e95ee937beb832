// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package app puts the service together: it decides who the mailers and
// senders are that the other packages only know as interfaces, and names the
// jobs that staff can run.
package app

import "net/http"

// A Config says where everything is.
type Config struct {
	Database string       // a file, made when it does not exist
	Site     string       // the directory of the public web site
	OnDuty   string       // the LINE user id of the consultant on duty
	Client   *http.Client // for vendors without a package of their own
	Vendors  Vendors
}

// Vendors says where each vendor is, and how we show who we are.
type Vendors struct {
	SendGrid, LINE, Audiences, Matcher, Portal, Placement, University, Analytics Endpoint
}

// An Endpoint is one vendor's. An empty URL is the vendor's own, where its
// package knows that.
type Endpoint struct {
	URL, Key string
}

// In returns the vendors as they are in a sandbox.
func In(sandbox string) Vendors {
	at := func(name string) Endpoint { return Endpoint{URL: sandbox + "/" + name, Key: "sandbox"} }
	return Vendors{
		SendGrid:   at("sendgrid"),
		LINE:       at("line"),
		Audiences:  at("line-audience"),
		Matcher:    at("customer-match"),
		Portal:     at("partner-portal"),
		Placement:  at("tsugi-placement"),
		University: at("keihin-university"),
		Analytics:  at("analytics"),
	}
}
