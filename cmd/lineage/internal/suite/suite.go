// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package suite

import (
	"flag"
	"fmt"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/suite/vet"
)

// Flag is the flag that names suites, separated by commas.
const Flag = "with"

const usage = "also run the analyzers of these tools, separated by commas: vet, staticcheck"

// suites returns the analyzers of a suite, by its name.
var suites = map[string]func() []*analysis.Analyzer{
	"vet":         func() []*analysis.Analyzer { return vet.Suite },
	"staticcheck": staticcheckAnalyzers,
}

// For returns the analyzers that the arguments of a unit ask for, and defines
// the flags of all others. Asked for its flags, a unit has all analyzers, so
// that the go command knows them.
func For(args []string) ([]*analysis.Analyzer, error) {
	flag.Var(identity{}, "V", "print the tool's identity, for the go command's cache")
	flag.String(Flag, "", usage)
	flag.String(configFlag, "", "what staticcheck.conf files say, for the go command's cache")
	if slices.Equal(args, []string{"-flags"}) {
		return analyzersOf(slices.Sorted(maps.Keys(suites))), nil
	}
	names, err := Chosen(args)
	if err != nil {
		return nil, err
	}
	if slices.ContainsFunc(args, mayName) {
		ignoreFlags(names)
	}
	return analyzersOf(names), nil
}

// Chosen returns the names of the suites that arguments ask for, by name or by
// that of one of their analyzers.
func Chosen(args []string) ([]string, error) {
	var names []string
	for i, arg := range args {
		name, value, set := parseFlag(arg)
		if name != Flag {
			continue
		}
		if !set && i+1 < len(args) {
			value = args[i+1]
		}
		names = strings.FieldsFunc(value, func(r rune) bool { return r == ',' }) // the last one holds
	}
	for _, name := range names {
		if suites[name] == nil {
			return nil, fmt.Errorf("-%s=%s: there are the suites vet and staticcheck", Flag, name)
		}
	}
	if slices.ContainsFunc(args, mayName) {
		names = withNamed(names, args)
	}
	slices.Sort(names)
	return slices.Compact(names), nil
}

// parseFlag returns the parts of a flag; name is empty for what is none.
func parseFlag(arg string) (name, value string, set bool) {
	if !strings.HasPrefix(arg, "-") {
		return "", "", false
	}
	return strings.Cut(strings.TrimPrefix(arg[1:], "-"), "=")
}

func analyzersOf(names []string) []*analysis.Analyzer {
	var all []*analysis.Analyzer
	for _, name := range names {
		all = append(all, suites[name]()...)
	}
	return all
}

// mayName reports whether an argument might be the flag of an analyzer. As a
// rule none is.
func mayName(arg string) bool {
	name, _, _ := parseFlag(arg)
	return !slices.Contains([]string{"", "json", "document", "fix", "diff", Flag, configFlag}, name)
}

// withNamed adds the suites of analyzers that arguments name: whoever asks for
// an analyzer need not say whose it is.
func withNamed(names, args []string) []string {
	for suite, analyzers := range suites {
		named := slices.ContainsFunc(analyzers(), func(a *analysis.Analyzer) bool {
			return slices.Contains(args, "-"+a.Name) || slices.Contains(args, "-"+a.Name+"=true")
		})
		if named && !slices.Contains(names, suite) {
			names = append(names, suite)
		}
	}
	return names
}

// ignoreFlags defines the flags of analyzers that do not run. Of those, one
// may be switched off or told how to run, to no effect.
func ignoreFlags(running []string) {
	ignored := func(string) error { return nil }
	for name, analyzers := range suites {
		if slices.Contains(running, name) {
			continue
		}
		for _, f := range flagsOf(analyzers()) {
			if f.Bool {
				flag.BoolFunc(f.Name, "", ignored)
			} else {
				flag.Func(f.Name, "", ignored)
			}
		}
	}
}

// An AnalyzerFlag switches an analyzer on or off, or says how it runs.
type AnalyzerFlag struct {
	Name string
	Bool bool
}

// AnalyzerFlags returns the flags of the analyzers of all suites.
func AnalyzerFlags() []AnalyzerFlag {
	return flagsOf(analyzersOf(slices.Sorted(maps.Keys(suites))))
}

func flagsOf(analyzers []*analysis.Analyzer) []AnalyzerFlag {
	var list []AnalyzerFlag
	for _, a := range analyzers {
		list = append(list, AnalyzerFlag{a.Name, true})
		a.Flags.VisitAll(func(f *flag.Flag) {
			b, ok := f.Value.(interface{ IsBoolFlag() bool })
			list = append(list, AnalyzerFlag{a.Name + "." + f.Name, ok && b.IsBoolFlag()})
		})
	}
	return list
}
