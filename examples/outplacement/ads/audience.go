// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package ads places advertisements: it uploads who should see them to the
// advertising networks.
//
//lineage:purpose behavioural-advertising
package ads

import (
	"fmt"

	"github.com/line/line-bot-sdk-go/v8/linebot/manage_audience"
)

//lineage:sink (*github.com/line/line-bot-sdk-go/v8/linebot/manage_audience.ManageAudienceAPI).CreateAudienceGroup vendor=line-audience args=createAudienceGroupRequest

// Audiences uploads audiences to LINE's advertising side.
type Audiences struct {
	api *manage_audience.ManageAudienceAPI
}

// NewAudiences returns an uploader. The endpoint is LINE's own unless it is
// stated.
func NewAudiences(channelToken, endpoint string) (*Audiences, error) {
	var options []manage_audience.ManageAudienceAPIOption
	if endpoint != "" {
		options = append(options, manage_audience.WithEndpoint(endpoint))
	}
	api, err := manage_audience.NewManageAudienceAPI(channelToken, options...)
	if err != nil {
		return nil, fmt.Errorf("line audiences: %w", err)
	}
	return &Audiences{api: api}, nil
}

// create uploads one audience.
func (a *Audiences) create(description string, userIDs []string) error {
	request := &manage_audience.CreateAudienceGroupRequest{Description: description}
	for _, id := range userIDs {
		request.Audiences = append(request.Audiences, manage_audience.Audience{Id: id})
	}
	if _, err := a.api.CreateAudienceGroup(request); err != nil {
		// The description stays out of the error, which ends in a log.
		return fmt.Errorf("line audience of %d: %w", len(userIDs), err)
	}
	return nil
}
