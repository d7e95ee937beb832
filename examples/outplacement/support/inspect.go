// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package support

import (
	"fmt"
	"io"

	"example.com/outplacement/intake"
)

// Inspect writes what an engineer may see of an inquiry.
func Inspect(w io.Writer, in intake.Inquiry) {
	// OK: the wrappers print as [inquiry].
	fmt.Fprintln(w, in.ID, in.ReceivedAt, in.Email, in.Text)
}

// InspectDeeply is for when that is not enough.
func InspectDeeply(w io.Writer, in intake.Inquiry) {
	// LEAK 18 [exposed]: curiosity is no purpose; who reads the text here, and
	// for what, nobody has stated (2, 12(1)).
	fmt.Fprintln(w, in.ID, in.Text.Expose("looking for the encoding bug"))
}

// Disclosure writes what we hold about somebody, for that same person, who has
// asked for it and shown who they are.
func Disclosure(w io.Writer, in intake.Inquiry) {
	fmt.Fprintln(w, "Inquiry of", in.ReceivedAt.Format("2006-01-02"))

	// LEAK 19 [exposed], suppressed: it would be reported but for the reason.
	//lineage:allow exposed reason="clause 8: the person asked what we hold about them, and their identity was verified at the desk"
	fmt.Fprintln(w, in.Text.Expose("answering a request for disclosure"))
}
