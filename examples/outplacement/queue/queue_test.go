// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package queue

import (
	"errors"
	"testing"
)

func TestMessagesCrossTypes(t *testing.T) {
	q := New(1)
	if err := q.Put(struct {
		Name string `json:"name"`
	}{"Aoki"}); err != nil {
		t.Fatal(err)
	}
	if err := q.Put(1); !errors.Is(err, ErrFull) {
		t.Errorf("second Put = %v, want ErrFull", err)
	}
	var got map[string]string
	if ok, err := q.Take(&got); !ok || err != nil || got["name"] != "Aoki" {
		t.Errorf("Take = %v, %v, %v; want Aoki", got, ok, err)
	}
	if ok, err := q.Take(&got); ok || err != nil {
		t.Errorf("Take of an empty queue = %v, %v; want false", ok, err)
	}
}
