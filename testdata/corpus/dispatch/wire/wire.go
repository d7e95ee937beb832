// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package wire joins services and senders: here it is decided whether data
// leaves.
package wire

import (
	"example.com/corpus/dispatch/impl"
	"example.com/corpus/dispatch/svc"
	"example.com/corpus/mark"
)

func badConstructorInjection() {
	s := svc.New(impl.Bad{})
	_ = s.Handle(mark.Secret()) // source: handled
}

func goodConstructorInjectionOfSafe() {
	s := svc.New(impl.Safe{})
	_ = s.Handle(mark.Secret()) // source: handledsafe
}

func goodConstructorInjectionOfPlain() {
	s := svc.New(impl.OK{})
	_ = s.Handle("plain")
}

func badFieldInjection() {
	s := &svc.Service{Out: impl.Bad{}}
	_ = s.HandleOut(mark.Secret()) // source: byfield
}

func goodFieldInjection() {
	s := &svc.Service{Out: impl.Bad{}}
	s.Out = impl.Safe{}
	_ = s.HandleOut(mark.Secret()) // source: byfieldsafe
}

func badOptionInjection() {
	s := svc.NewWith(svc.WithStore(impl.Void{}), svc.WithSender(impl.Bad{}))
	_ = s.Handle(mark.Secret()) // source: byoption
}

func goodOptionInjection() {
	s := svc.NewWith(svc.WithSender(impl.Safe{}))
	_ = s.Handle(mark.Secret()) // source: byoptionsafe
}

func badGlobalInjection() {
	svc.Default = impl.Bad{}
	_ = svc.Broadcast(mark.Secret()) // source: byglobal
}

func badSourceAndSinkAreBothBehindTheInterface() {
	_ = svc.New(impl.Bad{}).Internal()
}

func goodInternalSecretMeetsSafeSender() {
	_ = svc.New(impl.Safe{}).Internal()
}

func goodConstantMeetsLeakingSender() {
	_ = svc.New(impl.OK{}).Constant()
}

func badDecoratorPassesOn() {
	s := svc.New(impl.Logged{Next: impl.Logged{Next: impl.Bad{}}})
	_ = s.Handle(mark.Secret()) // source: nested
}

func goodDecoratorMasks() {
	s := svc.New(impl.Logged{Next: impl.Masked{Next: impl.OK{}}})
	_ = s.Handle(mark.Secret()) // source: masked
}

func badStoreIsInjected() {
	s := svc.NewWith(svc.WithStore(&impl.Memory{}))
	s.Keep(mark.Secret()) // source: kept
	mark.Leak(s.Kept())   // leak: kept
}

func goodVoidStoreIsInjected() {
	s := svc.NewWith(svc.WithStore(impl.Void{}))
	s.Keep(mark.Secret()) // source: keptvoid
	mark.Leak(s.Kept())
}

func badStoreIsASource() {
	s := svc.NewWith(svc.WithStore(impl.Fetching{}))
	mark.Leak(s.Kept()) // leak: fetching
}

func goodStoreIsNoSource() {
	s := svc.NewWith(svc.WithStore(&impl.Memory{}))
	s.Keep("plain")
	mark.Leak(s.Kept())
}

func badSendersAreChosenByName() {
	senders := map[string]svc.Sender{"bad": impl.Bad{}, "safe": impl.Safe{}}
	_ = senders["bad"].Send(mark.Secret()) // source: mapped
}

func goodSafeSenderIsChosenByName() {
	senders := map[string]svc.Sender{"bad": impl.Bad{}, "safe": impl.Safe{}}
	_ = senders["safe"].Send(mark.Secret()) // source: mappedsafe
}
