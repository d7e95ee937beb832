// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package report

// A style is a terminal's way of showing a word. No meaning hangs on it: the
// text reads the same without.
type style string

const (
	bold   style = "1"
	dim    style = "2"
	red    style = "1;31"
	yellow style = "1;33"
	green  style = "32"
	cyan   style = "36"
)

// A palette applies styles, or leaves the text alone.
type palette bool

func (p palette) paint(s style, text string) string {
	if !p || text == "" {
		return text
	}
	return "\x1b[" + string(s) + "m" + text + "\x1b[0m"
}
