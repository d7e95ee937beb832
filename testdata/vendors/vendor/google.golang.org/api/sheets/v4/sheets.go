// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package sheets has the shape of google.golang.org/api/sheets/v4.
package sheets

import "google.golang.org/api/googleapi"

type Service struct{ Spreadsheets *SpreadsheetsService }

type SpreadsheetsService struct{ Values *SpreadsheetsValuesService }

type SpreadsheetsValuesService struct{ s *Service }

type SpreadsheetsValuesAppendCall struct{ s *Service }

type ValueRange struct{ Values [][]interface{} }

type AppendValuesResponse struct{ TableRange string }

func (r *SpreadsheetsValuesService) Append(spreadsheetId string, range_ string, valuerange *ValueRange) *SpreadsheetsValuesAppendCall {
	return nil
}

func (c *SpreadsheetsValuesAppendCall) ValueInputOption(valueInputOption string) *SpreadsheetsValuesAppendCall {
	return c
}

func (c *SpreadsheetsValuesAppendCall) Do(opts ...googleapi.CallOption) (*AppendValuesResponse, error) {
	return nil, nil
}
