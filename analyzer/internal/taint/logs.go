// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/internal/catalogue"
	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A log belongs to the operator. Data gets there by accident, and then stays:
// so what is written to one is a sink of its own kind.

// logged notes data that is written to a log, as far as it is still raw.
func (f *frame) logged(name string, set summary.Set) {
	set = set.Map(func(a *summary.Atom) *summary.Atom {
		if !a.Raw() {
			return nil
		}
		return a
	})
	if !f.emit || len(set) == 0 {
		return
	}
	f.send(&summary.Sink{
		Name:  name,
		Kind:  summary.Log,
		Use:   policy.Use{Recipient: policy.Self},
		Data:  []summary.Datum{{Atoms: set}},
		Trail: (*summary.Trail)(nil).Then(f.handing("written to a log by " + roles.Local(name[len("func "):]))),
	})
}

// atLogging moves a flow to where a logger is called that callers have brought, if
// that is in this package: a log is mended there, and not where the program is put
// together, however many handlers the logger has. What this function has read
// itself it has also given away itself.
func (f *frame) atLogging(flow *Flow) {
	if f.inside == nil || len(flow.Steps) == 0 || flow.Steps[0].Func == f.symbol {
		return
	}
	if call := f.inside.first; call.Pos != 0 {
		flow.Pos, flow.Func = token.Pos(call.Pos), call.Func
	}
}

// log notes what a modelled function logs.
func (c *modelled) log(e catalogue.Effect) {
	set := c.seenAt(e.From, e.View) // also where a formatter opens a wrapper
	if e.Target.Base == "" || c.endsInLog(c.at(e.Target)) {
		c.wrote = true
		if c.inv.logged {
			set = set.Without(c.told())
		}
		c.logged("func "+c.logger(), set)
	}
}

// told returns what a logger told of a record before it called its handler, which then
// has more to tell only if it shows more than the text.
func (c *modelled) told() summary.Set {
	var set summary.Set
	for i, arg := range c.inv.args {
		set = set.Union(c.collect(arg, c.inv.types[i], summary.LogText))
	}
	return set
}

// logger names the function that logs: where a logger makes use of a handler,
// the logger.
func (c *modelled) logger() string {
	if c.inv.via != "" && c.model.Package == "log/slog" {
		return c.inv.via
	}
	return c.inv.symbol
}

// endsInLog reports whether what is written to a writer or handler is in a log
// then and there. What a buffer gets is in none; code that is analysed, and the
// models of handlers, tell themselves what they do.
func (c *modelled) endsInLog(pl place) bool {
	if pl.typ != nil && roles.TypeSymbol(pl.typ) == osFile {
		return standardStream(pl.value)
	}
	known := false
	for _, k := range pl.value.Kids {
		symbol, ok := k.Elem.IsDynamic()
		if !ok {
			continue
		}
		known = true
		if !slices.Contains(slogHandlers, symbol) && !c.followed(symbol) {
			return true
		}
	}
	return !isVariable(pl.value, "io.Discard", "log/slog.DiscardHandler") && (!known || hasOpen(pl.value))
}

const osFile = "*os.File"

var (
	slogHandlers = []string{"*log/slog.TextHandler", "*log/slog.JSONHandler", "*log/slog.MultiHandler"}
	inMemory     = []string{"*bytes.Buffer", "*strings.Builder", "io.discard", "*io.PipeWriter"}
)

// followed reports whether a writer of the type is no log itself.
func (c *modelled) followed(symbol string) bool {
	path := roles.PackageOf(symbol)
	return slices.Contains(inMemory, symbol) || path == c.Types.Path() || c.Imports.Analysed(path)
}

// standardStream reports whether a file is standard output or standard error,
// which are where programs log.
func standardStream(v *summary.Value) bool { return isVariable(v, "os.Stdout", "os.Stderr") }

// isVariable reports whether a value may be what one of the package variables
// holds.
func isVariable(v *summary.Value, names ...string) bool {
	return v != nil && slices.ContainsFunc(v.Atoms, func(r summary.Ref) bool {
		return r.Exact() && r.Port.Path == nil && slices.Contains(names, r.Port.Root.Name)
	})
}

// exportOnce hands on to callers what of their data is logged, or put under a
// label: each input once, however often it is.
func (f *frame) exportOnce(s *summary.Sink) {
	var fresh summary.Set
	for _, d := range s.Data {
		for _, r := range d.Atoms {
			key := itoa(int(s.Kind)) + s.Label.String() + " " + r.Atom.String()
			if s.Kind == summary.Relabel {
				key += " " + s.Name
			}
			switch {
			case f.logs[key]:
			case len(f.logs) == maxLogs:
				f.sum.Notes |= summary.Widened
			default:
				f.logs[key] = true
				fresh = append(fresh, r)
			}
		}
	}
	if len(fresh) > 0 {
		s.Data = []summary.Datum{{Atoms: summary.Of(fresh...)}}
		f.sum.Sinks = append(f.sum.Sinks, s)
	}
}

// maxLogs bounds the inputs of which a summary says so.
const maxLogs = 16
