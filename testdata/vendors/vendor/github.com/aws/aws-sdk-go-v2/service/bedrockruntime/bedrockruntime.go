// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package bedrockruntime has the shape of github.com/aws/aws-sdk-go-v2/service/bedrockruntime.
package bedrockruntime

import (
	"context"
)

type Client struct{ region string }

type Options struct{ Region string }

type InvokeModelInput struct {
	ModelId *string
	Body    []byte
}

type InvokeModelOutput struct{ Body []byte }

func (c *Client) InvokeModel(ctx context.Context, params *InvokeModelInput, optFns ...func(*Options)) (*InvokeModelOutput, error) {
	return nil, nil
}
