// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package main

import (
	"fmt"
	"net"
	"net/http"
	"net/url"
	"os"
	"time"

	"example.com/outplacement/app"
	"example.com/outplacement/sandbox"
)

// addVendors says where the vendors are: in the sandbox, which it starts, or
// where the environment says.
func addVendors(c *app.Config, live bool) error {
	c.OnDuty = os.Getenv("ON_DUTY_LINE_USER")
	if live {
		c.Client = &http.Client{Timeout: 30 * time.Second}
		c.Vendors = fromEnvironment()
		return nil
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return fmt.Errorf("starting the sandbox: %w", err)
	}
	go http.Serve(listener, &sandbox.Sandbox{Log: os.Stdout})
	base := &url.URL{Scheme: "http", Host: listener.Addr().String()}
	c.Client = sandbox.Client(base)
	c.Vendors = app.In(base.String())
	return nil
}

func fromEnvironment() app.Vendors {
	at := func(name string) app.Endpoint {
		return app.Endpoint{URL: os.Getenv(name + "_URL"), Key: os.Getenv(name + "_KEY")}
	}
	return app.Vendors{
		SendGrid:   at("SENDGRID"),
		LINE:       at("LINE"),
		Audiences:  at("LINE_AUDIENCE"),
		Matcher:    at("CUSTOMER_MATCH"),
		Portal:     at("PARTNER_PORTAL"),
		Placement:  at("PLACEMENT"),
		University: at("UNIVERSITY"),
		Analytics:  at("ANALYTICS"),
	}
}
