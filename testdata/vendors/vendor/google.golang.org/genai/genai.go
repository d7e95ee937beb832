// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package genai has the shape of google.golang.org/genai.
package genai

import "context"

type Client struct {
	Models *Models
	Chats  *Chats
}

type (
	Models struct{ key string }
	Chats  struct{ key string }
	Chat   struct{ history []*Content }
)

type Role string

type Part struct{ Text string }

type Content struct {
	Parts []*Part
	Role  string
}

type GenerateContentConfig struct{ SystemInstruction *Content }

type GenerateContentResponse struct{ Answers []string }

func Text(text string) []*Content { return nil }

func (m Models) GenerateContent(ctx context.Context, model string, contents []*Content, config *GenerateContentConfig) (*GenerateContentResponse, error) {
	return nil, nil
}

func (c *Chats) Create(ctx context.Context, model string, config *GenerateContentConfig, history []*Content) (*Chat, error) {
	return nil, nil
}

func (c *Chat) SendMessage(ctx context.Context, parts ...Part) (*GenerateContentResponse, error) {
	return nil, nil
}

func (r *GenerateContentResponse) Text() string { return "" }
