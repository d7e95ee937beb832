// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_http

// All runs every scenario.
func All() {
	badClientPostsBody()
	badClientPostsForm()
	badClientGetsQuery()
	badClientSendsHeader()
	goodClientSendsNothingOfIt()
	badRequestBodyIsReadBack()
	goodRequestBodyIsReplaced()
	badResponseBodyIsRead()
	badURLValuesEncode()
	goodURLValuesOtherKey()
	goodURLValuesDeleted()
	badURLIsParsed()
	badURLIsBuilt()
	goodURLHostOfBuilt()
	badEscapeAndUnescape()
	badUserinfo()
	goodRedactedURL()
	badMailAddress()
	goodMailAddressOnly()
	badMailMessage()

	badHandlerReadsBody()
	goodHandlerReadsPath()
	badHandlerDecodesJSON()
	badFormValue()
	goodFormOfOtherRequest()
	badQueryParameter()
	badHeaderOfRequest()
	goodOtherHeader()
	goodHeaderIsDeleted()
	badCookieOfRequest()
	goodCookieName()
	badPathValueAndBasicAuth()
	badResponseIsWritten()
	goodResponseStatus()
	badWrappedResponseWriterRecords()
	goodWrappedResponseWriterMutes()
	badHandlersOfAMuxShareState()
	badMiddlewareLogsQuery()
	goodMiddlewareLogsMethod()
}
