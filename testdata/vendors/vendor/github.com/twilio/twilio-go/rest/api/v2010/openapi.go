// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package openapi has the shape of github.com/twilio/twilio-go/rest/api/v2010.
package openapi

type ApiService struct{ base string }

type CreateMessageParams struct {
	Body *string
	To   *string
}

type ApiV2010Message struct{ Sid *string }

func (params *CreateMessageParams) SetBody(Body string) *CreateMessageParams { return params }
func (params *CreateMessageParams) SetTo(To string) *CreateMessageParams     { return params }

func (c *ApiService) CreateMessage(params *CreateMessageParams) (*ApiV2010Message, error) {
	return nil, nil
}
