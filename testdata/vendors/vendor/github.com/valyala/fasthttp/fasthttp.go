// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package fasthttp has the shape of github.com/valyala/fasthttp.
package fasthttp

type (
	Request  struct{ body []byte }
	Response struct{ body []byte }
)

func AcquireRequest() *Request { return nil }

func (req *Request) SetRequestURI(requestURI string) {}
func (req *Request) SetBodyString(body string)       {}

func Do(req *Request, resp *Response) error { return nil }
