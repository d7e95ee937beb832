// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package apns2 has the shape of github.com/sideshow/apns2.
package apns2

type Client struct{ Host string }

type Notification struct {
	DeviceToken string
	Payload     interface{}
}

type Response struct{ StatusCode int }

func (c *Client) Push(n *Notification) (*Response, error) { return nil, nil }
