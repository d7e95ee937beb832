// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package simpleforce has the shape of github.com/simpleforce/simpleforce.
package simpleforce

type Client struct{ session string }

type SObject map[string]interface{}

func (client *Client) SObject(typeName ...string) *SObject { return nil }

func (obj *SObject) Set(key string, value interface{}) *SObject { return obj }
func (obj *SObject) Create() *SObject                           { return obj }
