// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package top brings together what it knows by a package in between alone.
package top

import (
	"example.com/container"
	"example.com/corpus/containers/ads"
	"example.com/corpus/containers/between"
)

func badServiceIsKnownByPackageInBetween() {
	between.Run(container.New().Provide(ads.NewSignaller))
}

func goodNobodyIsBroughtInBetween() {
	container.New().Provide(ads.NewPoster)
}
