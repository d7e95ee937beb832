// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package gopls

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

// A Request says what to build.
type Request struct {
	Version string // of gopls, or latest
	Origin  Origin // of this module
	Lineage string // the version of this program, which gopls tells with its own
	Output  string // the file to write; empty is one in the user's cache directory, see [Path]
	Stderr  io.Writer
}

// Build builds a gopls with the analyzer and returns its file. One that is in
// the cache already is not built again if its origin is a version: then it
// cannot have changed.
func Build(ctx context.Context, req Request) (string, error) {
	work, err := os.MkdirTemp("", "lineage-gopls-")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(work)
	g := goCommand{dir: work, stderr: req.Stderr}
	if req.Output == "" {
		if path, err := Path(req.Version, req.Origin); err == nil && req.Origin.Version != "" {
			return path, nil
		}
		if err := writableCache(); err != nil {
			return "", err // rather now than after minutes
		}
	}
	r, err := g.fetch(ctx, req.Version)
	if err != nil {
		return "", err
	}
	m, err := g.readMod(ctx, r.GoMod)
	if err != nil {
		return "", err
	}
	output := req.Output
	if output == "" {
		dir, err := home(r.Version, req.Origin)
		if err != nil {
			return "", err
		}
		output, g.dir = filepath.Join(dir, program()), filepath.Join(dir, "module") // a stable place, which the build cache knows
	}
	if err := r.write(g.dir, m, req.Origin); err != nil {
		return "", unwritable(err)
	}
	made, err := g.build(ctx, r.Version, req.Lineage)
	if err != nil {
		return "", err
	}
	return output, install(made, output)
}

// build builds the module in g.dir, and tries the program.
func (g goCommand) build(ctx context.Context, version, lineage string) (string, error) {
	made := filepath.Join(g.dir, program())
	name := version + "+lineage." + strings.NewReplacer("+", ".", "(", "", ")", "").Replace(lineage)
	_, err := g.output(ctx, "build", "-mod=mod", "-o", made, "-ldflags=-X main.version="+name, ".")
	if ctx.Err() != nil {
		return "", ctx.Err()
	}
	if err != nil {
		return "", fmt.Errorf("gopls %s could not be built: %w\n%s", version, err, advice(err, version))
	}
	if out, err := exec.CommandContext(ctx, made, "version").CombinedOutput(); err != nil {
		return "", fmt.Errorf("gopls %s was built but does not start: %s (%w)%s",
			version, strings.TrimSpace(string(out)), err, tested("\nBuild the one that lineage was tested with", version))
	}
	return made, nil
}

// install puts a program where an older one may be running.
func install(made, output string) error {
	if err := os.MkdirAll(filepath.Dir(output), 0o777); err != nil {
		return unwritable(err)
	}
	if err := os.Rename(made, output); err == nil {
		return nil
	}
	data, err := os.ReadFile(made) // on another file system
	if err != nil {
		return err
	}
	fresh := output + ".new"
	if err := os.WriteFile(fresh, data, 0o777); err != nil {
		return unwritable(err)
	}
	return os.Rename(fresh, output)
}

// unwritable says what to do if the program cannot be kept.
func unwritable(err error) error {
	return fmt.Errorf("%w: name a file that can be written with -o, or another cache directory with %s", err, cacheVariable())
}

func cacheVariable() string {
	switch runtime.GOOS {
	case "windows":
		return "LocalAppData"
	case "darwin", "ios":
		return "HOME"
	}
	return "XDG_CACHE_HOME"
}

// Path returns the file of a gopls that was built before with this origin.
func Path(version string, o Origin) (string, error) {
	if version == latest {
		return "", errors.New("which gopls is the latest is known when it is built: name its version, or build it with lineage gopls build -version latest, which prints the file")
	}
	dir, err := home(version, o)
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, program())
	if _, err := os.Stat(path); err != nil {
		return "", fmt.Errorf("no gopls %s with this lineage is in %s: run lineage gopls build", version, dir)
	}
	return path, nil
}

// home is the directory of a pair of versions.
func home(version string, o Origin) (string, error) {
	cache, err := cacheDir()
	return filepath.Join(cache, version+"_"+o.name()), err
}

func cacheDir() (string, error) {
	dir, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("no cache directory: %w; name a file with -o", err)
	}
	return filepath.Join(dir, "lineage", "gopls"), nil
}

func writableCache() error {
	dir, err := cacheDir()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return unwritable(err)
	}
	probe, err := os.CreateTemp(dir, "probe-")
	if err != nil {
		return unwritable(err)
	}
	return errors.Join(probe.Close(), os.Remove(probe.Name()))
}

func program() string {
	if runtime.GOOS == "windows" {
		return "gopls.exe"
	}
	return "gopls"
}
