// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package support

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"strings"

	"example.com/outplacement/intake"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// translateURL is a free machine translation on the web, run from abroad.
const translateURL = "https://api.honyaku.example/v1/translate?to=en"

// A Translator puts texts into English.
type Translator struct {
	client *http.Client
}

// NewTranslator returns a translator that calls by way of client.
func NewTranslator(client *http.Client) *Translator {
	return &Translator{client: client}
}

// Boilerplate returns our standard answer in English.
func (s *Service) Boilerplate(ctx context.Context) (string, error) {
	// OK: our own words; there is nobody's data in them.
	response, err := s.translator.client.Post(translateURL, "text/plain", strings.NewReader("担当者よりご連絡いたします。"))
	return translation(response, err)
}

// InEnglish returns an inquiry in English, for a consultant who reads no
// Japanese.
func (s *Service) InEnglish(ctx context.Context, in intake.Inquiry) (string, error) {
	text := in.Text.Use(policy.InquiryResponse)

	// LEAK 17 [undeclared-recipient]: a translation service that no contract binds
	// is a third party, whatever we use it for; this one is abroad as well (12(1), 4).
	response, err := s.translator.client.Post(translateURL, "text/plain", strings.NewReader(text))
	return translation(response, err)
}

func translation(response *http.Response, err error) (string, error) {
	if err != nil {
		return "", fmt.Errorf("translating: %w", err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	return string(text), err
}
