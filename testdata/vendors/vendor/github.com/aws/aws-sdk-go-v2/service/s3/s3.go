// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package s3 has the shape of github.com/aws/aws-sdk-go-v2/service/s3.
package s3

import (
	"context"
	"io"
)

type Client struct{ region string }

type Options struct{ Region string }

type PutObjectInput struct {
	Bucket, Key *string
	Body        io.Reader
	Metadata    map[string]string
}

type PutObjectOutput struct{ ETag *string }

func (c *Client) PutObject(ctx context.Context, params *PutObjectInput, optFns ...func(*Options)) (*PutObjectOutput, error) {
	return nil, nil
}
