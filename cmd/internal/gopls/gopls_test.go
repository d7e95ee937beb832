// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package gopls

import (
	"errors"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"
)

func TestWithoutTelemetry(t *testing.T) {
	const main = `package main // import "golang.org/x/tools/gopls"

import "golang.org/x/telemetry"

func main() {
	telemetry.Start(telemetry.Config{
		ReportCrashes: true,
		Upload:        true,
	})
	run()
}
`
	const want = `package main

import "golang.org/x/telemetry"

func main() {
	telemetry.Start(telemetry.Config{})
	run()
}
`
	got, err := withoutTelemetry([]byte(main))
	if err != nil || string(got) != want {
		t.Errorf("withoutTelemetry = %v\n%s\nwant\n%s", err, got, want)
	}
	for why, main := range map[string]string{
		"it is not started where it used to be": "package main\n\nfunc main() { run() }\n",
		"its configuration is made elsewhere":   "package main\n\nfunc main() { telemetry.Start(config()) }\n",
		"it is not Go":                          "package",
	} {
		if got, err := withoutTelemetry([]byte(main)); err == nil {
			t.Errorf("%s: no error, but\n%s", why, got)
		}
	}
}

func TestGoMod(t *testing.T) {
	m := modFile{Go: "1.26.0", Require: []requirement{{"golang.org/x/tools", "v0.47.1-0.2026"}}}
	const want = `module golang.org/x/tools/gopls/lineage

go 1.26.0

require golang.org/x/tools/gopls v0.23.0
require github.com/go-lineage/go-lineage v0.0.0
replace github.com/go-lineage/go-lineage => "/src with space"
require golang.org/x/tools v0.47.1-0.2026
replace golang.org/x/tools => golang.org/x/tools v0.47.1-0.2026
`
	if got := string(goMod("v0.23.0", m, Origin{Dir: "/src with space"})); got != want {
		t.Errorf("from a directory:\n%s\nwant\n%s", got, want)
	}
	if got := string(goMod("v0.23.0", m, Origin{Version: "v1.2.3"})); !strings.Contains(got, "require github.com/go-lineage/go-lineage v1.2.3\n") || strings.Contains(got, "replace github.com/go-lineage") {
		t.Errorf("from a version:\n%s", got)
	}
}

func TestFindOrigin(t *testing.T) {
	root, err := filepath.Abs(filepath.Join("..", "..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	if o, err := FindOrigin(""); err != nil || o.Dir != root {
		t.Errorf("of this test: %+v, %v, want the tree %s", o, err, root)
	}
	if o, err := FindOrigin(root); err != nil || o.Dir != root {
		t.Errorf("named: %+v, %v", o, err)
	}
	other := t.TempDir()
	if _, err := FindOrigin(other); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("without go.mod: %v", err)
	}
	if err := os.WriteFile(filepath.Join(other, "go.mod"), []byte("module example.com/x\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if _, err := FindOrigin(other); err == nil || !strings.Contains(err.Error(), "not a checkout of "+ours) {
		t.Errorf("another module: %v", err)
	}
}

// A checkout's version is made from its revision, and looks like one that a
// proxy would have.
func TestInstalled(t *testing.T) {
	for _, test := range []struct {
		why  string
		info debug.BuildInfo
		want string
	}{
		{"installed by version", debug.BuildInfo{Main: debug.Module{Path: ours, Version: "v1.0.0", Sum: "h1:x"}}, "v1.0.0"},
		{"built in a checkout", debug.BuildInfo{Main: debug.Module{Path: ours, Version: "v0.0.0-20260101000000-abcdef"}}, ""},
		{"a dependency of the program", debug.BuildInfo{Main: debug.Module{Path: "m"}, Deps: []*debug.Module{{Path: ours, Version: "v1.0.0", Sum: "h1:x"}}}, "v1.0.0"},
		{"replaced", debug.BuildInfo{Main: debug.Module{Path: ours, Version: "v1.0.0", Sum: "h1:x", Replace: &debug.Module{Path: "/src"}}}, ""},
	} {
		if got := installed(&test.info); got != test.want {
			t.Errorf("%s: %q, want %q", test.why, got, test.want)
		}
	}
}

func TestAdviceFitsTheError(t *testing.T) {
	for said, want := range map[string]string{
		"golang.org/x/tools/gopls@v0.24.0 requires go >= 1.27.0 (running go 1.26.8; GOTOOLCHAIN=local)":                            "GOTOOLCHAIN=auto",
		"golang.org/x/tools/gopls@v0.23.0: module lookup disabled by GOPROXY=off":                                                  "lineage lsp",
		`Get "https://proxy.golang.org/golang.org/x/tools/gopls/@v/v0.23.0.info": dial tcp: lookup proxy.golang.org: no such host`: "GOPROXY",
		"reading https://proxy.golang.org/golang.org/x/tools/gopls/@v/v0.99.0.info: 403 Forbidden":                                 "no such version",
		"golang.org/x/tools/gopls@v0.99.0: invalid version: unknown revision gopls/v0.99.0":                                        "no such version",
		"open /root/.cache/go-build/x: read-only file system":                                                                      "GOCACHE",
		"./lineage.go:5:2: undefined: settings.AllAnalyzers":                                                                       "do not fit together",
		"something that nobody has thought of":                                                                                     "-version " + Default,
	} {
		if got := advice(errors.New(said), "v0.22.0"); !strings.Contains(got, want) {
			t.Errorf("on %q: %q, want %q", said, got, want)
		}
		if got := advice(errors.New(said), Default); strings.Contains(got, "-version "+Default) {
			t.Errorf("on %q, building the default: %q leads in a circle", said, got)
		}
	}
}
