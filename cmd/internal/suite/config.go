// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package suite

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// The go command does not know of files that decide what a unit prints, such as
// staticcheck.conf, and would repeat from its cache what it printed under others. So
// what they say goes into what the cache does know: those at and above the current
// directory into the tool's identity, and where lineage itself starts go vet, those
// below into a flag of each unit.

// configFlag carries a digest to the units, which make no use of it.
const configFlag = "with.config"

// ConfigFlag returns the flag that tells units under which configuration files at
// and below a directory they run.
func (s Suites) ConfigFlag(dir string) (string, error) {
	digest := sha256.New()
	err := filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return nil // what cannot be read has no packages either
		case entry.IsDir() && name != dir && skipped(entry.Name()):
			return filepath.SkipDir
		case s.isConfig(entry.Name()) && entry.Type().IsRegular():
			return addFile(digest, name)
		}
		return nil
	})
	return "-" + configFlag + "=" + hex.EncodeToString(digest.Sum(nil)[:16]), err
}

func (s Suites) isConfig(name string) bool {
	return slices.ContainsFunc(s, func(suite Suite) bool { return suite.Config == name })
}

// skipped reports whether "./..." passes over directories of a name; those of
// other languages' packages are large and hold no Go either.
func skipped(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_") || slices.Contains([]string{"testdata", "vendor", "node_modules"}, name)
}

// An identity is the flag -V=full, which prints what the go command takes as
// the identity of a tool: when it changes, nothing from the cache holds.
type identity struct{ suites Suites }

func (identity) IsBoolFlag() bool { return true }
func (identity) String() string   { return "" }

func (i identity) Set(value string) error {
	if value != "full" {
		return fmt.Errorf("want -V=full")
	}
	line, err := i.suites.identity()
	if err != nil {
		return err
	}
	fmt.Println(line)
	os.Exit(0)
	return nil
}

// identity digests this program, and the configuration files that hold in the
// current directory.
func (s Suites) identity() (string, error) {
	digest := sha256.New()
	executable, err := os.Executable()
	if err != nil {
		return "", err
	}
	file, err := os.Open(executable)
	if err != nil {
		return "", err
	}
	defer file.Close()
	if _, err := io.Copy(digest, file); err != nil {
		return "", err
	}
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		for _, suite := range s {
			if suite.Config == "" {
				continue
			}
			if err := addFile(digest, filepath.Join(dir, suite.Config)); err != nil && !os.IsNotExist(err) {
				return "", err
			}
		}
		above := filepath.Dir(dir)
		if above == dir {
			return "lineage version of-content " + hex.EncodeToString(digest.Sum(nil)), nil
		}
		dir = above
	}
}

func addFile(w io.Writer, name string) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "%q %q\n", name, data)
	return err
}
