// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// olderGo is the release before ours, whose go vet prints what a tool reports
// in another way, and caches none of it.
const olderGo = "go1.25.5"

const leak = `
-- go.mod --
module example.com/m

go 1.25
-- ads/ads.go --
package ads

//lineage:sink recipient=ad-platform purpose=behavioural-advertising
func Upload(audience string) { _ = audience }
-- shop/shop.go --
package shop

import "example.com/m/ads"

type Profile struct{ Health string ` + "`lineage:\"special-care\"`" + ` }

func Campaign(p Profile) { ads.Upload(p.Health) }

func Same(b bool) bool { return b == true }
-- shop/shop_test.go --
package shop

func fixture(p Profile) { Campaign(p) }
`

// TestOlderToolchain lets the go command of the release before run lineage as
// its vet tool, with findings that need facts of another package.
func TestOlderToolchain(t *testing.T) {
	toolchain := exec.Command("go", "version")
	toolchain.Env = append(os.Environ(), "GOTOOLCHAIN="+olderGo)
	if out, err := toolchain.CombinedOutput(); err != nil || !strings.Contains(string(out), olderGo+" ") {
		t.Skipf("%s cannot be had here: %v\n%s", olderGo, err, out)
	}
	lineage, together := buildLineage(t), buildLineageStaticcheck(t)
	dir := t.TempDir()
	for _, file := range txtar.Parse([]byte(leak)).Files {
		name := filepath.Join(dir, filepath.FromSlash(file.Name))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, file.Data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	older := func(args ...string) (string, string, int) {
		cmd := exec.Command(args[0], args[1:]...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "GOTOOLCHAIN="+olderGo, "GOPROXY=off", "GOFLAGS=")
		return run(t, cmd)
	}
	const finding = "special-care data (field Profile.Health) reaches ad-platform"

	_, stderr, code := older("go", "vet", "-vettool="+together, "./...")
	if code != 1 || !strings.Contains(stderr, finding) {
		t.Errorf("go vet: exit code %d, want 1 and the finding\n%s", code, stderr)
	}
	if strings.Contains(stderr, "b == true") || strings.Contains(stderr, "S1002") {
		t.Errorf("a check of staticcheck that nobody asked for:\n%s", stderr)
	}
	if _, stderr, code := older("go", "vet", "-vettool="+together, "-with=vet,staticcheck", "./..."); code != 1 || !strings.Contains(stderr, finding) || !strings.Contains(stderr, "(S1002)") {
		t.Errorf("go vet -with: exit code %d, want 1, the finding and S1002\n%s", code, stderr)
	}
	if stdout, stderr, _ := older("go", "vet", "-json", "-vettool="+lineage, "./..."); !strings.Contains(stdout+stderr, `"category": "needs-consent"`) {
		t.Errorf("go vet -json has no finding:\n%s%s", stdout, stderr)
	}
	if _, stderr, code := older(together, "vet", "-with=staticcheck", "./..."); code != 1 || !strings.Contains(stderr, finding) {
		t.Errorf("lineage vet: exit code %d, want 1 and the finding\n%s", code, stderr)
	}
	if _, stderr, code := older(lineage, "./..."); code != 2 || !strings.Contains(stderr, "go vet -vettool=$(which lineage), which asks for less") {
		t.Errorf("lineage: exit code %d, want 2 and what to do\n%s", code, stderr)
	}
}
