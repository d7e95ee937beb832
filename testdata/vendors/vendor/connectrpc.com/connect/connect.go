// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package connect has the shape of connectrpc.com/connect.
package connect

import (
	"context"
	"net/http"
)

type HTTPClient interface {
	Do(*http.Request) (*http.Response, error)
}

type ClientOption interface{ Apply() }

type Client[Req, Res any] struct{ url string }

type Request[T any] struct{ Msg *T }

type Response[T any] struct{ Msg *T }

type ClientStreamForClient[Req, Res any] struct{ err error }

func NewClient[Req, Res any](httpClient HTTPClient, url string, options ...ClientOption) *Client[Req, Res] {
	return nil
}

func NewRequest[T any](message *T) *Request[T] { return nil }

func (c *Client[Req, Res]) CallUnary(ctx context.Context, request *Request[Req]) (*Response[Res], error) {
	return nil, nil
}

func (c *Client[Req, Res]) CallClientStream(ctx context.Context) *ClientStreamForClient[Req, Res] {
	return nil
}

func (c *ClientStreamForClient[Req, Res]) Send(request *Req) error { return nil }

func NewResponse[T any](message *T) *Response[T] { return nil }

type Code uint32

const CodePermissionDenied Code = 7

type Error struct {
	code Code
	err  error
}

func NewError(c Code, underlying error) *Error { return nil }

func (e *Error) Error() string   { return "" }
func (e *Error) Message() string { return "" }
func (e *Error) Unwrap() error   { return nil }
