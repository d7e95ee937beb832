// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package randprog

import (
	"fmt"
	"go/format"
	"math/rand/v2"
	"strings"
)

// A Program is two packages, by the text of their only files: Use imports Lib,
// as "lib".
type Program struct {
	Seed     uint64
	Quiet    bool // nothing is marked in Lib, nor in what that imports
	Lib, Use string
}

// Scenario is the name of the function in Use that is run.
func (p Program) Scenario() string { return fmt.Sprintf("P%dScenario", p.Seed) }

// libPath stands in texts for the import path of Lib.
const libPath = "example.com/corpus/lib"

// New returns the program of a seed.
func New(seed uint64) Program {
	g := &generator{
		rng:      rand.New(rand.NewPCG(seed, 1)),
		prefix:   fmt.Sprintf("P%d", seed),
		interned: make(map[string]*typ),
		quiet:    seed%2 == 0,
		inLib:    true,
		out:      new(strings.Builder),
	}
	g.text = g.intern(&typ{kind: text})
	g.number = g.intern(&typ{kind: number})
	g.any = g.intern(&typ{kind: anything})
	g.declareTypes()
	g.declareGlobals()
	g.declareFunctions()
	lib := g.library()
	g.inLib, g.out = false, new(strings.Builder)
	use := g.scenario()
	return Program{Seed: seed, Quiet: g.quiet, Lib: formatted(lib), Use: formatted(use)}
}

func formatted(source string) string {
	text, err := format.Source([]byte(source))
	if err != nil {
		panic(fmt.Sprintf("a program that does not parse was made: %v\n%s", err, source))
	}
	return string(text)
}

// A generator makes one program.
type generator struct {
	rng      *rand.Rand
	prefix   string // of whatever is declared outside functions, that programs can share a package
	interned map[string]*typ

	text, number, any, iface *typ
	structs                  []*typ
	globals                  []variable
	funcs                    []*fn

	quiet   bool
	inLib   bool
	out     *strings.Builder
	scope   []variable
	names   int
	body    *fn  // the function being written
	dynamic bool // it calls what cannot be told here, and so may call itself
	loops   int  // around the statement, in this function
	nesting int  // of blocks and closures
}

// marks reports whether the code being written may have sources and sinks.
func (g *generator) marks() bool { return !g.quiet || !g.inLib }

// oneIn answers yes once in n times.
func (g *generator) oneIn(n int) bool { return g.rng.IntN(n) == 0 }

func pick[T any](g *generator, list []T) T { return list[g.rng.IntN(len(list))] }

// name returns a new name for something local.
func (g *generator) name() string {
	g.names++
	return fmt.Sprintf("v%d", g.names)
}

func (g *generator) line(format string, args ...any) {
	fmt.Fprintf(g.out, format+"\n", args...)
}

// declare brings a variable into scope.
func (g *generator) declare(name string, t *typ) { g.scope = append(g.scope, variable{name, t}) }

func (g *generator) declareGlobals() {
	for i := range 2 {
		g.globals = append(g.globals, variable{fmt.Sprintf("%sG%d", g.prefix, i), g.anyType(2)})
	}
}

// declareFunctions invents the signatures of the library's functions.
func (g *generator) declareFunctions() {
	for i := range 4 + g.rng.IntN(3) {
		f := &fn{name: fmt.Sprintf("%sF%d", g.prefix, i), index: i, counted: g.oneIn(5)}
		if !f.counted && g.oneIn(5) {
			f.tparam = g.intern(&typ{kind: parameter, name: fmt.Sprintf("E%d", i)})
			f.params = append(f.params, variable{"p0", f.tparam})
		}
		for j := range 1 + g.rng.IntN(2) {
			f.params = append(f.params, variable{fmt.Sprintf("p%d", len(f.params)), g.paramType(f, j)})
		}
		for range g.rng.IntN(3) {
			f.results = append(f.results, g.paramType(f, 1))
		}
		g.funcs = append(g.funcs, f)
	}
}

// paramType returns a type for a parameter or result.
func (g *generator) paramType(f *fn, j int) *typ {
	if f.tparam != nil && g.oneIn(2) {
		switch g.rng.IntN(3) {
		case 0:
			return f.tparam
		case 1:
			return g.of(pointer, f.tparam)
		}
		return g.of(sliced, f.tparam)
	}
	if j == 0 && g.oneIn(3) {
		return g.of(pointer, g.structs[g.rng.IntN(len(g.structs))])
	}
	return g.anyType(2)
}

