// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package slack has the shape of github.com/slack-go/slack.
package slack

type Client struct{ token string }

type MsgOption func(*config) error

type config struct{ text string }

type Block interface{ BlockType() string }

type TextBlockObject struct{ Text string }

type SectionBlock struct{ Text *TextBlockObject }

type (
	Accessory          struct{}
	SectionBlockOption func(*SectionBlock)
)

type WebhookMessage struct{ Text string }

func (s SectionBlock) BlockType() string { return "" }

func New(token string) *Client { return nil }

func MsgOptionText(text string, escape bool) MsgOption { return nil }
func MsgOptionBlocks(blocks ...Block) MsgOption        { return nil }

func NewTextBlockObject(elementType, text string, emoji bool, verbatim bool) *TextBlockObject {
	return nil
}

func NewSectionBlock(textObj *TextBlockObject, fields []*TextBlockObject, accessory *Accessory, options ...SectionBlockOption) *SectionBlock {
	return nil
}

func (api *Client) PostMessage(channelID string, options ...MsgOption) (string, string, error) {
	return "", "", nil
}

func PostWebhook(url string, msg *WebhookMessage) error { return nil }
