// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package functions

import (
	"errors"

	"example.com/corpus/mark"
)

func goodErrorTellsThereIsNone() {
	text := "none"
	err := errors.New("no")
	if mark.Either() {
		err = nil
	}
	if err == nil {
		text = mark.Secret() // source: errortells
	}
	if err != nil {
		mark.Leak(text)
	}
}

func badErrorTellsThereIsOne() {
	text := "none"
	err := errors.New("no")
	if mark.Either() {
		err = nil
	}
	if err == nil {
		text = mark.Secret() // source: errorone
	}
	if err != nil {
		return
	}
	mark.Leak(text) // leak: errorone
}

func goodModeIsComparedTwice() {
	mode, text := "public", "none"
	if mark.Either() {
		mode = "private"
	}
	if mode == "private" {
		text = mark.Secret() // source: modetwice
	}
	if mode != "private" {
		mark.Leak(text)
	}
}

func badModeHasChanged() {
	mode, text := "public", "none"
	if mark.Either() {
		mode = "private"
	}
	if mode == "private" {
		text = mark.Secret() // source: modechanged
		mode = "public"
	}
	if mode != "private" {
		mark.Leak(text) // leak: modechanged
	}
}

func badConditionOfEarlierTurn() {
	text := "none"
	for range 4 {
		on := mark.Either()
		if !on {
			mark.Leak(text) // leak: earlierturn
		}
		if on {
			text = mark.Secret() // source: earlierturn
		}
	}
}

func goodReturnsEarlyUnlessPublic() {
	private := mark.Either()
	var text string
	if private {
		text = mark.Secret() // source: earlyunless
	} else {
		text = "public"
	}
	if private {
		return
	}
	mark.Leak(text)
}
