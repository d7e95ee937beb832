// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package aws has the shape of github.com/aws/aws-sdk-go-v2/aws.
package aws

func String(v string) *string { return &v }
