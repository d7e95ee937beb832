// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package openlineage

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"time"

	"github.com/go-lineage/go-lineage/lineage"
)

// A Recorder posts events to a backend. A backend that does not take an event
// stops the hand-over: put a ledger before it with ledger.All, and a backend that
// may fail behind something that keeps trying.
type Recorder struct {
	URL       string       // of the endpoint, such as "http://marquez:5000/api/v1/lineage"
	Namespace string       // names the system that hands over
	Client    *http.Client // nil: one that waits 10 s
}

// Record implements [lineage.Recorder].
func (r Recorder) Record(ctx context.Context, record lineage.Record) error {
	if r.URL == "" || r.Namespace == "" {
		return errors.New("openlineage: a recorder needs a URL and a namespace")
	}
	for _, event := range Events(r.Namespace, record) {
		if err := r.post(ctx, event); err != nil {
			return err
		}
	}
	return nil
}

// keepPosting follows a redirection only where the event goes along.
func keepPosting(next *http.Request, via []*http.Request) error {
	if next.Method != http.MethodPost || len(via) >= 10 {
		return http.ErrUseLastResponse
	}
	return nil
}

func (r Recorder) post(ctx context.Context, event Event) error {
	body, err := json.Marshal(event)
	if err != nil {
		return fmt.Errorf("openlineage: %w", err)
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, r.URL, bytes.NewReader(body))
	if err != nil {
		return fmt.Errorf("openlineage: %w", err)
	}
	request.Header.Set("Content-Type", "application/json")
	client := http.Client{Timeout: 10 * time.Second}
	if r.Client != nil {
		client = *r.Client
	}
	client.CheckRedirect = keepPosting
	response, err := client.Do(request)
	if err != nil {
		return fmt.Errorf("openlineage: %w", err)
	}
	defer response.Body.Close()
	_, _ = io.CopyN(io.Discard, response.Body, 1<<16) // so that the connection can be used again
	if response.StatusCode < 200 || response.StatusCode > 299 {
		return fmt.Errorf("openlineage: %s answered %s", r.URL, response.Status)
	}
	return nil
}
