// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package golangci is lineage as a plug-in of golangci-lint.
//
// What comes in is golangci-lint's request for a linter called "lineage"; what
// goes out is the analyzer, with the findings that every other driver shows.
// There are no settings: the policy is Go source.
//
// golangci-lint builds plug-ins into a binary of one's own. Either its command
// "golangci-lint custom" does so, from a file .custom-gcl.yml:
//
//	version: v2.15.0
//	plugins:
//	  - module: github.com/go-lineage/go-lineage/analyzer/golangci
//	    version: latest
//
// or, where that cannot reach its git host, a main package that needs the
// module proxy alone:
//
//	package main
//
//	import (
//		"fmt"
//		"os"
//
//		"github.com/golangci/golangci-lint/v2/pkg/commands"
//
//		_ "github.com/go-lineage/go-lineage/analyzer/golangci"
//	)
//
//	func main() {
//		if err := commands.Execute(commands.BuildInfo{Version: "2.15.0"}); err != nil {
//			fmt.Fprintln(os.Stderr, err)
//			os.Exit(3)
//		}
//	}
//
// Then .golangci.yml switches it on:
//
//	version: "2"
//	linters:
//	  enable: [lineage]
//	  settings:
//	    custom:
//	      lineage:
//	        type: module
//	        description: personal data that goes where the policy does not let it go
//	issues:
//	  uniq-by-line: false # several kinds of data may flow in one line
//
// A finding is answered by a //lineage:allow with a reason, which holds in
// every driver; a //nolint:lineage holds in golangci-lint alone. The steps of a
// flow are shown as golangci-lint shows related information: as issues of their
// own.
package golangci

import (
	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"

	"github.com/go-lineage/go-lineage/analyzer"
)

func init() { register.Plugin("lineage", New) }

// New returns the linter. It ignores settings, for it has none.
func New(any) (register.LinterPlugin, error) { return plugin{}, nil }

type plugin struct{}

// BuildAnalyzers returns lineage's one analyzer.
func (plugin) BuildAnalyzers() ([]*analysis.Analyzer, error) {
	return []*analysis.Analyzer{analyzer.Analyzer}, nil
}

// GetLoadMode says that types are needed.
func (plugin) GetLoadMode() string { return register.LoadModeTypesInfo }
