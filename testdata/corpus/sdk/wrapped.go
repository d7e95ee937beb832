// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package sdk

import (
	"encoding/json"
	"fmt"
	"strings"

	"example.com/corpus/mark"
	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

func badUseTakesOut() {
	v := lineage.NewSensitive(mark.Fill())
	s := v.Use(policy.InquiryResponse) // source: use
	mark.Leak(s)                       // leak: use
}

func goodWrappedIsPrinted() {
	v := lineage.NewSensitive(mark.Fill())
	mark.Leak(fmt.Sprint(v))
	mark.Leak(fmt.Sprintf("%+v %q %d %x %#v", v, v, v, v, v))
}

func badExposeTakesOut() {
	v := lineage.NewSensitive(mark.Fill())
	s := v.Expose("a test") // source: expose
	mark.Leak(s)            // leak: expose
}

func goodWrappedIsMarshalled() {
	b, err := json.Marshal(struct{ H lineage.Sensitive[string] }{lineage.NewSensitive(mark.Fill())})
	if err == nil {
		mark.Leak(b)
	}
}

func badUnwrappedIsMarshalled() {
	v := lineage.NewSensitive(mark.Fill())
	b, _ := json.Marshal(map[string]string{"h": v.Use(policy.InquiryResponse)}) // source: marshalled
	mark.Leak(b)                                                                // leak: marshalled
}

func badMappedAndTakenOut() {
	v := lineage.Map[lineage.SpecialCareLabel](lineage.NewSensitive(mark.Fill()), strings.ToUpper)
	mark.Leak(v.Use(policy.InquiryResponse)) // source: mapped; leak: mapped
}

func goodMappedIsPrinted() {
	v := lineage.Map[lineage.SpecialCareLabel](lineage.NewSensitive(mark.Fill()), strings.ToUpper)
	mark.Leak(fmt.Sprintln(v))
}

func badJoinedAndTakenOut() {
	join := func(a, b string) string { return a + b }
	v := lineage.Join[lineage.SpecialCareLabel](lineage.NewPII("n"), lineage.NewSensitive(mark.Fill()), join)
	mark.Leak(v.Use(policy.InquiryResponse)) // source: joined; leak: joined
}

type hospital struct {
	Name   string
	Health lineage.Sensitive[string]
	hidden lineage.Sensitive[string]
}

func goodExportedWrapperInStructIsPrinted() {
	h := hospital{Name: "n", Health: lineage.NewSensitive(mark.Fill())}
	mark.Leak(fmt.Sprintf("%+v", h)) // source: hiddenunset
}

func badUnexportedWrapperInStructIsPrinted() {
	h := hospital{hidden: lineage.NewSensitive(mark.Fill())}
	mark.Leak(fmt.Sprintf("%+v", h)) // source: unexported; leak: unexported
}

func goodOtherFieldOfRecord() {
	h := hospital{Name: "n", Health: lineage.NewSensitive(mark.Fill())}
	mark.Leak(h.Name)
}

func badFieldOfRecordIsTakenOut() {
	h := &hospital{Health: lineage.NewSensitive(mark.Fill())}
	mark.Leak(h.Health.Use(policy.SupportQuality)) // source: field; leak: field
}

func badMethodValueOfUse() {
	use := lineage.NewSensitive(mark.Fill()).Use
	mark.Leak(use(policy.InquiryResponse)) // source: methodvalue; leak: methodvalue
}

func goodLabelOfWrapped() {
	v := lineage.NewSensitive(mark.Fill())
	mark.Leak(v.Label())
}

func badOwnMarkerType() {
	v := lineage.Tag[diagnosis](mark.Fill())
	mark.Leak(v.Use(policy.InquiryResponse)) // source: ownmarker; leak: ownmarker
}

// diagnosis marks special-care data that came with an inquiry.
type diagnosis struct{}

func (diagnosis) Label() policy.Label {
	return policy.Label{Classes: []policy.Class{policy.SpecialCare, policy.Inquiry}}
}

// Diagnosis is an alias with a parameter.
type Diagnosis[T any] = lineage.Tagged[T, diagnosis]

func badGenericAliasOfWrapper() {
	var d Diagnosis[[]string] = lineage.Tag[diagnosis]([]string{mark.Fill()})
	mark.Leak(d.Use(policy.InquiryResponse)) // source: genericalias; leak: genericalias
}

func takeOut[T any, L lineage.Label](v lineage.Tagged[T, L]) T {
	return v.Use(policy.InquiryResponse)
}

func badLabelIsATypeArgument() {
	mark.Leak(takeOut(lineage.NewSensitive(mark.Fill()))) // source: typeargument; leak: typeargument
}

// A vault holds something under a label that its type names.
type vault[L lineage.Label] struct{ held lineage.Tagged[string, L] }

func (v *vault[L]) open() string { return v.held.Use(policy.InquiryResponse) }

func badLabelOfATypeWithParameters() {
	v := &vault[lineage.SpecialCareLabel]{lineage.NewSensitive(mark.Fill())}
	mark.Leak(v.open()) // source: vault; leak: vault
}

func goodLabelOfATypeWithParameters() {
	v := &vault[lineage.SpecialCareLabel]{lineage.NewSensitive(mark.Fill())}
	mark.Leak(len(v.open()))
}

// again puts what it takes out under the same label.
func again[L lineage.Label](v lineage.Tagged[string, L]) lineage.Tagged[string, L] {
	return lineage.Map[L](v, strings.TrimSpace)
}

func badRewrappedIsTakenOut() {
	v := again(lineage.NewSensitive(mark.Fill()))
	mark.Leak(v.Use(policy.InquiryResponse)) // source: rewrapped; leak: rewrapped
}

func goodRewrappedIsPrinted() {
	mark.Leak(fmt.Sprint(again(lineage.NewSensitive(mark.Fill()))))
}

func takeOutQuietly[T any, L lineage.Label](v lineage.Tagged[T, L]) int {
	return len(fmt.Sprint(v.Use(policy.InquiryResponse)))
}

func goodLabelIsATypeArgument() {
	mark.Leak(takeOutQuietly(lineage.NewSensitive(mark.Fill())))
}

func badSliceOfWrapped() {
	for _, v := range []lineage.Sensitive[string]{lineage.NewSensitive(mark.Fill())} {
		mark.Leak(v.Use(policy.InquiryResponse)) // source: slice; leak: slice
	}
}

func goodSliceOfWrapped() {
	mark.Leak(fmt.Sprint([]lineage.Sensitive[string]{lineage.NewSensitive(mark.Fill())}))
}

func badWrappedNumber() {
	n := lineage.NewInquiry(mark.SecretInt()) // source: wrappednumber
	mark.Leak(n.Use(policy.InquiryResponse))  // source: takennumber; leak: wrappednumber, takennumber (static)
}

func badWrappingDoesNotLaunder() {
	v := lineage.NewInformative(mark.Secret()) // source: laundered
	mark.Leak(v.Use(policy.UsageAnalysis))     // source: launderedtype; leak: laundered; false: launderedtype (its type is informative, which is linked with what is in it)
}
