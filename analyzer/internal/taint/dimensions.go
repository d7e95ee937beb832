// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"github.com/go-lineage/go-lineage/analyzer/internal/catalogue"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// To whom and for what data is sent may be values of the program. Where they are known
// texts, they are settled here; where an input decides, they stay open for callers.

// declaredPurpose returns what the code that sends is declared to be for: the
// function of the open call that led here, or else this one.
func (f *frame) declaredPurpose() policy.Purpose {
	if f.purpose != "" {
		return f.purpose
	}
	p, _ := f.Roles.Purpose(f.symbol)
	return p
}

// closeDimensions settles the recipient and the purpose where they are known.
func closeDimensions(s *summary.Sink) {
	if s.Host != nil {
		closeHost(s)
	}
	if text, ok := closeText(&s.Recipient); ok {
		s.Use.Recipient = policy.Recipient(text)
	}
	if text, ok := closeText(&s.Purpose); ok {
		s.Use.Purpose = policy.Purpose(text)
	}
}

// closeHost settles who receives by the host that data is sent to.
func closeHost(s *summary.Sink) {
	s.Host = s.Host.Beginning()
	if text, whole, ok := s.Host.Text(); ok {
		if host, ok := hostOf(text, whole); ok {
			s.Address, s.Host = host, nil
			switch vendor, ok := catalogue.HostVendor(host); {
			case ok:
				s.Use.Vendor = vendor
			case local(host):
				s.Use.Recipient = policy.Self
			default:
				s.Use.Recipient, s.Kind = policy.ThirdParty, summary.Unnamed
			}
			return
		}
	}
	if !hasOpen(s.Host) { // nobody will know
		s.Host = nil
		s.Use.Recipient, s.Kind = policy.ThirdParty, summary.Unnamed
	}
}

// closeText returns the text that a value is, if that is known. What nobody will know
// is forgotten.
func closeText(v **summary.Value) (text string, ok bool) {
	if *v == nil {
		return "", false
	}
	text, whole, known := (*v).Text()
	ok = known && whole
	if ok || !hasOpen(*v) {
		*v = nil
	}
	return text, ok
}
