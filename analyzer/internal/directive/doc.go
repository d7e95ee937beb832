// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package directive reads what a program declares about its data in comments
// and struct tags.
//
// What comes in are syntax trees; [Parse] needs no types. What goes out are
// [Directive] values, each with the declaration or symbol that it speaks of,
// and a [Problem] at the very word for whatever cannot be understood.
// [ParseTag] reads a struct tag, which types carry even where there is no
// syntax.
//
// The words, with [ ] around what may be left out:
//
//	//lineage:source CLASS[,CLASS] [purpose=P[,P]] [recipient=R[,R]] [origin=O] [param=NAME]
//	//lineage:sink [recipient=R|NAME] [vendor=V] [purpose=P|NAME] [country=CC] [args=NAME[,NAME]]
//	//lineage:guard [subject=NAME] [purpose=P|NAME] [recipient=R|NAME] [condition=C]
//	//lineage:deidentify level=LEVEL
//	//lineage:purpose P
//	//lineage:allow RULE reason="..." [until=2027-01-31]
//	//lineage:policy
//
// What is a sink is a function, or a channel: a variable, a field, or a type.
//
// A directive stands in the doc comment of what it speaks of, or at the end of
// its line. The first four may instead stand anywhere at top level with the
// symbol they speak of as first word: example.com/ads.Send,
// (*example.com/ads.Client).Upload or (example.com/crm.Contact).Email. Purpose and allow
// speak of a whole package when they stand before its package clause or its
// first declaration; allow otherwise speaks of the function whose doc it is
// in, or of one line.
//
// Whether a class, purpose, recipient or rule exists is not asked here: that
// is for who knows the policy and the rules. Only their form is checked.
package directive
