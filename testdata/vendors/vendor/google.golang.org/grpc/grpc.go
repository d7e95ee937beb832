// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package grpc has the shape of google.golang.org/grpc.
package grpc

import "context"

type (
	CallOption interface{ Apply() }
	DialOption interface{ Apply() }
)

type ClientConn struct{ target string }

type ClientConnInterface interface {
	Invoke(ctx context.Context, method string, args any, reply any, opts ...CallOption) error
}

func NewClient(target string, opts ...DialOption) (conn *ClientConn, err error) { return nil, nil }

func (cc *ClientConn) Invoke(ctx context.Context, method string, args, reply any, opts ...CallOption) error {
	return nil
}
