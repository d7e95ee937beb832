// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package mark

import "github.com/go-lineage/go-lineage/lineage/policy"

// Provide hands v to whom for why.
//
//lineage:sink recipient=whom purpose=why args=v
func Provide(whom policy.Recipient, why policy.Purpose, v ...any) { observe(v, whom, why) }

// Advertise hands v to an ad platform, for a purpose to be stated.
//
//lineage:sink recipient=ad-platform purpose=why args=v
func Advertise(why policy.Purpose, v ...any) { observe(v, why) }

// Process hands its arguments to a processor of the operator.
//
//lineage:sink recipient=processor purpose=inquiry-response
func Process(v ...any) { observe(v) }

// Analyse hands its arguments to a processor, to improve the service.
//
//lineage:sink recipient=processor purpose=usage-analysis
func Analyse(v ...any) { observe(v) }

// Inquiry is what somebody wrote when inquiring.
//
//lineage:source inquiry
func Inquiry() string { return issue(secret, "").text() }

// Area is informative data: it identifies nobody.
//
//lineage:source informative
func Area() string { return issue(secret, "").text() }

// Promised is data limited by contract to one purpose.
//
//lineage:source contract-limited purpose=usage-analysis
func Promised() string { return issue(secret, "").text() }

// Entrusted is data of another company, entrusted for support.
//
//lineage:source entrusted purpose=support-quality
func Entrusted() string { return issue(secret, "").text() }

// Support hands its arguments to a processor, for support.
//
//lineage:sink recipient=processor purpose=support-quality
func Support(v ...any) { observe(v) }

// Transfer hands its arguments to a processor, without saying for what.
//
//lineage:sink recipient=processor
func Transfer(v ...any) { observe(v) }
