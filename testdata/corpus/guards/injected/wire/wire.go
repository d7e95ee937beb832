// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package wire provides services with senders: what these have asked decides, and
// what those ask themselves.
package wire

import (
	"example.com/container"
	"example.com/corpus/guards/injected/svc"
	"example.com/corpus/mark"
)

func with(constructor any) *container.Container { return container.New().Provide(constructor) }

func goodServiceAsksFirst() { svc.AskFirst(with(newAsker), mark.NewPerson()) }

func badServiceAsksNobody() { svc.AskNot(with(newUnasker), mark.NewPerson()) }

func badServiceAsksSomebodyElse() { svc.AskOther(with(newOther), mark.NewPerson(), mark.NewPerson()) }

func goodSenderAsks() { svc.AskWithin(with(newWithin), mark.NewPerson()) }

func badSenderAsksNobody() { svc.AskWithout(with(newWithout), mark.NewPerson()) }

func goodCallerOfServiceAsks() { svc.AskAbove(with(newAbove), mark.NewPerson()) }

func badCallerOfServiceAsksNobody() { svc.AskNotAbove(with(newAboveNot), mark.NewPerson()) }
