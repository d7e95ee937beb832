// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package storage has the shape of cloud.google.com/go/storage.
package storage

import "context"

type Client struct{ project string }

type BucketHandle struct{ name string }

type ObjectHandle struct{ name string }

type ObjectAttrs struct{ Metadata map[string]string }

type Writer struct{ ObjectAttrs }

func (c *Client) Bucket(name string) *BucketHandle            { return nil }
func (b *BucketHandle) Object(name string) *ObjectHandle      { return nil }
func (o *ObjectHandle) NewWriter(ctx context.Context) *Writer { return nil }
func (w *Writer) Write(p []byte) (int, error)                 { return 0, nil }
func (w *Writer) Close() error                                { return nil }
