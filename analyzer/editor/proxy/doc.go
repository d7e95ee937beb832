// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package proxy stands between an editor and its gopls, and adds what the
// analyzer finds.
//
// What comes in are the messages of both, in the Language Server Protocol; what
// goes out are the same messages, of which a few are added to:
// diagnostics get the findings of lineage, code actions their fixes, and hover
// what is known of the data at that place. All else passes as it is.
//
// The findings come from package driver, which runs go vet. Buffers that are
// not saved are given to it as an overlay, so they are analysed, and cached, as
// files are. A run begins when the editor has been quiet for a moment, and is
// given up when it changes something meanwhile. Findings that are shown move
// with the text until the next run has ended.
package proxy
