// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package privacy

import (
	"context"
	"encoding/json"
	"fmt"

	"example.com/corpus/mark"
	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/deidentify"
	"github.com/go-lineage/go-lineage/lineage/lineagejson"
	"github.com/go-lineage/go-lineage/lineage/policy"
	"github.com/go-lineage/go-lineage/lineage/sealed"
)

// patient has marks of both kinds, and a field that only says what it is.
type patient struct {
	Sealed sealed.Value[string, lineage.SpecialCareLabel]
	Health lineage.Sensitive[string]
	hidden sealed.Value[string, lineage.SpecialCareLabel]
}

type tagged struct {
	Health string `lineage:"special-care"`
}

func badSealedIsOpened() {
	s := sealed.Seal(lineage.NewSensitive(mark.Fill()))
	mark.Leak(s.Open().Use(policy.InquiryResponse)) // source: sealed; leak: sealed (needs-consent)
}

func badSealedFieldIsOpened() {
	p := &patient{Sealed: sealed.Seal(lineage.NewSensitive(mark.Fill()))}
	mark.Leak(p.Sealed.Open().Use(policy.InquiryResponse)) // source: sealedfield; leak: sealedfield (needs-consent)
}

func goodSealedIsPrinted() {
	s := sealed.Seal(lineage.NewSensitive(mark.Fill()))
	mark.Leak(fmt.Sprintf("%v %+v %#v", s, s, s))
}

func goodSealedIsPrintedInAnUnexportedField() {
	p := patient{hidden: sealed.Seal(lineage.NewSensitive(mark.Fill()))}
	mark.Leak(fmt.Sprintf("%+v", p))
}

func badSealingDoesNotLaunder() {
	s := sealed.Seal(lineage.NewInformative(mark.Secret())) // source: sealedlaundered; leak: sealedlaundered (relabel)
	_ = s
}

func goodBandIsPublished() {
	band := lineage.Map[lineage.PersonalLabel](lineage.NewPII(40), deidentify.Decades.Of)
	mark.Publish(band.Use(policy.OutcomeStatistics)) // source: band
}

func goodBandAsText() {
	band := lineage.Map[lineage.PersonalLabel](lineage.NewPII(40), deidentify.Decades.Of)
	mark.Publish(band.Use(policy.OutcomeStatistics).String()) // source: bandtext
}

func goodRegionOfTheName() {
	mark.Publish(deidentify.Japan.Of(mark.FullName()).String()) // source: region
}

func badMaskIsPublished() {
	mark.Publish(deidentify.MaskEmail(mark.FullName()).String()) // source: masked; leak: masked (needs-deidentification)
}

func badPseudonymIsPublished() {
	p, err := deidentify.NewPseudonyms([]byte("0123456789abcdef"), "public")
	if err != nil {
		return
	}
	v := lineage.Map[lineage.PersonalLabel](lineage.NewPII("id"), p.Of)
	mark.Publish(v.Use(policy.OutcomeStatistics)) // source: pseudonym; leak: pseudonym (needs-deidentification)
}

// decade says itself how far it is de-identified.
type decade string

func (decade) Level() policy.Level { return policy.Anonymous }

func decadeOf(age int) decade { return decade(fmt.Sprint(age / 10 * 10)) }

func goodOwnTypeIsAnonymous() {
	v := lineage.Map[lineage.PersonalLabel](lineage.NewPII(40), decadeOf)
	mark.Publish(v.Use(policy.OutcomeStatistics)) // source: decade
}

// nickname claims nothing.
type nickname string

func badOwnTypeIsNot() {
	v := lineage.Map[lineage.PersonalLabel](lineage.NewPII("n"), func(s string) nickname { return nickname(s) })
	mark.Publish(v.Use(policy.OutcomeStatistics)) // source: nickname; leak: nickname (needs-deidentification)
}

func goodEncodedForTheUse() {
	e := lineagejson.Encoding{Use: policy.Use{Purpose: policy.BehaviouralAdvertising, Recipient: policy.AdPlatform}}
	b, err := e.Marshal(context.Background(), patient{Health: lineage.NewSensitive(mark.Fill())}) // source: encoded
	if err == nil {
		mark.Leak(b)
	}
}

func badEncodedForAnotherUse() {
	e := lineagejson.Encoding{Use: policy.Use{Purpose: policy.InquiryResponse, Recipient: policy.Processor}}
	b, err := e.Marshal(context.Background(), patient{Health: lineage.NewSensitive(mark.Fill())}) // source: encodedother
	if err == nil {
		mark.Leak(b) // leak: encodedother (needs-consent)
	}
}

