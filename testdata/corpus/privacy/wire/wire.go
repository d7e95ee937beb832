// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package wire keeps connections that others write to.
package wire

import "net"

// A Client writes lines to a connection.
type Client struct{ conn net.Conn }

// Dial connects to an address.
func Dial(addr string) (*Client, error) {
	c, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	return &Client{c}, nil
}

// Line writes a line.
func (c *Client) Line(text string) error {
	_, err := c.conn.Write([]byte(text + "\n")) // leak: wired (needs-consent)
	return err
}
