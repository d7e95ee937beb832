// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_encoding

// All runs every scenario.
func All() {
	badXMLMarshals()
	goodXMLSkips()
	goodXMLLeavesUnexported()
	badXMLAttribute()
	badXMLUnmarshals()
	goodXMLUnmarshalsPlain()
	badCSVWrites()
	goodCSVWritesOtherColumn()
	badCSVReads()
	badGobRoundTrip()
	goodGobLeavesUnexported()
	badBase64()
	goodBase64Length()
	badBase64Stream()
	badHex()
	goodHexOfPlain()
	badBinaryPutsNumber()
	goodBinaryOfLength()
	badBinaryWriteAndRead()
	badPEMBlock()
	goodPEMType()
	badGzipRoundTrip()
	goodGzipOfPlain()
}
