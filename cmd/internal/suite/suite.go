// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package suite

import (
	"flag"
	"fmt"
	"path"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/suite/vet"
)

// Flag is the flag that names suites, separated by commas.
const Flag = "with"

// A Suite is the analyzers of a tool.
type Suite struct {
	Name      string
	Analyzers func() []*analysis.Analyzer
	Config    string // the name of files that decide what they show; "" for none
}

// Vet is the suite of go vet itself, which any -vettool replaces.
var Vet = Suite{Name: "vet", Analyzers: func() []*analysis.Analyzer { return vet.Suite }}

// Suites are those that a program has.
type Suites []Suite

func (s Suites) names() string {
	var names []string
	for _, suite := range s {
		names = append(names, suite.Name)
	}
	return strings.Join(names, ", ")
}

func (s Suites) has(name string) bool {
	return slices.ContainsFunc(s, func(suite Suite) bool { return suite.Name == name })
}

// missing returns an error for a name of none, which says where there is one.
func (s Suites) missing(name string) error {
	if program, ok := elsewhere[name]; ok {
		return fmt.Errorf("-%s=%s: it is in the program %s, which is lineage with the suite %s; go get -tool %s", Flag, name, path.Base(program), name, program)
	}
	return fmt.Errorf("-%s=%s: there is no such suite; this program has %s", Flag, name, s.names())
}

// elsewhere names the programs that have more suites.
var elsewhere = map[string]string{"staticcheck": "github.com/go-lineage/go-lineage/cmd/lineage-staticcheck"}

// For returns the analyzers that the arguments of a unit ask for, and defines
// the flags of all others. Asked for its flags, a unit has all analyzers, so
// that the go command knows them.
func (s Suites) For(args []string) ([]*analysis.Analyzer, error) {
	flag.Var(identity{s}, "V", "print the tool's identity, for the go command's cache")
	flag.String(Flag, "", "also run the analyzers of these tools, separated by commas: "+s.names())
	flag.String(configFlag, "", "what configuration files say, for the go command's cache")
	if slices.Equal(args, []string{"-flags"}) {
		return s.analyzers(), nil
	}
	chosen, err := s.Chosen(args)
	if err != nil {
		return nil, err
	}
	if slices.ContainsFunc(args, mayName) {
		s.ignoreFlags(chosen)
	}
	return chosen.analyzers(), nil
}

// Chosen returns the suites that arguments ask for, by name or by that of one of
// their analyzers, in their order.
func (s Suites) Chosen(args []string) (Suites, error) {
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
		if !s.has(name) {
			return nil, s.missing(name)
		}
	}
	perhaps := slices.ContainsFunc(args, mayName)
	return slices.DeleteFunc(slices.Clone(s), func(suite Suite) bool {
		return !slices.Contains(names, suite.Name) && !(perhaps && suite.namedBy(args))
	}), nil
}

// parseFlag returns the parts of a flag; name is empty for what is none.
func parseFlag(arg string) (name, value string, set bool) {
	if !strings.HasPrefix(arg, "-") {
		return "", "", false
	}
	return strings.Cut(strings.TrimPrefix(arg[1:], "-"), "=")
}

// analyzers returns those of all suites.
func (s Suites) analyzers() []*analysis.Analyzer {
	var all []*analysis.Analyzer
	for _, suite := range s {
		all = append(all, suite.Analyzers()...)
	}
	return all
}

// mayName reports whether an argument might be the flag of an analyzer. As a
// rule none is.
func mayName(arg string) bool {
	name, _, _ := parseFlag(arg)
	return !slices.Contains([]string{"", "json", "document", "fix", "diff", Flag, configFlag}, name)
}

// namedBy reports whether arguments name one of the analyzers: whoever asks for one
// need not say whose it is.
func (s Suite) namedBy(args []string) bool {
	return slices.ContainsFunc(s.Analyzers(), func(a *analysis.Analyzer) bool {
		return slices.Contains(args, "-"+a.Name) || slices.Contains(args, "-"+a.Name+"=true")
	})
}

// ignoreFlags defines the flags of analyzers that do not run. Of those, one
// may be switched off or told how to run, to no effect.
func (s Suites) ignoreFlags(running Suites) {
	ignored := func(string) error { return nil }
	for _, suite := range s {
		if running.has(suite.Name) {
			continue
		}
		for _, f := range flagsOf(suite.Analyzers()) {
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
func (s Suites) AnalyzerFlags() []AnalyzerFlag { return flagsOf(s.analyzers()) }

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
