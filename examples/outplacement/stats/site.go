// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package stats publishes how our clients fare.
//
//lineage:purpose outcome-statistics
package stats

import (
	"fmt"
	"os"
	"path/filepath"
)

// A Site is the public web site: files in a directory that is served as it is.
type Site struct {
	dir string
}

// NewSite returns the site whose files are in dir.
func NewSite(dir string) *Site { return &Site{dir: dir} }

// Dir is where the files are.
func (s *Site) Dir() string { return s.dir }

// Publish puts a page on the site for everybody to read.
//
//lineage:sink recipient=public args=page
func (s *Site) Publish(name, page string) error {
	if err := os.MkdirAll(s.dir, 0o755); err != nil {
		return fmt.Errorf("publishing %s: %w", name, err)
	}
	if err := os.WriteFile(filepath.Join(s.dir, name), []byte(page), 0o644); err != nil {
		return fmt.Errorf("publishing %s: %w", name, err)
	}
	return nil
}
