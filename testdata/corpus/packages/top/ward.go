// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package top

import (
	"example.com/corpus/mark"
	"example.com/corpus/packages/mid"
)

// What is written deep below one part of a service, another part sends.

type courier struct{}

func (courier) Send(body []byte) {
	mark.Leak(string(body)) // leak: moved
}

func ward() *mid.Ward {
	w := mid.NewWard(mid.WithSender(courier{}))
	w.Intake.Add("1")
	return w
}

func badDeepChangeIsSentByOtherPart() {
	w := ward()
	w.Intake.Moved("1", mark.Secret()) // source: moved
	w.Office.Send("1")
}

func goodOtherDeepFieldIsSent() {
	w := ward()
	w.Intake.Moved("1", mark.Secret()) // source: movedcity
	w.Office.SendCity("1")
}

func goodOtherWardIsSent() {
	ward().Intake.Moved("1", mark.Secret()) // source: otherward
	ward().Office.Send("1")
}
