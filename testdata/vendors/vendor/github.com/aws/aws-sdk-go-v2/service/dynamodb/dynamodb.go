// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package dynamodb has the shape of github.com/aws/aws-sdk-go-v2/service/dynamodb.
package dynamodb

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/dynamodb/types"
)

type Client struct{ region string }

type Options struct{ Region string }

type PutItemInput struct {
	TableName *string
	Item      map[string]types.AttributeValue
}

type PutItemOutput struct {
	Attributes map[string]types.AttributeValue
}

func (c *Client) PutItem(ctx context.Context, params *PutItemInput, optFns ...func(*Options)) (*PutItemOutput, error) {
	return nil, nil
}
