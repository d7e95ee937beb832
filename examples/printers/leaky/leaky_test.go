// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package leaky

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-lineage/go-lineage/lineage"
)

// What a test prints, it made up: nothing here is reported.
func TestPrints(t *testing.T) {
	v := exported{lineage.NewPII("made up")}
	assert.Equal(t, v, exported{lineage.NewPII("made up")}, "%v", unexported{v.Name})
	t.Logf("%v", unexported{v.Name})
	if prettyUnexported(unexported{v.Name}) == "" {
		t.Error("nothing is printed")
	}
}
