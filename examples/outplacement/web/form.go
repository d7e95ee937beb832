// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package web

import (
	_ "embed"
	"net/http"
)

//go:embed form.html
var formHTML []byte

func (s *server) form(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Write(formHTML)
}
