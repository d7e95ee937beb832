// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package privacy

import (
	"context"

	"example.com/corpus/mark"
	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/lineagejson"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A use that is decided on at run time may be an input's to state, like a
// purpose.

func encoded(e lineagejson.Encoding, p patient) []byte {
	b, _ := e.Marshal(context.Background(), p) // source: encodingbyparam
	return b
}

func goodEncodingIsAParameter() {
	e := lineagejson.Encoding{Use: policy.Use{Purpose: policy.BehaviouralAdvertising, Recipient: policy.AdPlatform}}
	mark.Leak(encoded(e, patient{Health: lineage.NewSensitive(mark.Fill())}))
}

func badEncodingIsAParameterForAnotherUse() {
	e := lineagejson.Encoding{Use: policy.Use{Purpose: policy.InquiryResponse, Recipient: policy.Processor}}
	mark.Leak(encoded(e, patient{Health: lineage.NewSensitive(mark.Fill())})) // source: encodedbyparam; leak: encodedbyparam, encodingbyparam (needs-consent)
}

func encodedFor(use policy.Use, p patient) []byte {
	b, _ := lineagejson.Encoding{Use: use}.Marshal(context.Background(), p) // source: encodingfor
	return b
}

func goodUseIsAParameter() {
	use := policy.Use{Purpose: policy.BehaviouralAdvertising, Recipient: policy.AdPlatform}
	mark.Leak(encodedFor(use, patient{Health: lineage.NewSensitive(mark.Fill())}))
}

func badUseIsAParameterOfAnother() {
	use := policy.Use{Purpose: policy.InquiryResponse, Recipient: policy.Processor}
	mark.Leak(encodedFor(use, patient{Health: lineage.NewSensitive(mark.Fill())})) // source: encodedfor; leak: encodedfor, encodingfor (needs-consent)
}

// An exporter is made for one use.
type exporter struct{ encoding lineagejson.Encoding }

func newExporter(why policy.Purpose) *exporter {
	return &exporter{lineagejson.Encoding{Use: policy.Use{Purpose: why, Recipient: policy.AdPlatform}}}
}

func (x *exporter) export(p patient) []byte {
	b, _ := x.encoding.Marshal(context.Background(), p) // source: exporting
	return b
}

func goodEncodingIsAField() {
	mark.Leak(newExporter(policy.BehaviouralAdvertising).export(patient{Health: lineage.NewSensitive(mark.Fill())}))
}

func badEncodingIsAFieldForAnotherUse() {
	mark.Leak(newExporter(policy.InquiryResponse).export(patient{Health: lineage.NewSensitive(mark.Fill())})) // source: exported; leak: exported, exporting (needs-consent)
}

func disclosed(s lineage.Sensitive[string], use policy.Use) string {
	text, _ := lineage.Disclose(context.Background(), lineage.Gate{}, s, use) // source: disclosedfor
	return text
}

func goodDisclosedForAParameter() {
	use := policy.Use{Purpose: policy.BehaviouralAdvertising, Recipient: policy.AdPlatform}
	mark.Leak(disclosed(lineage.NewSensitive(mark.Fill()), use))
}

func badDisclosedForAParameterOfAnother() {
	use := policy.Use{Purpose: policy.InquiryResponse, Recipient: policy.Processor}
	mark.Leak(disclosed(lineage.NewSensitive(mark.Fill()), use)) // leak: disclosedfor (needs-consent)
}

func badDisclosedForEither() {
	use := policy.Use{Purpose: policy.BehaviouralAdvertising, Recipient: policy.AdPlatform}
	if mark.Either() {
		use = policy.Use{Purpose: policy.InquiryResponse, Recipient: policy.Processor}
	}
	mark.Leak(disclosed(lineage.NewSensitive(mark.Fill()), use)) // leak: disclosedfor (needs-consent)
}

// A stated use is not a decision.
func taken(s lineage.Sensitive[string], use policy.Use) string {
	return s.Use(use.Purpose) // source: takenfor
}

func badTakenOutForAUseIsNotDecided() {
	use := policy.Use{Purpose: policy.BehaviouralAdvertising, Recipient: policy.AdPlatform}
	mark.Leak(taken(lineage.NewSensitive(mark.Fill()), use)) // leak: takenfor (needs-consent)
}
