// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package gopls

import (
	"cmp"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
)

// ours is the path of this module.
const ours = "github.com/go-lineage/go-lineage"

// An Origin says where the source of this module is: in the module proxy, as a
// version, or in a directory.
type Origin struct {
	Version string // empty if Dir is given
	Dir     string
}

// name tells origins apart in the name of a directory.
func (o Origin) name() string {
	return cmp.Or(o.Version, fmt.Sprintf("dir-%x", sha256.Sum256([]byte(o.Dir)))[:16])
}

// FindOrigin finds the source that the running program was built from.
//
//   - A directory that the caller names is taken.
//   - A program that was installed by version has, in its build information,
//     that version and the checksum of the module. The checksum is what tells:
//     builds in a checkout also carry a version, which nobody can download.
//   - Otherwise it was built in a source tree, or with a replace directive, and
//     the compiler noted where this file is. The tree must still be there.
func FindOrigin(dir string) (Origin, error) {
	if dir != "" {
		return inDir(dir)
	}
	if info, ok := debug.ReadBuildInfo(); ok {
		if v := installed(info); v != "" {
			return Origin{Version: v}, nil
		}
	}
	if _, file, _, ok := runtime.Caller(0); ok && filepath.IsAbs(file) {
		for d := filepath.Dir(file); d != filepath.Dir(d); d = filepath.Dir(d) {
			if o, err := inDir(d); err == nil {
				return o, nil
			}
		}
	}
	return Origin{}, errors.New("the source that this lineage was built from is not found: name a checkout of it with -source dir, " +
		"or install lineage by version with go install " + ours + "/cmd/lineage@latest")
}

// installed returns the version of this module that a program was built with,
// if it came from a module proxy.
func installed(info *debug.BuildInfo) string {
	for _, m := range append([]*debug.Module{&info.Main}, info.Deps...) {
		if m.Path == ours && m.Replace == nil && m.Sum != "" {
			return m.Version
		}
	}
	return ""
}

// inDir returns the origin that is the root of a checkout.
func inDir(dir string) (Origin, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return Origin{}, err
	}
	mod, err := os.ReadFile(filepath.Join(dir, "go.mod"))
	if err != nil {
		return Origin{}, fmt.Errorf("-source: %w", err)
	}
	for line := range strings.Lines(string(mod)) {
		if fields := strings.Fields(line); len(fields) == 2 && fields[0] == "module" && strings.Trim(fields[1], `"`) == ours {
			return Origin{Dir: dir}, nil
		}
	}
	return Origin{}, fmt.Errorf("-source: %s is not a checkout of %s", dir, ours)
}
