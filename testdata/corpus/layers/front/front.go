// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package front publishes views.
package front

import (
	"encoding/json"

	"example.com/corpus/layers/model"
	"example.com/corpus/mark"
)

// Network publishes to the ad network.
type Network struct{}

// Publish leaks the view.
func (Network) Publish(v model.View) error {
	b, err := json.Marshal(v)
	if err != nil {
		return err
	}
	mark.Leak(b) // leak: fullhealth, fullnotes
	return nil
}

// BriefNetwork publishes to the ad network what nobody need hide.
type BriefNetwork struct{}

// Publish leaks the view.
func (BriefNetwork) Publish(v model.View) error {
	b, err := json.Marshal(v)
	if err != nil {
		return err
	}
	mark.Leak(b)
	return nil
}

// Screen shows views here.
type Screen struct{ Lines []string }

// Publish keeps the view.
func (s *Screen) Publish(v model.View) error {
	s.Lines = append(s.Lines, v.Title, v.Text)
	return nil
}

// Titles publishes the title of a view only.
type Titles struct{}

// Publish leaks the title.
func (Titles) Publish(v model.View) error {
	mark.Leak(v.ID, v.Title)
	return nil
}
