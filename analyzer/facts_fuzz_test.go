// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package analyzer

import (
	"bytes"
	"testing"
)

// FuzzUnpack reads bundles that were altered: whatever they hold, there is an
// answer or an error, and what was packed is what is unpacked.
func FuzzUnpack(f *testing.F) {
	f.Add([]byte{})
	f.Add(pack([]byte("small")))
	f.Add(pack(bytes.Repeat([]byte("large "), packAbove)))
	f.Fuzz(func(t *testing.T, data []byte) {
		_, _ = unpack(data)
		plain, err := unpack(pack(data))
		if err != nil || !bytes.Equal(plain, data) {
			t.Errorf("%d bytes come back as %d, %v", len(data), len(plain), err)
		}
	})
}
