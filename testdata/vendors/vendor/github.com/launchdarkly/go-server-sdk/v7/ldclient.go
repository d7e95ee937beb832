// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package ldclient has the shape of github.com/launchdarkly/go-server-sdk/v7.
package ldclient

import "github.com/launchdarkly/go-sdk-common/v3/ldcontext"

type LDClient struct{ key string }

func (client *LDClient) BoolVariation(key string, context ldcontext.Context, defaultVal bool) (bool, error) {
	return false, nil
}
