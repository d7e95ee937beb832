// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package archive is a plug-in that keeps everything to itself.
package archive

import "example.com/corpus/plugins/registry"

func init() {
	registry.Register("archive", func() registry.Exporter { return &exporter{} })
}

type exporter struct{ kept []string }

// Export keeps text.
func (e *exporter) Export(text string) { e.kept = append(e.kept, text) }
