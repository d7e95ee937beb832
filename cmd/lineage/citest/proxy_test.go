// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package citest

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/mod/module"
	"golang.org/x/mod/zip"
)

const modulePath = "github.com/go-lineage/go-lineage"

// released is the version that this tree is released as, for one run only: it
// comes into the module cache, where all that it needs has been compiled.
var released = fmt.Sprintf("v0.0.1-test.%d", time.Now().UnixNano())

func root(t *testing.T) string {
	t.Helper()
	dir, err := filepath.Abs(filepath.Join("..", "..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// release writes this tree, as far as git knows it, into a module proxy, and
// returns the environment in which the go command finds it there and all else
// in the module cache.
func release(t *testing.T) []string {
	t.Helper()
	proxy := t.TempDir()
	versions := filepath.Join(proxy, filepath.FromSlash(modulePath), "@v")
	gomod, err := os.ReadFile(filepath.Join(root(t), "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(versions, "list"), released+"\n")
	write(t, filepath.Join(versions, released+".info"), `{"Version":"`+released+`","Time":"2026-01-02T03:04:05Z"}`)
	write(t, filepath.Join(versions, released+".mod"), string(gomod))
	archive, err := os.Create(filepath.Join(versions, released+".zip"))
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	if err := zip.Create(archive, module.Version{Path: modulePath, Version: released}, tree(t)); err != nil {
		t.Fatal(err)
	}
	needed := exec.Command("go", "mod", "download") // on a new machine, before the proxy is left out
	needed.Dir = root(t)
	if out, err := needed.CombinedOutput(); err != nil {
		t.Fatalf("go mod download: %v\n%s", err, out)
	}
	cache, err := exec.Command("go", "env", "GOMODCACHE").Output()
	if err != nil {
		t.Fatal(err)
	}
	downloaded := filepath.Join(strings.TrimSpace(string(cache)), "cache", "download")
	t.Cleanup(func() { forget(t, strings.TrimSpace(string(cache)), downloaded) })
	return append(os.Environ(),
		"GOPROXY=file://"+filepath.ToSlash(proxy)+",file://"+filepath.ToSlash(downloaded),
		"GOSUMDB=off", "GOFLAGS=-modcacherw", "GOWORK=off", "GOBIN=")
}

// forget removes what was released from the module cache.
func forget(t *testing.T, cache, downloaded string) {
	path := filepath.FromSlash(modulePath)
	files, err := filepath.Glob(filepath.Join(downloaded, path, "@v", released+".*"))
	if err != nil || len(files) == 0 {
		t.Errorf("nothing of %s in %s to remove: %v", released, downloaded, err)
	}
	list := filepath.Join(downloaded, path, "@v", "list") // of what the proxy offered, not of what is there
	for _, name := range append(files, list, filepath.Join(cache, path+"@"+released)) {
		if err := os.RemoveAll(name); err != nil {
			t.Error(err)
		}
	}
}

// tree lists the files of the module, without those of modules inside it.
func tree(t *testing.T) []zip.File {
	t.Helper()
	cmd := exec.Command("git", "ls-files", "--cached", "--others", "--exclude-standard")
	cmd.Dir = root(t)
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("git ls-files: %v", err)
	}
	names := strings.Fields(string(out))
	var inner []string
	for _, name := range names {
		if dir, ok := strings.CutSuffix(name, "/go.mod"); ok {
			inner = append(inner, dir+"/")
		}
	}
	var files []zip.File
next:
	for _, name := range names {
		for _, dir := range inner {
			if strings.HasPrefix(name, dir) {
				continue next
			}
		}
		if _, err := os.Stat(filepath.Join(root(t), name)); err == nil {
			files = append(files, onDisk{root(t), name})
		}
	}
	return files
}

type onDisk struct{ root, name string }

func (f onDisk) Path() string                 { return f.name }
func (f onDisk) Lstat() (os.FileInfo, error)  { return os.Lstat(filepath.Join(f.root, f.name)) }
func (f onDisk) Open() (io.ReadCloser, error) { return os.Open(filepath.Join(f.root, f.name)) }

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

const leak = `

type Profile struct{ Health string ` + "`lineage:\"special-care\"`" + ` }

//lineage:sink recipient=ad-platform purpose=behavioural-advertising
func Upload(audience string) { _ = audience }

func Campaign(p Profile) { Upload(p.Health) }
`

// repository commits a module with a finding in shop and none in clean, and in
// a directory of it another module, part of which does not compile.
func repository(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"go.mod":              "module example.com/m\n\ngo 1.26\n",
		"clean/clean.go":      "package clean\n",
		"shop/shop.go":        "package shop" + leak,
		"broken/go.mod":       "module example.com/broken\n\ngo 1.26\n",
		"broken/bad/bad.go":   "package bad\n\nvar X int = \"s\"\n",
		"broken/good/good.go": "package good" + leak,
	} {
		write(t, filepath.Join(dir, filepath.FromSlash(name)), text)
	}
	for _, args := range [][]string{{"init", "-q"}, {"add", "."}, {"-c", "user.name=x", "-c", "user.email=x@example.com", "commit", "-qm", "first"}} {
		cmd := exec.Command("git", args...)
		cmd.Dir = dir
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("git %v: %v\n%s", args, err, out)
		}
	}
	return dir
}
