// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_fmt

import (
	"fmt"
	"log"
	"strings"

	"example.com/corpus/mark"
)

// Of a pointer inside what it prints, package fmt shows the address.

type folder struct {
	Name string
	File *file
	Next any
}

type file struct{ Note string }

func goodPointerFieldIsAnAddress() {
	p := folder{File: &file{mark.Secret()}} // source: fieldaddress
	mark.Leak(fmt.Sprintf("%v", p), fmt.Sprintf("%+v", &p), fmt.Sprintf("%#v", p), fmt.Sprint(p))
}

func badFieldBehindPointerIsPrinted() {
	p := &folder{File: &file{mark.Secret()}} // source: behindaddress
	mark.Leak(fmt.Sprint(p.File))            // leak: behindaddress
}

func goodPointerInAnyIsAnAddress() {
	mark.Leak(fmt.Sprint(folder{Next: &file{mark.Secret()}})) // source: anyaddress
}

func badValueInAnyIsPrinted() {
	mark.Leak(fmt.Sprint(folder{Next: file{mark.Secret()}})) // source: anyvalue; leak: anyvalue
}

func goodPointersInSliceAreAddresses() {
	fs := []*file{{mark.Secret()}} // source: sliceaddress
	mark.Leak(fmt.Sprint(fs), fmt.Sprintf("%v", fs))
}

func badOperandsAreGivenAsSlice() {
	operands := []any{&file{mark.Secret()}} // source: operands
	mark.Leak(fmt.Sprint(operands...))      // leak: operands
}

func goodSliceIsOneOperand() {
	operand := []any{&file{mark.Secret()}} // source: oneoperand
	mark.Leak(fmt.Sprintf("%v", operand))
}

func goodPointersInMapAreAddresses() {
	mark.Leak(fmt.Sprint(map[string]*file{"a": {mark.Secret()}})) // source: mapaddress
}

func badValuesInMapArePrinted() {
	mark.Leak(fmt.Sprint(&map[string]file{"a": {mark.Secret()}})) // source: mapvalues; leak: mapvalues
}

func goodPointerToTextIsAnAddress() {
	s := mark.Secret() // source: textaddress
	mark.Leak(fmt.Sprint(&s), fmt.Sprintf("%v", &s))
}

func goodPointerToPointerIsAnAddress() {
	f := &file{mark.Secret()} // source: twoaddresses
	mark.Leak(fmt.Sprint(&f))
}

type told struct{ note string }

func (t *told) String() string { return t.note }

func badPointersThatPrintThemselves() {
	mark.Leak(fmt.Sprint([]*told{{mark.Secret()}})) // source: selfprinted; leak: selfprinted
}

func goodUnexportedPointersDoNot() {
	type holder struct{ t *told }
	mark.Leak(fmt.Sprint(holder{&told{mark.Secret()}})) // source: unexportedself
}

func printed(p *folder) string { return fmt.Sprintf("%+v", p) }

func goodPointerFieldOfParameter() {
	mark.Leak(printed(&folder{File: &file{mark.Secret()}})) // source: paramaddress
}

func badFieldOfParameterIsPrinted() {
	mark.Leak(printed(&folder{Name: mark.Secret()})) // source: paramfield; leak: paramfield
}

func notedAndPrinted(p *folder, note string) string {
	p.File.Note = note
	return fmt.Sprint(p)
}

func goodNotedBehindAddress() {
	mark.Leak(notedAndPrinted(&folder{File: &file{}}, mark.Secret())) // source: notedaddress
}

func goodLoggedAddress() {
	var b strings.Builder
	log.New(&b, "", 0).Printf("%v", folder{File: &file{mark.Secret()}}) // source: loggedaddress
	mark.Leak(b.String())
}
