// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package types has the shape of github.com/aws/aws-sdk-go-v2/service/dynamodb/types.
package types

type AttributeValue interface{ isAttributeValue() }

type AttributeValueMemberS struct{ Value string }

func (*AttributeValueMemberS) isAttributeValue() {}
