// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package roles

import (
	"go/types"
	"strings"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// The names of the SDK that the analysis knows. The analyzer does not import
// the SDK; a contract test loads it and checks them.
const (
	SDK         = "github.com/go-lineage/go-lineage/lineage"
	PolicyPath  = SDK + "/policy"
	taggedType  = "Tagged"
	heldType    = "held" // what a Tagged is made of
	sealedPath  = SDK + "/sealed"
	sealedType  = "Value"
	labelMethod = "Label"
	levelMethod = "Level"
	defaultName = "Default"
)

// An Operation is what a function of the SDK does with data.
type Operation uint8

// The operations.
const (
	NoOperation Operation = iota
	Wrap                  // New..., Tag: raw data becomes a wrapper
	Use                   // taken out for a stated purpose
	Expose                // taken out unchecked
	Disclose              // taken out after a decision at run time
	MapTagged             // a function is applied inside
	JoinTagged            // a function is applied to two inside
	Store                 // taken out for the operator's own database
	Keep                  // the last argument is what comes out
	Pass                  // what the receiver holds comes out
	Lessen                // de-identified, see LevelOf
	Encode                // a whole value is written for a use, after a decision at run time
	Decode                // data is read into what the last argument points to
	Silent                // no data comes out
)

// operations maps the SDK's symbols, as code outside would write them; those of
// package lineage itself without its name.
var operations = map[string]Operation{
	"NewPII": Wrap, "NewSensitive": Wrap, "NewInquiry": Wrap, "NewInformative": Wrap,
	"NewContract": Wrap, "NewEntrusted": Wrap, "Tag": Wrap,
	"(Tagged).Use": Use, "(Tagged).Expose": Expose, "Disclose": Disclose,
	"Map": MapTagged, "Join": JoinTagged,
	"(Tagged).Value": Store, "(sealed.Value).Value": Store,

	"sealed.Seal": Keep, "(sealed.Value).Open": Keep,
	"(lineagehttp.Middleware).Wrap": Keep, "lineagehttp.Status": Silent,

	"(lineagejson.Encoding).Marshal": Encode, "lineagejson.With": Silent,
	"(lineagejson.Encoding).Unmarshal": Decode,
	"lineagejson.MarshalStored":        Silent, // for who has a key, which only the SDK can make
	"(lineagejson.FieldError).Error":   Silent, "(lineagejson.FieldError).Unwrap": Silent,

	"(deidentify.Bands).Of": Lessen, "(deidentify.Regions).Of": Lessen, "deidentify.MonthOf": Lessen,
	"(deidentify.Pseudonyms).Of": Lessen, "deidentify.Mask": Lessen, "deidentify.MaskEmail": Lessen,
	"deidentify.Scrub": Lessen, "deidentify.CountBy": Lessen, "deidentify.CrossBy": Lessen,
	"deidentify.NewBands": Silent, "deidentify.NewRegions": Silent, "deidentify.NewPseudonyms": Silent,
	"(deidentify.Band).Contains": Pass, "(deidentify.Band).String": Pass, "(deidentify.Band).MarshalText": Pass,
	"(deidentify.Region).String": Pass, "(deidentify.Region).MarshalText": Pass,
	"(deidentify.Month).String": Pass, "(deidentify.Month).MarshalText": Pass,
	"(deidentify.Pseudonym).String": Pass, "(deidentify.Pseudonym).MarshalText": Pass,
	"(deidentify.Masked).String": Pass, "(deidentify.Masked).MarshalText": Pass,
	"(deidentify.Scrubbed).String": Pass, "(deidentify.Scrubbed).MarshalText": Pass,
	"(deidentify.Counts).String": Pass, "(deidentify.Counts).MarshalJSON": Pass, "(deidentify.Counts).All": Pass,
	"(deidentify.Counts).Other": Pass, "(deidentify.Counts).Total": Pass,

	"(deidentify.Table).String": Pass, "(deidentify.Table).MarshalJSON": Pass, "(deidentify.Table).Cell": Pass,
	"(deidentify.Table).Rows": Pass, "(deidentify.Table).Columns": Pass,

	// What a test looks at stays in the test.
	"lineagetest.Fill": Silent, "lineagetest.Marked": Silent, "lineagetest.Revealed": Silent, "lineagetest.Hidden": Silent,
	"lineagetest.Shows": Silent, "lineagetest.Decides": Silent, "lineagetest.Recorded": Silent,
	"lineagetest.Reveal": Silent, "lineagetest.NewGate": Silent, "lineagetest.Disclosed": Silent, "lineagetest.Refused": Silent,
	"(lineagetest.Gate).Grant": Silent, "(lineagetest.Recorder).All": Silent, "(lineagetest.Recorder).Of": Silent,
	"(lineagetest.Recorder).Record": Silent, "(lineagetest.Recorder).FailWith": Silent,

	// Records say what was handed over, and hold none of it.
	"ledger.All": Silent, "ledger.Attrs": Silent, "ledger.Chain": Silent, "ledger.Decode": Silent, "ledger.Encode": Silent,
	"ledger.Entries": Silent, "ledger.EntriesAfter": Silent, "ledger.Open": Silent, "ledger.Select": Silent, "ledger.Summarize": Silent, "ledger.Verify": Silent,
	"(ledger.File).Record": Silent, "(ledger.File).Head": Silent, "(ledger.File).Close": Silent,
	"(ledger.Corruption).Error": Silent, "(ledger.Query).Matches": Silent, "(ledger.Slog).Record": Silent,
	"(lineagesql.Ledger).Record": Silent, "(lineagesql.Ledger).Select": Silent, "(lineagesql.Ledger).Verify": Silent,
	"lineagesql.Schema": Silent, "(lineagesql.Consents).Consented": Silent, "(lineagesql.Consents).Grant": Silent,
	"(lineagesql.Consents).Grants": Silent, "(lineagesql.Consents).Withdraw": Silent,
	"(lineagesql.JSON).Value": Store,
	"openlineage.Events":      Silent, "(openlineage.Recorder).Record": Silent,
}

// levels are how far the SDK's functions de-identify, and its types are
// de-identified.
var levels = map[string]policy.Level{
	"(deidentify.Bands).Of": policy.Anonymous, "deidentify.Band": policy.Anonymous,
	"(deidentify.Regions).Of": policy.Anonymous, "deidentify.Region": policy.Anonymous,
	"deidentify.MonthOf": policy.Anonymous, "deidentify.Month": policy.Anonymous,
	"(deidentify.Pseudonyms).Of": policy.Pseudonymous, "deidentify.Pseudonym": policy.Pseudonymous,
	"deidentify.Mask": policy.Pseudonymous, "deidentify.MaskEmail": policy.Pseudonymous, "deidentify.Masked": policy.Pseudonymous,
	"deidentify.Scrub": policy.Pseudonymous, "deidentify.Scrubbed": policy.Pseudonymous,
	"deidentify.CountBy": policy.Statistic, "deidentify.Counts": policy.Statistic,
	"deidentify.CrossBy": policy.Statistic, "deidentify.Table": policy.Statistic,
}

// OperationOf returns what the SDK's function does.
func OperationOf(symbol string) Operation {
	name, ok := sdkName(symbol)
	if !ok {
		return NoOperation
	}
	return operations[name]
}

// LevelOf returns how far the SDK's function or type de-identifies.
func LevelOf(symbol string) policy.Level {
	name, ok := sdkName(symbol)
	if !ok {
		return policy.NoLevel
	}
	return levels[name]
}

// sdkName returns a symbol of the SDK as its tables have it.
func sdkName(symbol string) (string, bool) {
	path := PackageOf(symbol)
	if !InSDK(path) {
		return "", false
	}
	local := strings.Replace(symbol, "(*", "(", 1)
	if path == SDK {
		return strings.Replace(local, SDK+".", "", 1), true
	}
	return strings.Replace(local, SDK+"/", "", 1), true
}

// InSDK reports whether an import path is the SDK's: it is known by its
// contract, not by its code.
func InSDK(path string) bool { return path == SDK || strings.HasPrefix(path, SDK+"/") }

// guards are the SDK's own: the function that asks a store, and the stores
// asked directly.
var guards = map[string]*Guard{
	"Consented":                       {Condition: policy.Consent, Subject: 2, PurposeParam: -1, RecipientParam: -1, UseParam: 3},
	"(Consents).Consented":            inStore,
	"(MemoryConsents).Consented":      inStore,
	"(lineagesql.Consents).Consented": inStore,
}

var inStore = &Guard{Condition: policy.Consent, Subject: 1, PurposeParam: -1, RecipientParam: -1, UseParam: 2}

// builtinMarkers are the labels of the SDK's own label types.
var builtinMarkers = map[string]policy.Class{
	"PersonalLabel":    "personal",
	"InformativeLabel": "informative",
	"SpecialCareLabel": "special-care",
	"ContractLabel":    "contract-limited",
	"InquiryLabel":     "inquiry",
	"EntrustedLabel":   "entrusted",
}

// stripped returns the marker type of a type that is defined over an SDK wrapper:
// it has the wrapper's fields and none of its methods.
func stripped(t types.Type) (marker types.Type, ok bool) {
	n, ok := types.Unalias(t).(*types.Named)
	if !ok || n.Obj().Pkg() == nil || InSDK(n.Obj().Pkg().Path()) {
		return nil, false
	}
	st, ok := n.Underlying().(*types.Struct)
	if !ok || st.NumFields() != 1 || st.Field(0).Name() != heldType {
		return nil, false
	}
	return sdkType(st.Field(0).Type(), SDK, heldType)
}

// tagged returns the marker type of an SDK wrapper type: Tagged, or one that is
// sealed.
func tagged(t types.Type) (marker types.Type, ok bool) {
	if marker, ok := sdkType(t, sealedPath, sealedType); ok {
		return marker, true
	}
	return sdkType(t, SDK, taggedType)
}

// Marker returns the marker type of an SDK wrapper type.
func Marker(t types.Type) (types.Type, bool) { return tagged(t) }

// sdkType returns the marker type of an SDK type of that name.
func sdkType(t types.Type, path, name string) (marker types.Type, ok bool) {
	n, ok := types.Unalias(t).(*types.Named)
	if !ok || n.Obj().Name() != name || n.Obj().Pkg() == nil || n.Obj().Pkg().Path() != path || n.TypeArgs().Len() != 2 {
		return nil, false
	}
	return n.TypeArgs().At(1), true
}

// Sealed reports whether a type is a wrapper whose data no printer finds.
func Sealed(t types.Type) bool {
	_, ok := sdkType(t, sealedPath, sealedType)
	return ok
}