// library writes the library package.
func (g *generator) library() string {
	g.line("package lib\n\nimport (\n%q\n%q\n%q\n)", "example.com/corpus/fuel", "fmt", "strings")
	if !g.quiet {
		g.line("import %q\nvar _ = mark.Leak", "example.com/corpus/mark")
	}
	g.line("var _, _, _ = fuel.Spend, fmt.Sprint, strings.ToUpper")
	for _, t := range g.structs {
		g.line("type %s struct {", t.name)
		for _, f := range t.fields {
			g.line("%s %s", f.name, g.typeText(f.typ))
		}
		g.line("}")
	}
	g.line("type %s interface {", g.iface.name)
	for _, m := range g.iface.methods {
		g.line("%s(%s) %s", m.name, g.paramText(m.params), g.resultText(m.results))
	}
	g.line("}")
	for _, v := range g.globals {
		g.line("var %s = %s", v.name, g.construct(v.typ, 1))
	}
	for _, t := range g.structs {
		for _, m := range t.methods {
			g.function(m)
		}
	}
	for _, f := range g.funcs {
		g.function(f)
	}
	return g.out.String()
}

// scenario writes the package that uses the library.
func (g *generator) scenario() string {
	g.line("package use\n\nimport (\n%q\n%q\n%q\n%q\n%q\n)", "example.com/corpus/fuel", libPath, "example.com/corpus/mark", "fmt", "strings")
	g.line("var _, _, _, _ = fuel.Spend, mark.Leak, fmt.Sprint, strings.ToUpper")
	g.line("var _ lib.Box[int]")
	g.function(&fn{name: g.prefix + "Scenario", index: len(g.funcs)})
	return g.out.String()
}

func (g *generator) paramText(params []variable) string {
	list := make([]string, len(params))
	for i, p := range params {
		list[i] = p.name + " " + g.typeText(p.typ)
	}
	return strings.Join(list, ", ")
}

// function writes a function or method.
func (g *generator) function(f *fn) {
	head := "func "
	if f.recv != nil {
		head += fmt.Sprintf("(r %s) ", g.typeText(f.recv))
	}
	head += f.name
	if f.tparam != nil {
		head += "[" + f.tparam.name + " any]"
	}
	params := g.paramText(f.params)
	if f.counted {
		params = strings.TrimSuffix("n int, "+params, ", ")
	}
	g.scope = nil
	for _, v := range g.globals {
		g.declare(g.lib(v.name), v.typ)
	}
	if f.recv != nil {
		g.declare("r", f.recv)
	}
	g.scope = append(g.scope, f.params...)
	results, named := g.namedResults(f.results)
	size := 4
	if f.recv != nil {
		size = 2
	} else if f.index == len(g.funcs) {
		size = 8
	}
	g.line("%s(%s) %s {\n%s}", head, params, results, g.bodyText(f, size, named))
}

// namedResults writes the results, at times with names, which are in scope
// then.
func (g *generator) namedResults(results []*typ) (string, bool) {
	if len(results) == 0 || !g.oneIn(3) {
		return g.resultText(results), false
	}
	var list []variable
	for _, t := range results {
		v := variable{g.name(), t}
		list = append(list, v)
	}
	g.scope = append(g.scope, list...)
	return "(" + g.paramText(list) + ")", true
}

// bodyText writes the statements of a function of about that size.
func (g *generator) bodyText(f *fn, size int, named bool) string {
	saved := *g
	g.out, g.body, g.loops, g.dynamic = new(strings.Builder), f, 0, f.counted
	if f.counted {
		g.line("if n <= 0 {\nreturn %s\n}", g.zeros(f.results))
	}
	for range size/2 + g.rng.IntN(size) {
		g.statement()
	}
	if named && g.oneIn(2) {
		g.line("return")
	} else if len(f.results) > 0 {
		g.leave()
	}
	text := g.out.String()
	if g.dynamic {
		text = "fuel.Spend()\n" + text
	}
	names := g.names
	*g = saved
	g.names = names
	return text
}

// leave writes a return.
func (g *generator) leave() {
	g.line("return %s", g.exprs(g.body.results))
}
