// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package intake

import (
	"bytes"
	"log/slog"
	"net/url"
	"strings"
	"testing"
	"time"
)

// What LEAK 1 says happens does happen, once somebody looks for a bug.
func TestDraftLeaksAtDebugLevel(t *testing.T) {
	for level, leaks := range map[slog.Level]bool{slog.LevelInfo: false, slog.LevelDebug: true} {
		var lines bytes.Buffer
		log := slog.New(slog.NewTextHandler(&lines, &slog.HandlerOptions{Level: level}))
		LogDraft(log, url.Values{"email": {"goto@example.com"}})
		if got := strings.Contains(lines.String(), "goto@example.com"); got != leaks {
			t.Errorf("at level %v the log shows the address: %t, want %t\n%s", level, got, leaks, &lines)
		}
	}
}

func TestFormMustBeComplete(t *testing.T) {
	form := url.Values{"name": {"Goto"}, "email": {"  "}, "text": {"Part-time?"}}
	if _, err := FromForm(form, "i1", time.Now()); err != ErrIncomplete {
		t.Errorf("FromForm = %v, want ErrIncomplete", err)
	}
	form.Set("email", "goto@example.com")
	in, err := FromForm(form, "i1", time.Now())
	if err != nil || in.Email.IsZero() || !in.Health.IsZero() {
		t.Errorf("FromForm = %v, %v; want an e-mail address and nothing on health", in, err)
	}
}
