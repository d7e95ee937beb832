// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package profile

import "example.com/outplacement/privacy"

// An EmployerFile is what the former employer, who pays for the counselling,
// tells us of a client.
type EmployerFile struct {
	ClientID   string
	Company    privacy.Promised[string]
	Evaluation privacy.Promised[string]
}
