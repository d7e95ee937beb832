// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package suite_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/go-lineage/go-lineage/cmd/internal/suite"
	"github.com/go-lineage/go-lineage/cmd/internal/suite/staticcheck"
)

var both = suite.Suites{staticcheck.Suite, suite.Vet}

func TestChosen(t *testing.T) {
	for _, test := range []struct {
		args, want string
	}{
		{"-json unit.cfg", ""},
		{"-with=vet unit.cfg", "vet"},
		{"--with vet,staticcheck unit.cfg", "staticcheck vet"},
		{"-with=staticcheck -with=vet,vet unit.cfg", "vet"},
		{"-with= unit.cfg", ""},
		{"-SA1019 unit.cfg", "staticcheck"},
		{"-with=vet -U1000=true unit.cfg", "staticcheck vet"},
		{"-printf=false unit.cfg", ""},
		{"-printf.funcs=logf unit.cfg", ""},
		{"-with.config=vet unit.cfg", ""},
	} {
		chosen, err := both.Chosen(strings.Fields(test.args))
		var got []string
		for _, s := range chosen {
			got = append(got, s.Name)
		}
		if err != nil || strings.Join(got, " ") != test.want {
			t.Errorf("%s chooses %v, %v; want %s", test.args, got, err, test.want)
		}
	}
}

func TestWhatIsNotThere(t *testing.T) {
	for _, test := range []struct {
		suites    suite.Suites
		arg, want string
	}{
		{both, "-with=vet,zork", "zork: there is no such suite; this program has staticcheck, vet"},
		{suite.Suites{suite.Vet}, "-with=zork", "this program has vet"},
		{suite.Suites{suite.Vet}, "-with=staticcheck", "go get -tool github.com/go-lineage/go-lineage/cmd/lineage-staticcheck"},
	} {
		if _, err := test.suites.Chosen([]string{test.arg}); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: error = %v; want %s", test.arg, err, test.want)
		}
	}
}

func TestConfigFlagFollowsTheFiles(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	flag := func() string {
		t.Helper()
		f, err := both.ConfigFlag(dir)
		if err != nil {
			t.Fatal(err)
		}
		return f
	}
	none := flag()
	write("node_modules/x/staticcheck.conf", "checks = []")
	write("a/other.conf", "checks = []")
	if flag() != none {
		t.Error("a file that decides nothing counts")
	}
	write("a/b/staticcheck.conf", "checks = []")
	one := flag()
	if one == none {
		t.Error("a file below does not count")
	}
	write("a/b/staticcheck.conf", `checks = ["all"]`)
	if flag() == one {
		t.Error("what a file says does not count")
	}
}
