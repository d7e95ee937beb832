// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package suggest proposes marks for code that has none yet.
//
// What comes in are type-checked packages with their syntax; what goes out are
// a [Proposal] for each declaration whose name, type or tag speaks of personal
// data, and the changed files, which become a patch. A proposal is a guess
// from words: it is never a finding, and nobody but its reader can say whether
// it is right.
//
// What the words are is data, in two files with comments of their own:
//
//   - data/lexicon.txt has the names, English and German, what they speak of,
//     and the places in which they do;
//   - data/tags.txt has the struct tags by which other tools are told that a
//     field is sensitive, for those who come from there.
//
// Four kinds of declarations are looked at: fields of structs get a tag, defined
// types and parameters of exported functions a directive, and form values of
// handlers a function that marks what passes through it. Fields of generated
// files are marked from a file beside them. What carries a mark already, and
// what has a type that cannot hold such data, is left alone.
package suggest
