// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package editor

import (
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
)

// severity is a number with a type of its own, as in gopls.
type severity uint32

type settingsAnalyzer struct {
	analyzer *analysis.Analyzer
	severity severity
}

func TestLinkAppends(t *testing.T) {
	first, ours := new(analysis.Analyzer), new(analysis.Analyzer)
	list := []*settingsAnalyzer{{analyzer: first, severity: 4}}
	if err := link(&list, ours, 2); err != nil {
		t.Fatal(err)
	}
	if len(list) != 2 || list[0].analyzer != first || list[1].analyzer != ours || list[1].severity != 2 {
		t.Errorf("the list is %+v", list)
	}
}

func TestLinkSaysWhatDoesNotFit(t *testing.T) {
	for _, test := range []struct {
		why, want string
		list      any
	}{
		{"the field has another name", `no field "analyzer"`, &[]*struct{ a *analysis.Analyzer }{}},
		{"the field has another type", `of type *analysis.Analyzer`, &[]*struct{ analyzer analysis.Analyzer }{}},
		{"there is no severity", `no field "severity"`, &[]*struct{ analyzer *analysis.Analyzer }{}},
		{"the list is not reached by a pointer", "want a pointer to a slice", []*settingsAnalyzer{}},
		{"its elements are no pointers", "want a pointer to a slice", &[]settingsAnalyzer{}},
		{"its elements are no structs", "want a struct", &[]*int{}},
		{"there is none", "want a pointer to a slice", nil},
	} {
		if err := link(test.list, new(analysis.Analyzer), 2); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, want %q", test.why, err, test.want)
		}
	}
}

func TestServing(t *testing.T) {
	for _, test := range []struct {
		why  string
		args []string
		want bool
	}{
		{"without arguments gopls serves", nil, true},
		{"flags alone change nothing", []string{"-rpc.trace", "-mode=stdio"}, true},
		{"the command is named", []string{"-v", "serve", "-debug=:0"}, true},
		{"it listens on a socket", []string{"serve", "-listen=:4389"}, false},
		{"an editor asks for the version", []string{"version", "-json"}, false},
		{"a file is checked", []string{"check", "x.go"}, false},
	} {
		if got := Serving(test.args); got != test.want {
			t.Errorf("%s: Serving(%q) = %t", test.why, test.args, got)
		}
	}
}
