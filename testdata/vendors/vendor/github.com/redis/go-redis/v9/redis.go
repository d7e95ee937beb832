// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package redis has the shape of github.com/redis/go-redis/v9.
package redis

import (
	"context"
	"time"
)

type Client struct{ cmdable }

type cmdable func(ctx context.Context) error

type (
	StatusCmd struct{ val string }
	StringCmd struct{ val string }
	IntCmd    struct{ val int64 }
	Cmd       struct{ val any }
)

type Options struct{ Addr string }

func NewClient(opt *Options) *Client { return nil }

func (c cmdable) Set(ctx context.Context, key string, value interface{}, expiration time.Duration) *StatusCmd {
	return nil
}

func (c cmdable) SAdd(ctx context.Context, key string, members ...interface{}) *IntCmd { return nil }

func (c cmdable) Do(ctx context.Context, args ...interface{}) *Cmd { return nil }

func (c cmdable) Get(ctx context.Context, key string) *StringCmd { return nil }

func (cmd *StringCmd) Result() (string, error) { return "", nil }
func (cmd *Cmd) Text() (string, error)         { return "", nil }
