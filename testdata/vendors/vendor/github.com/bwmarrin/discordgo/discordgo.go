// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package discordgo has the shape of github.com/bwmarrin/discordgo.
package discordgo

import "io"

type Session struct{ Token string }

type Message struct{ ID string }

type RequestOption func(*Session)

func (s *Session) ChannelFileSend(channelID, name string, r io.Reader, options ...RequestOption) (*Message, error) {
	return nil, nil
}
