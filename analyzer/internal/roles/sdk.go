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
	Reveal                // the marker stays or an error comes: nothing gets out
)

// operations maps the SDK's symbols, without its path.
var operations = map[string]Operation{
	"NewPII": Wrap, "NewSensitive": Wrap, "NewInquiry": Wrap, "NewInformative": Wrap,
	"NewContract": Wrap, "NewEntrusted": Wrap, "Tag": Wrap,
	"(Tagged).Use": Use, "(Tagged).Expose": Expose, "Disclose": Disclose,
	"Map": MapTagged, "Join": JoinTagged,
	"(Tagged).Value": Store,
}

// OperationOf returns what the SDK's function does.
func OperationOf(symbol string) Operation {
	local := strings.Replace(Local(symbol), "(*", "(", 1)
	switch PackageOf(symbol) {
	case SDK:
		return operations[local]
	case sealedPath:
		if local == "("+sealedType+").Value" {
			return Store
		}
	}
	return NoOperation
}

// InSDK reports whether an import path is the SDK's: it is known by its
// contract, not by its code.
func InSDK(path string) bool { return path == SDK || strings.HasPrefix(path, SDK+"/") }

// consented is the SDK's own guard.
var consented = &Guard{Condition: policy.Consent, Subject: 2, PurposeParam: -1, RecipientParam: -1, UseParam: 3}

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

// tagged returns the marker type of an SDK wrapper type.
func tagged(t types.Type) (marker types.Type, ok bool) { return sdkType(t, SDK, taggedType) }

// sdkType returns the marker type of an SDK type of that name.
func sdkType(t types.Type, path, name string) (marker types.Type, ok bool) {
	n, ok := types.Unalias(t).(*types.Named)
	if !ok || n.Obj().Name() != name || n.Obj().Pkg() == nil || n.Obj().Pkg().Path() != path || n.TypeArgs().Len() != 2 {
		return nil, false
	}
	return n.TypeArgs().At(1), true
}
