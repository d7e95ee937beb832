// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package retryablehttp has the shape of github.com/hashicorp/go-retryablehttp.
package retryablehttp

import "net/http"

type Client struct{ RetryMax int }

type Request struct{ *http.Request }

func NewClient() *Client { return nil }

func NewRequest(method, url string, rawBody interface{}) (*Request, error) { return nil, nil }

func (c *Client) Do(req *Request) (*http.Response, error) { return nil, nil }
