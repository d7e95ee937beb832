// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lib

// An Office files papers and finds them again: whether in one cabinet is decided
// where it is made.
type Office struct {
	in  *Filer
	out *Finder
}

type cabinet struct{ papers map[string]string }

// A Filer puts papers into a cabinet.
type Filer struct{ into *cabinet }

// A Finder takes papers out of one.
type Finder struct{ from *cabinet }

// NewOffice returns one whose clerks share a cabinet.
func NewOffice() *Office {
	c := &cabinet{papers: map[string]string{}}
	return &Office{&Filer{c}, &Finder{c}}
}

// NewSplitOffice returns one whose clerks have a cabinet each.
func NewSplitOffice() *Office {
	return &Office{&Filer{&cabinet{papers: map[string]string{}}}, &Finder{&cabinet{}}}
}

// File files a paper.
func (f *Filer) File(paper string) { f.into.papers["paper"] = paper }

// Find finds it.
func (f *Finder) Find() string { return f.from.papers["paper"] }

// Clerks returns the clerks.
func (o *Office) Clerks() (*Filer, *Finder) { return o.in, o.out }

// FileAndFind files a paper and returns what is found then.
func (o *Office) FileAndFind(paper string) string {
	o.in.File(paper)
	return o.out.Find()
}

// FindAndFile returns what is found before a paper is filed.
func (o *Office) FindAndFile(paper string) string {
	found := o.out.Find()
	o.in.File(paper)
	return found
}

// FileAndTell files a paper and tells somebody of what is found then.
func (o *Office) FileAndTell(paper string, tell func(string)) {
	o.in.File(paper)
	tell(o.out.Find())
}

// Trade has one clerk file a paper and another one find it.
func Trade(in *Filer, out *Finder, paper string) string {
	in.File(paper)
	return out.Find()
}

// A Branch has an office.
type Branch struct{ office *Office }

// NewBranch returns the branch of an office.
func NewBranch(o *Office) *Branch { return &Branch{o} }

// FileAndFind has the office do so.
func (b *Branch) FileAndFind(paper string) string { return b.office.FileAndFind(paper) }

// Offices that are there from the start.
var (
	HeadOffice  = NewOffice()
	SideOffice  = NewOffice()
	SplitOffice = NewSplitOffice()
)
