// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package driver

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"
)

// ModuleFile returns the go.mod of the module that a Request's directory is in.
func ModuleFile(ctx context.Context, req Request) (string, error) {
	env, err := goCommand{dir: req.Dir, stderr: req.Stderr}.environment(ctx)
	if err != nil {
		return "", err
	}
	if env.GOMOD == "" || env.GOMOD == os.DevNull {
		return "", errNoModule
	}
	return env.GOMOD, nil
}

// Load type-checks the packages that a Request names and returns them with
// their syntax, without their tests. Packages that do not compile are left out
// and named, as by [Analyze].
func Load(ctx context.Context, req Request) ([]*packages.Package, []Failure, error) {
	if len(req.Patterns) == 0 {
		req.Patterns = []string{"."}
	}
	g := goCommand{dir: req.Dir, stderr: req.Stderr}
	roots, failed, err := g.roots(ctx, req)
	if err != nil || len(roots) == 0 {
		return nil, failed, err
	}
	loaded, err := packages.Load(&packages.Config{
		Context:    ctx,
		Mode:       packages.LoadSyntax,
		Dir:        req.Dir,
		BuildFlags: slices.DeleteFunc(slices.Clone(req.Flags), func(f string) bool { return strings.HasPrefix(f, "-a=") }),
	}, rootPaths(roots)...)
	if ctx.Err() != nil {
		return nil, nil, ctx.Err()
	}
	if err != nil {
		return nil, nil, errors.New(advise(strings.TrimSpace(err.Error())))
	}
	asked := make(map[string]bool)
	for _, r := range roots {
		asked[r.ImportPath] = true
	}
	var whole []*packages.Package
	for _, p := range loaded {
		switch {
		case len(p.Errors) > 0 && !asked[p.PkgPath]: // the go command speaks of itself
			return nil, nil, errors.New(advise(p.Errors[0].Msg))
		case len(p.Errors) > 0:
			failed = append(failed, Failure{p.PkgPath, whyNotLoaded(p)})
		case len(p.Syntax) > 0: // and not a package of tests only
			whole = append(whole, p)
		}
	}
	slices.SortFunc(failed, compareFailures)
	return whole, failed, nil
}

// whyNotLoaded says what keeps a package from being loaded. A cache that cannot be
// read is no fault of the source.
func whyNotLoaded(p *packages.Package) string {
	e := p.Errors[0]
	if advised := advise(e.Msg); advised != e.Msg {
		return advised
	}
	for _, other := range p.Errors {
		if other.Kind == packages.TypeError || other.Kind == packages.ParseError {
			return fmt.Sprintf("it does not compile: %v", other)
		}
	}
	return fmt.Sprintf("it does not compile: %v", e)
}
