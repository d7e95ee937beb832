// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package direct

import (
	"example.com/corpus/mark"
	"example.com/corpus/packages/lib"
)

// Two parts of a service may share what is below them: only who makes it knows.

func badClerksShareCabinet() {
	mark.Leak(lib.NewOffice().FileAndFind(mark.Secret())) // source: sharedcabinet; leak: sharedcabinet
}

func goodClerksHaveCabinetEach() {
	mark.Leak(lib.NewSplitOffice().FileAndFind(mark.Secret())) // source: owncabinet
}

func badToldFromSharedCabinet() {
	lib.NewOffice().FileAndTell(mark.Secret(), func(paper string) { // source: toldcabinet
		mark.Leak(paper) // leak: toldcabinet
	})
}

func goodToldFromOwnCabinet() {
	lib.NewSplitOffice().FileAndTell(mark.Secret(), func(paper string) { // source: toldown
		mark.Leak(paper)
	})
}

func badClerksTrade() {
	in, out := lib.NewOffice().Clerks()
	mark.Leak(lib.Trade(in, out, mark.Secret())) // source: trade; leak: trade
}

func goodClerksOfTwoOffices() {
	in, _ := lib.NewOffice().Clerks()
	_, out := lib.NewOffice().Clerks()
	mark.Leak(lib.Trade(in, out, mark.Secret())) // source: twooffices
}

func badBranchSharesCabinet() {
	mark.Leak(lib.NewBranch(lib.NewOffice()).FileAndFind(mark.Secret())) // source: branchcabinet; leak: branchcabinet
}

func goodBranchOfSplitOffice() {
	mark.Leak(lib.NewBranch(lib.NewSplitOffice()).FileAndFind(mark.Secret())) // source: splitbranch
}

func badFoundTheNextTime() {
	o := lib.NewOffice()
	o.FindAndFile(mark.Secret())    // source: nexttime
	mark.Leak(o.FindAndFile("new")) // leak: nexttime
}

func goodFoundBefore() {
	mark.Leak(lib.NewOffice().FindAndFile(mark.Secret())) // source: foundbefore; false: foundbefore (of what is one object only to callers, the order of reading and writing is not known)
}

func badOfficeOfVariable() {
	mark.Leak(lib.HeadOffice.FileAndFind(mark.Secret())) // source: headoffice; leak: headoffice
}

func badOfficeOfVariableRemembers() {
	in, _ := lib.SideOffice.Clerks()
	in.File(mark.Secret()) // source: sideoffice
	_, out := lib.SideOffice.Clerks()
	mark.Leak(out.Find()) // leak: sideoffice
}

func goodSplitOfficeOfVariable() {
	mark.Leak(lib.SplitOffice.FileAndFind(mark.Secret())) // source: splitvariable
}
