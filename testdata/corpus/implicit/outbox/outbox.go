// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package outbox sends.
package outbox

import (
	"errors"

	"example.com/corpus/mark"
)

// Enroll always sends.
func Enroll(id string) error {
	if id == "" {
		return errors.New("nobody")
	}
	mark.Leak(id) // leak: remoteenroll (implicit-disclosure)
	return nil
}

// Greet sends something that is nobody's.
func Greet() { mark.Leak("hello") } // leak: remotegreet (implicit-disclosure)

// Sometimes sends if it pleases.
func Sometimes(id string) {
	if mark.Either() {
		mark.Leak(id)
	}
}

// OnlyFor sends if the code is right.
func OnlyFor(code, id string) {
	if code == "O80" {
		mark.Leak(id) // leak: remoteparam (implicit-disclosure)
	}
}

// A Notifier tells somebody.
type Notifier interface{ Notify(id string) }

// Ads is a [Notifier] that tells an ad network.
type Ads struct{}

// Notify implements [Notifier].
func (Ads) Notify(id string) { mark.Leak(id) } // leak: injected, handed (implicit-disclosure)

// Quiet is a [Notifier] that tells nobody.
type Quiet struct{}

// Notify implements [Notifier].
func (Quiet) Notify(string) {}
