// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_fmt

import (
	"errors"
	"fmt"

	"example.com/corpus/mark"
)

type patient struct{ id, health string }

func (p patient) String() string { return "patient " + p.id }

type open struct{ id, health string }

func (o open) String() string { return o.id + o.health }

func goodStringerRedacts() {
	p := patient{"1", mark.Secret()} // source: redacts
	mark.Leak(fmt.Sprintf("%v %s", p, p))
	mark.Leak(fmt.Sprint(p))
}

func badStringerTells() {
	o := open{"1", mark.Secret()}   // source: tells
	mark.Leak(fmt.Sprintf("%v", o)) // leak: tells
}

func badDecimalVerbIgnoresStringer() {
	p := patient{"1", mark.Secret()} // source: decimalverb
	args := []any{p}
	mark.Leak(fmt.Sprintf("%d", args...)) // leak: decimalverb
}

func badGoSyntaxIgnoresStringer() {
	p := patient{"1", mark.Secret()} // source: gosyntax
	mark.Leak(fmt.Sprintf("%#v", p)) // leak: gosyntax
}

func badUnexportedFieldIgnoresItsStringer() {
	type ward struct{ p patient }
	w := ward{patient{"1", mark.Secret()}} // source: hiddenstringer
	mark.Leak(fmt.Sprintf("%v", w))        // leak: hiddenstringer
}

func goodExportedFieldUsesItsStringer() {
	type ward struct{ P patient }
	w := ward{patient{"1", mark.Secret()}} // source: shownstringer
	mark.Leak(fmt.Sprintf("%v", w))
}

func goodSliceElementsUseTheirStringer() {
	ps := []patient{{"1", mark.Secret()}} // source: slicestringer
	mark.Leak(fmt.Sprint(ps))
}

type ptrStringer struct{ health string }

func (*ptrStringer) String() string { return "ptr" }

func badPointerStringerIsNotUsedOnValue() {
	p := ptrStringer{mark.Secret()} // source: ptrstringer
	mark.Leak(fmt.Sprint(p))        // leak: ptrstringer
}

func goodPointerStringerIsUsedOnPointer() {
	p := &ptrStringer{mark.Secret()} // source: ptrstringergood
	mark.Leak(fmt.Sprint(p))
}

type formatted struct{ health string }

func (formatted) Format(f fmt.State, verb rune) { fmt.Fprintf(f, "<%c>", verb) }

type formattedOpen struct{ health string }

func (v formattedOpen) Format(f fmt.State, verb rune) { fmt.Fprint(f, v.health) }

func goodFormatterRedactsEveryVerb() {
	v := formatted{mark.Secret()} // source: formatter
	mark.Leak(fmt.Sprintf("%v %d %#v %+v", v, v, v, v))
}

func badFormatterTells() {
	v := formattedOpen{mark.Secret()} // source: formattertells
	mark.Leak(fmt.Sprintf("%d", v))   // leak: formattertells
}

type goStringer struct{ health string }

func (goStringer) GoString() string { return "go" }

func goodGoStringerRedactsGoSyntax() {
	v := goStringer{mark.Secret()} // source: gostringer
	mark.Leak(fmt.Sprintf("%#v", v))
}

func badGoStringerIsNotUsedByV() {
	v := goStringer{mark.Secret()}   // source: gostringerv
	mark.Leak(fmt.Sprintf("%+v", v)) // leak: gostringerv
}

type failure struct{ input, op string }

func (f *failure) Error() string { return f.op + " " + f.input }

type quietFailure struct{ input, op string }

func (f *quietFailure) Error() string { return f.op }

func badErrorMethodTells() {
	var err error = &failure{mark.Secret(), "parse"} // source: errortells
	mark.Leak(fmt.Sprint(err))                       // leak: errortells
}

func goodErrorMethodKeepsQuiet() {
	var err error = &quietFailure{mark.Secret(), "parse"} // source: errorquiet
	mark.Leak(fmt.Sprint(err))
	mark.Leak(err.Error())
}

func badErrorfWrapsText() {
	err := fmt.Errorf("bad value %q", mark.Secret()) // source: errorf
	mark.Leak(err.Error())                           // leak: errorf
}

func goodErrorfWithoutText() {
	s := mark.Secret() // source: errorfplain
	err := fmt.Errorf("bad value of %d letters", len(s))
	mark.Leak(err)
}

type embedsStringer struct {
	patient
	Health string
}

func goodPromotedStringerRedactsAll() {
	v := embedsStringer{patient{"1", "x"}, mark.Secret()} // source: promotedstringer
	mark.Leak(fmt.Sprint(v))
}

func badPromotedStringerIsBypassed() {
	v := embedsStringer{patient{"1", "x"}, mark.Secret()} // source: bypassed
	mark.Leak(fmt.Sprint(v.Health))                       // leak: bypassed
}

func badErrorsJoinPrintsAll() {
	err := errors.Join(errors.New("a"), &failure{mark.Secret(), "x"}) // source: joinprints
	mark.Leak(fmt.Sprintf("%v", err))                                 // leak: joinprints
}

type stringers []fmt.Stringer

func badAnyStringerInSlice() {
	list := stringers{patient{"1", "x"}, open{"1", mark.Secret()}} // source: stringerslice
	for _, s := range list {
		mark.Leak(s.String()) // leak: stringerslice
	}
}

func goodOnlyRedactingStringersInSlice() {
	list := stringers{patient{"1", mark.Secret()}, patient{"2", "y"}} // source: redactingslice
	for _, s := range list {
		mark.Leak(fmt.Sprint(s))
	}
}
