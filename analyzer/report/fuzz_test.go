// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package report_test

import (
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/go-lineage/go-lineage/analyzer/finding"
	"github.com/go-lineage/go-lineage/analyzer/report"
)

// FuzzFormats renders documents that were read from JSON, in every format:
// also one that no version of the tool has written is shown, or refused.
func FuzzFormats(f *testing.F) {
	files, err := filepath.Glob(filepath.Join("testdata", "*.json"))
	if err != nil || len(files) == 0 {
		f.Fatalf("no documents in testdata: %v", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		doc := new(finding.Document)
		if json.Unmarshal(data, doc) != nil {
			return
		}
		doc = finding.Merge(doc)
		for _, format := range report.Formats() {
			_ = format.Render(io.Discard, doc, report.Options{Verbose: true})
		}
	})
}
