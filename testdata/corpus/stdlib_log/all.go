// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_log

// All runs every scenario.
func All() {
	badLoggerWritesToBuffer()
	goodLoggerOfOtherBuffer()
	badLoggerPrefix()
	goodLoggerTypeVerb()
	badLoggerOutputIsRedirected()
	badLogPanicCarriesText()
	badSlogTextWritesAttribute()
	goodSlogOfPlain()
	badSlogJSONWritesMessage()
	badSlogWithKeepsAttribute()
	goodSlogWithOfOtherLogger()
	badSlogGroup()
	badSlogStructAttribute()
	goodSlogJSONOmitsUnexported()
	goodLogValueRedacts()
	badLogValueTells()
	badOwnHandlerGetsMessage()
	badOwnHandlerGetsAttribute()
	goodOwnHandlerLooksAtLevelOnly()
	goodReplaceAttrRedacts()
	badAttrIsReadBack()
	goodAttrKey()
}
