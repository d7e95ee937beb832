// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package driver

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

func TestAskFor(t *testing.T) {
	bare, tested, external := t.TempDir(), t.TempDir(), t.TempDir()
	for name, source := range map[string]string{
		filepath.Join(tested, "x_test.go"):   "package x\n",
		filepath.Join(external, "x_test.go"): "package x_test\n",
	} {
		if err := os.WriteFile(name, []byte(source), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, test := range []struct {
		why    string
		config map[string]any
		want   bool
	}{
		{"a dependency in the user's module", map[string]any{"Dir": bare, "ModulePath": "m", "VetxOnly": true, "Stdout": "out"}, true},
		{"one with external tests only", map[string]any{"Dir": external, "ModulePath": "m", "VetxOnly": true, "Stdout": "out"}, true},
		{"one that is asked for with its tests", map[string]any{"Dir": tested, "ModulePath": "m", "VetxOnly": true, "Stdout": "out"}, false},
		{"a dependency in another module", map[string]any{"Dir": bare, "ModulePath": "m", "ModuleVersion": "v1.0.0", "VetxOnly": true, "Stdout": "out"}, false},
		{"the standard library", map[string]any{"Dir": bare, "VetxOnly": true, "Stdout": "out"}, false},
		{"a package that is asked for", map[string]any{"Dir": bare, "ModulePath": "m", "Stdout": "out"}, false},
		{"a Go that caches no output", map[string]any{"Dir": bare, "ModulePath": "m", "VetxOnly": true}, false},
	} {
		t.Run(test.why, func(t *testing.T) {
			test.config["LaterField"] = "kept"
			config, err := json.Marshal(test.config)
			if err != nil {
				t.Fatal(err)
			}
			changed, ok := askFor(config)
			if ok != test.want {
				t.Fatalf("asked for: %t, want %t", ok, test.want)
			}
			if !ok {
				return
			}
			var got map[string]any
			if err := json.Unmarshal(changed, &got); err != nil {
				t.Fatal(err)
			}
			if got["VetxOnly"] != false || got["LaterField"] != "kept" || got["Dir"] != test.config["Dir"] {
				t.Errorf("changed to %v", got)
			}
		})
	}
	if _, ok := askFor([]byte("not JSON")); ok {
		t.Error("asked for what is not a description")
	}
}
