// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_io

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing/fstest"

	"example.com/corpus/mark"
)

// Who walks over files is told of what cannot be read.

// sealed is a file system whose directories cannot be read, but for the root.
type sealed struct {
	fstest.MapFS
	why string
}

func (s sealed) ReadDir(name string) ([]fs.DirEntry, error) {
	if name != "." {
		return nil, errors.New(s.why)
	}
	return s.MapFS.ReadDir(name)
}

func badWalkTellsTheError() {
	fsys := sealed{fstest.MapFS{"d/f": &fstest.MapFile{}}, mark.Secret()} // source: walkerror
	_ = fs.WalkDir(fsys, ".", func(_ string, _ fs.DirEntry, err error) error {
		mark.Leak(err) // leak: walkerror
		return nil
	})
}

func goodWalkTellsTheName() {
	fsys := sealed{fstest.MapFS{"d/f": &fstest.MapFile{}}, mark.Secret()} // source: walkname
	_ = fs.WalkDir(fsys, ".", func(name string, _ fs.DirEntry, _ error) error {
		mark.Leak(name)
		return nil
	})
}

func badWalkFailsAtTheRoot() {
	_ = filepath.Walk(filepath.Join("/nowhere", mark.Secret()), func(_ string, _ os.FileInfo, err error) error { // source: walkroot
		mark.Leak(err) // leak: walkroot
		return nil
	})
}

func badWalkOfDirsReturnsTheError() {
	err := filepath.WalkDir(filepath.Join("/nowhere", mark.Secret()), func(_ string, _ fs.DirEntry, err error) error { // source: walkdirs
		return err
	})
	mark.Leak(err) // leak: walkdirs
}

func goodWalkOfOtherRoot() {
	failed := 0
	walk := func(_ string, _ fs.DirEntry, err error) error {
		if err != nil {
			failed++
		}
		return nil
	}
	_ = filepath.WalkDir(filepath.Join("/nowhere", mark.Secret()), walk) // source: walkother
	err := filepath.WalkDir("/nowhere", walk)
	mark.Leak(err, failed)
}
