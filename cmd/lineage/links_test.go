// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package main

import (
	"os/exec"
	"strings"
	"testing"
)

// The go command starts lineage for every package, so what is linked into it costs
// every user time, whether it is called or not. Package net brings the dynamic linker
// along (4 % of a cold run over golang.org/x/tools), staticcheck what it sets up (8 %).
func TestLinksNothingSlow(t *testing.T) {
	list := exec.Command("go", "list", "-deps", ".")
	stdout, stderr, code := run(t, list)
	if code != 0 {
		t.Fatalf("go list: exit code %d\n%s", code, stderr)
	}
	for pkg := range strings.Lines(stdout) {
		pkg = strings.TrimSpace(pkg)
		if pkg == "net" || pkg == "os/user" || strings.HasPrefix(pkg, "honnef.co/") {
			t.Errorf("lineage links %s", pkg)
		}
	}
}
