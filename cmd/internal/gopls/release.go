// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package gopls

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

const (
	// module is the path of gopls, below which the generated module lies.
	module = "golang.org/x/tools/gopls"

	// Default is the version that is built if none is named: the last that
	// the oldest Go for lineage can compile, and the one that the tests use.
	Default = "v0.23.0"

	latest = "latest"
)

// tooOld matches the versions that no Go which lineage can be built with compiles.
var tooOld = regexp.MustCompile(`^v0\.(\d|1[0-8])\.`)

var versionForm = regexp.MustCompile(`^(latest|v\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?)$`)

// A release is a gopls in the module cache.
type release struct {
	Version string
	Dir     string
	GoMod   string // file
	Error   string
}

// fetch brings a version of gopls into the module cache.
func (g goCommand) fetch(ctx context.Context, version string) (release, error) {
	var r release
	if !versionForm.MatchString(version) {
		return r, fmt.Errorf("%q is no version of gopls: want one such as %s, or latest", version, Default)
	}
	if tooOld.MatchString(version) {
		return r, fmt.Errorf("gopls %s is too old for Go 1.26 to compile: want v0.19.1 or later, such as %s", version, Default)
	}
	out, err := g.output(ctx, "mod", "download", "-json", module+"@"+version)
	if ctx.Err() != nil {
		return r, ctx.Err()
	}
	if json.Unmarshal(out, &r) != nil && err == nil {
		err = errors.New("go mod download printed what is not JSON")
	}
	if r.Error != "" {
		err = errors.New(r.Error)
	}
	if err != nil {
		return r, fmt.Errorf("gopls %s: %w\n%s", version, err, advice(err, version))
	}
	return r, nil
}

// advice says what to do about an error of the go command, with that version of
// gopls.
func advice(err error, version string) string {
	said := err.Error()
	has := func(words ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(said, w) })
	}
	switch {
	case has("requires go >= "):
		return "Let the go command fetch that Go, with GOTOOLCHAIN=auto" + tested(", or build the gopls that lineage was tested with", version)
	case has("dial tcp", "no such host", "connection refused", "i/o timeout", "module lookup disabled", "proxyconnect", "TLS handshake"):
		return "Building gopls the first time needs a module proxy: connect to the network, or name a proxy that can be reached with GOPROXY; 'go help goproxy' tells how. " +
			"A gopls that you have can be used as it is: lineage lsp"
	case has("unknown revision", "no matching versions", "404 Not Found", "410 Gone", "403 Forbidden"):
		return "The module proxy has no such version" + tested("; build the one that lineage was tested with", version)
	case has("read-only file system", "permission denied", "no space left"):
		return "The go command cannot write there: set GOCACHE and GOMODCACHE to directories that can be written"
	case has("settings.", "analysis.", "undefined:", "cannot use "):
		return "This gopls and this lineage do not fit together" + tested("; build the gopls that lineage was tested with", version)
	}
	return "Until it can be built, a gopls that you have can be used as it is: lineage lsp" + tested("; or build the one that lineage was tested with", version)
}

// tested names the command that builds the default version, where another one
// was asked for.
func tested(lead, version string) string {
	if version == Default {
		return ""
	}
	return lead + ": lineage gopls build -version " + Default
}

// A requirement is a line of a go.mod file.
type requirement struct{ Path, Version string }

// A modFile is what counts of gopls's go.mod.
type modFile struct {
	Go      string
	Require []requirement
}

func (g goCommand) readMod(ctx context.Context, file string) (modFile, error) {
	var m modFile
	out, err := g.output(ctx, "mod", "edit", "-json", file)
	if err != nil {
		return m, err
	}
	return m, json.Unmarshal(out, &m)
}
