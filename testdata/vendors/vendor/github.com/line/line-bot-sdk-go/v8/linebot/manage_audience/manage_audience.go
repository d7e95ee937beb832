// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package manage_audience has the shape of github.com/line/line-bot-sdk-go/v8/linebot/manage_audience.
package manage_audience

type ManageAudienceAPI struct{ token string }

type Audience struct{ Id string }

type CreateAudienceGroupRequest struct {
	Description string
	Audiences   []Audience
}

type CreateAudienceGroupResponse struct{ AudienceGroupId int64 }

func (client *ManageAudienceAPI) CreateAudienceGroup(createAudienceGroupRequest *CreateAudienceGroupRequest) (*CreateAudienceGroupResponse, error) {
	return nil, nil
}
