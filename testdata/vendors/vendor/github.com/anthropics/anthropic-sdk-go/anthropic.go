// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package anthropic has the shape of github.com/anthropics/anthropic-sdk-go.
package anthropic

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go/option"
)

type Client struct{ Messages MessageService }

type MessageService struct{ Options []option.RequestOption }

type ContentBlockParamUnion struct{ OfText *string }

type MessageParam struct{ Content []ContentBlockParamUnion }

type MessageNewParams struct {
	MaxTokens int64
	Messages  []MessageParam
}

type Message struct{ Content []ContentBlockUnion }

type ContentBlockUnion struct{ Text string }

func NewClient(opts ...option.RequestOption) Client { return Client{} }

func NewTextBlock(text string) ContentBlockParamUnion              { return ContentBlockParamUnion{} }
func NewUserMessage(blocks ...ContentBlockParamUnion) MessageParam { return MessageParam{} }

func (r *MessageService) New(ctx context.Context, params MessageNewParams, opts ...option.RequestOption) (res *Message, err error) {
	return nil, nil
}
