// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package report

import (
	"encoding/json"
	"io"

	"github.com/go-lineage/go-lineage/analyzer/finding"
)

// JSON writes the whole Document, in a form that reads back as the same.
func JSON(w io.Writer, doc *finding.Document, _ Options) error {
	return writeJSON(w, doc)
}

func writeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false) // "<" in a message is no danger in a file of JSON
	return enc.Encode(v)
}
