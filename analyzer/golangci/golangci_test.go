// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package golangci

import (
	"testing"

	"github.com/golangci/plugin-module-register/register"

	"github.com/go-lineage/go-lineage/analyzer"
)

// What golangci-lint does with a plug-in that is linked in. Whether it shows
// the findings is tested in golangcitest, which builds it.
func TestPluginIsWhatGolangciLintAsksFor(t *testing.T) {
	newPlugin, err := register.GetPlugin("lineage")
	if err != nil {
		t.Fatal(err)
	}
	linter, err := newPlugin(map[string]any{"unknown": "setting"})
	if err != nil {
		t.Fatal(err)
	}
	analyzers, err := linter.BuildAnalyzers()
	if err != nil || len(analyzers) != 1 || analyzers[0] != analyzer.Analyzer {
		t.Errorf("analyzers = %v, %v; want lineage's", analyzers, err)
	}
	if got := linter.GetLoadMode(); got != register.LoadModeTypesInfo {
		t.Errorf("load mode = %q; the analyzer needs types", got)
	}
}
