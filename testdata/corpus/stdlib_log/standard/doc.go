// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package standard replaces the loggers of the process, for all that its functions
// call. So it is a package of its own.
package standard

// All runs every scenario.
func All() {
	badDefaultHandlerSends()
	badDefaultLoggerIsAskedFor()
	goodDefaultHandlerSendsOthers()
	badStandardWriterSends()
	badStandardLoggerIsAskedFor()
	goodStandardWriterSendsOthers()
}
