// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package sns has the shape of github.com/aws/aws-sdk-go-v2/service/sns.
package sns

import (
	"context"
)

type Client struct{ region string }

type Options struct{ Region string }

type PublishInput struct {
	TopicArn, Message *string
}

type PublishOutput struct{ MessageId *string }

func (c *Client) Publish(ctx context.Context, params *PublishInput, optFns ...func(*Options)) (*PublishOutput, error) {
	return nil, nil
}
