// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package check judges flows by the policy.
//
// What comes in are the flows and misuses that package taint found, the
// problems of declarations, the //lineage:allow directives and the policy in
// force. What goes out are the findings, each of one of [Rules], and all
// flows with their verdicts.
package check
