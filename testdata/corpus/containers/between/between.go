// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package between knows the services, and whoever imports it need not.
package between

import (
	"example.com/container"
	"example.com/corpus/containers/svc"
)

// Run runs a service.
func Run(c *container.Container) { svc.Signal(c) }

// Kept keeps what it is given.
type Kept struct{ texts []string }

// Archive keeps a text.
func (k *Kept) Archive(text string) { k.texts = append(k.texts, text) }
