// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package resty has the shape of github.com/go-resty/resty/v2.
package resty

import "context"

type (
	Client   struct{ BaseURL string }
	Request  struct{ URL string }
	Response struct{ Request *Request }
)

func New() *Client { return nil }

func (c *Client) R() *Request                   { return nil }
func (c *Client) SetBaseURL(url string) *Client { return c }

func (r *Request) SetContext(ctx context.Context) *Request       { return r }
func (r *Request) SetBody(body interface{}) *Request             { return r }
func (r *Request) SetHeader(header, value string) *Request       { return r }
func (r *Request) SetQueryParam(param, value string) *Request    { return r }
func (r *Request) Post(url string) (*Response, error)            { return nil, nil }
func (r *Request) Execute(method, url string) (*Response, error) { return nil, nil }
