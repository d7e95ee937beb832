// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package openai has the shape of github.com/openai/openai-go/v3.
package openai

import (
	"context"

	"github.com/openai/openai-go/v3/option"
)

type Client struct{ Chat ChatService }

type ChatService struct{ Completions ChatCompletionService }

type ChatCompletionService struct{ Options []option.RequestOption }

type ChatCompletionMessageParamUnion struct{ OfUser *string }

type ChatCompletionNewParams struct {
	Model    string
	Messages []ChatCompletionMessageParamUnion
}

type ChatCompletion struct{ Choices []ChatCompletionChoice }

type ChatCompletionChoice struct{ Message ChatCompletionMessage }

type ChatCompletionMessage struct{ Content string }

func NewClient(opts ...option.RequestOption) Client { return Client{} }

func UserMessage[T string | []string](content T) ChatCompletionMessageParamUnion {
	return ChatCompletionMessageParamUnion{}
}

func (r *ChatCompletionService) New(ctx context.Context, body ChatCompletionNewParams, opts ...option.RequestOption) (res *ChatCompletion, err error) {
	return nil, nil
}
