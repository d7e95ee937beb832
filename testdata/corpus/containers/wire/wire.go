// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package wire brings services and senders together by a container.
package wire

import (
	"fmt"

	"example.com/container"
	"example.com/corpus/containers/ads"
	"example.com/corpus/containers/between"
	_ "example.com/corpus/containers/plugin"
	"example.com/corpus/containers/svc"
	"example.com/corpus/mark"
)

func badConstructorIsProvided() {
	svc.Mail(container.New().Provide(ads.NewMailer))
}

func badValueIsSupplied() {
	svc.Page(container.New().Supply(&ads.Pager{}))
}

func badConstructorOfInterfaceIsProvided() {
	svc.Print(container.New().Provide(ads.NewPrinter))
}

func badValueIsNamed() {
	c := container.New()
	c.Name("fax", ads.Faxer{})
	svc.Fax(c)
}

func badConstructorIsGivenWhatItNeeds() {
	svc.Carry(container.New().Supply("a title").Provide(newCourier))
}

func newCourier(title string) *ads.Courier {
	c, err := ads.NewCourier(title)
	if err != nil {
		panic(err)
	}
	return c
}

func badValueIsConvertedFirst() {
	var d svc.Drummer = &ads.Drummer{}
	svc.Drum(container.New().Supply(d))
}

func badServiceIsGivenSecret() {
	svc.Cry(container.New().Provide(ads.NewCrier), mark.Secret()) // source: cried
}

func goodServiceIsGivenSecretAndLosesIt() {
	svc.Whisper(container.New().Provide(ads.NewWhisperer), mark.Secret()) // source: whispered
}

func goodLengthAloneLeaves() {
	svc.Sing(container.New().Provide(ads.NewSinger))
}

func goodServiceGivesNothingSecret() {
	svc.Post(container.New().Provide(ads.NewPoster))
}

func goodHarmlessTypeIsBrought() {
	svc.Archive(container.New().Supply(&between.Kept{}))
}

func goodServiceGivesPlainText() {
	svc.Tell(container.New().Provide(ads.NewTeller))
}

func badRegisteredThingIsFound() { svc.Bind() }

func badSharedThingIsFound() { svc.Share() }

func goodHarmlessThingIsFound() { svc.Keep() }

func badConstructorIsProvidedByType() {
	c := container.New()
	container.Provide(c, func(*container.Container) svc.Teacher { return ads.Teacher{} })
	svc.Teach(c)
}

func goodServiceGivesLength() {
	svc.Drive(container.New().Supply(ads.Driver{}))
}

func goodLeakingTypeIsPrintedOnly() {
	_ = fmt.Sprint(ads.NewArchiver())
	svc.Archive(container.New().Supply(&between.Kept{}))
}