func badTagIsNotDecidedByTheEncoding() {
	e := lineagejson.Encoding{Use: policy.Use{Purpose: policy.BehaviouralAdvertising, Recipient: policy.AdPlatform}}
	b, err := e.Marshal(context.Background(), tagged{mark.Fill()}) // source: encodedtag
	if err == nil {
		mark.Leak(b) // leak: encodedtag (needs-consent)
	}
}

// An outbox keeps what was encoded until it is published.
type outbox struct{ waiting []letter }

type letter struct {
	topic string
	body  []byte
}

func (o *outbox) add(topic string, body []byte, err error) {
	if err == nil {
		o.waiting = append(o.waiting, letter{topic, body})
	}
}

func (o *outbox) publish(send func(string)) {
	for _, l := range o.waiting {
		send(l.topic + string(l.body))
	}
	o.waiting = nil
}

func goodEncodedIsPublishedLater() {
	var o outbox
	e := lineagejson.Encoding{Use: policy.Use{Purpose: policy.BehaviouralAdvertising, Recipient: policy.AdPlatform}}
	b, err := e.Marshal(context.Background(), patient{Health: lineage.NewSensitive(mark.Fill())}) // source: encodedlater
	o.add("ads", b, err)
	o.publish(func(s string) { mark.Leak(s) })
}

func badEncodedIsPublishedLaterToAnother() {
	var o outbox
	e := lineagejson.Encoding{Use: policy.Use{Purpose: policy.InquiryResponse, Recipient: policy.Processor}}
	b, err := e.Marshal(context.Background(), patient{Health: lineage.NewSensitive(mark.Fill())}) // source: encodedlaterother
	o.add("answers", b, err)
	o.publish(func(s string) { mark.Leak(s) }) // leak: encodedlaterother (needs-consent)
}

func badEncodedForBothIsPublishedLater() {
	queue := make(chan []byte, 2)
	p := patient{Health: lineage.NewSensitive(mark.Fill())}
	for _, use := range []policy.Use{
		{Purpose: policy.BehaviouralAdvertising, Recipient: policy.AdPlatform},
		{Purpose: policy.InquiryResponse, Recipient: policy.Processor},
	} {
		if b, err := (lineagejson.Encoding{Use: use}).Marshal(context.Background(), p); err == nil { // source: encodedboth
			queue <- b
		}
	}
	close(queue)
	for b := range queue {
		mark.Leak(b) // leak: encodedboth (needs-consent)
	}
}

func goodDecodedIsPrinted() {
	var p patient
	if json.Unmarshal([]byte(mark.Fill()), &p) == nil {
		mark.Leak(fmt.Sprint(p.Health, p.Sealed))
	}
}

func badDecodedIsTakenOut() {
	var p patient
	if json.Unmarshal([]byte(mark.Fill()), &p) == nil {
		mark.Leak(p.Sealed.Open().Use(policy.InquiryResponse)) // source: decoded; leak: decoded (needs-consent)
	}
}

func badDecodedForAUseIsTakenOut() {
	e := lineagejson.Encoding{Use: policy.Use{Purpose: policy.InquiryResponse, Recipient: policy.Processor}}
	var p patient
	if e.Unmarshal(context.Background(), []byte(mark.Fill()), &p) == nil {
		mark.Leak(p.Health.Use(policy.InquiryResponse)) // source: decodedforuse; leak: decodedforuse (needs-consent)
	}
}

func badDecodedForAUseWasRaw() {
	var e lineagejson.Encoding
	var t struct{ Name string }
	data := []byte(mark.Secret()) // source: decodedraw
	if e.Unmarshal(context.Background(), data, &t) == nil {
		mark.Leak(t.Name) // leak: decodedraw (needs-consent)
	}
}

func goodStoreIsAsked() {
	var consents lineage.Consents = new(lineage.MemoryConsents)
	p := mark.NewPerson()
	if ok, err := consents.Consented(context.Background(), lineage.Subject(p.ID), policy.Use{Purpose: policy.BehaviouralAdvertising, Recipient: policy.AdPlatform}); err == nil && ok {
		mark.Leak(p.Health) // source: storeasked
	}
}

func badStoreIsAskedForAnotherUse() {
	consents := new(lineage.MemoryConsents)
	p := mark.NewPerson()
	if ok, err := consents.Consented(context.Background(), lineage.Subject(p.ID), policy.Use{Purpose: policy.OwnCampaign, Recipient: policy.Processor}); err == nil && ok {
		mark.Leak(p.Health) // source: storeother; leak: storeother (needs-consent)
	}
}
