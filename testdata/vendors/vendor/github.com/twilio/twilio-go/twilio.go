// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package twilio has the shape of github.com/twilio/twilio-go.
package twilio

import v2010 "github.com/twilio/twilio-go/rest/api/v2010"

type RestClient struct{ Api *v2010.ApiService }

func NewRestClient() *RestClient { return nil }
