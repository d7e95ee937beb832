// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package catalogue

import (
	"errors"
	"flag"
	"fmt"
	"log"
	"maps"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
)

// The models of the standard library against the standard library: every
// modelled function is called once for each place that can hold text, with a
// marker in that place alone. Wherever the marker then is, the model must say
// that data goes there; what it does not say is a flow that the analyzer
// would miss. And at least one of the flows that the model says must be seen,
// so that no call proves nothing by failing early.

var update = flag.Bool("update", false, "rewrite stdfuncs_test.go for the functions that have models")

func TestProbeStd(t *testing.T) {
	silence(t)
	listen(t)
	t.Chdir(t.TempDir()) // some functions write files
	called, left := 0, 0
	for _, path := range slices.Sorted(maps.Keys(embedded().exact)) {
		if !Std(path) {
			continue
		}
		models := embedded().exact[path].load()
		for _, name := range slices.Sorted(maps.Keys(models)) {
			symbol := path + "." + name
			if _, ok := notProbed(symbol); ok {
				left++
				continue
			}
			check := probe
			if isOpaque(symbol) {
				check = probeOpaque
			}
			if err := check(symbol, models[name]); err != nil {
				t.Errorf("%s: %s: %v", models[name].Pos, symbol, err)
			}
			called++
		}
	}
	t.Logf("%d functions probed, %d not", called, left)
}

// silence keeps what the functions print off the test's output.
func silence(t *testing.T) {
	null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	stdout := os.Stdout
	os.Stdout = null
	log.SetOutput(null)
	t.Cleanup(func() {
		os.Stdout = stdout
		log.SetOutput(os.Stderr)
		null.Close()
	})
}

// probe calls one function with the marker in each of its places in turn.
func probe(symbol string, m *Model) error {
	said := flows(m)
	expected, seen := false, false
	for _, at := range sources(m) {
		c, err := newCall(symbol, m, at, marker)
		if err != nil {
			return err
		}
		if !c.marked {
			continue // this place cannot hold text
		}
		if err := c.run(); err != nil {
			return fmt.Errorf("with the marker in %s: %w", at, err)
		}
		for _, to := range c.found() {
			if to != at && !said[at][to] && notData[symbol+" "+at] == "" && echoes[symbol+" "+at+" "+to] == "" {
				return fmt.Errorf("data goes from %s to %s, and the model does not say so", at, to)
			}
			seen = seen || to != at
		}
		for to := range said[at] {
			expected = expected || to != at && to != "err" && c.showsText(to)
		}
	}
	if expected && !seen && unseen[symbol] == "" {
		return errors.New("none of the flows that the model says is seen; give it other arguments")
	}
	return nil
}

// sources lists the places that data can come from.
func sources(m *Model) []string {
	var list []string
	if strings.HasPrefix(m.Func, "(") {
		list = append(list, "recv")
	}
	for i := range m.Params {
		list = append(list, paramName(m, i))
	}
	return list
}

func paramName(m *Model, i int) string {
	if m.Params[i] == "_" {
		return fmt.Sprintf("parameter %d", i)
	}
	return m.Params[i]
}

// flows returns what the model says, from base to base: a callee may keep,
// return, or write through any argument whatever it is given.
func flows(m *Model) map[string]map[string]bool {
	said := make(map[string]map[string]bool)
	add := func(from, to string) {
		if said[from] == nil {
			said[from] = make(map[string]bool)
		}
		said[from][to] = true
	}
	for _, e := range m.Effects {
		for _, from := range e.From {
			if e.Op == Sink {
				add(from.Base, wire)
			}
			for _, to := range e.To {
				add(from.Base, to.Base)
			}
			if e.Op == Call || e.Op == Invoke {
				add(from.Base, e.Target.Base)
				add(e.Target.Base, from.Base)
			}
		}
		if e.Else != nil {
			for _, to := range e.To {
				add(e.Else.Base, to.Base)
			}
		}
		if e.Op == Call || e.Op == Invoke {
			for _, to := range e.To {
				add(e.Target.Base, to.Base)
				add(to.Base, e.Target.Base) // what a method returns may be a part of it
			}
		}
	}
	for via := range said { // transitively, as effects follow each other
		for from := range said {
			if said[from][via] {
				for to := range said[via] {
					add(from, to)
				}
			}
		}
	}
	return said
}

// A call is one call with the marker in one place.
type call struct {
	model   *Model
	at      string // the place of the text
	text    string
	fn      reflect.Value
	recv    reflect.Value
	args    []reflect.Value
	results []reflect.Value
	marked  bool
	given   map[string][]reflect.Value // to function arguments, by parameter
}

func newCall(symbol string, m *Model, at, text string) (*call, error) {
	c := &call{model: m, at: at, text: text, given: make(map[string][]reflect.Value)}
	if typ, method, ok := strings.Cut(symbol, ")."); ok {
		made, ok := receivers[symbol]
		if !ok {
			made, ok = receivers[typ+")"]
		}
		if !ok {
			return nil, fmt.Errorf("no receiver is known for it; add %s) to receivers", typ)
		}
		c.recv = reflect.ValueOf(made(c.textFor("recv")))
		c.marked = at == "recv" && c.holdsText(c.recv)
		c.fn = c.recv.MethodByName(method)
	} else {
		c.fn = reflect.ValueOf(stdFuncs[symbol])
	}
	if !c.fn.IsValid() {
		return nil, fmt.Errorf("it cannot be called; run go test -run TestStdFuncs -update")
	}
	for i := range c.fn.Type().NumIn() {
		c.args = append(c.args, c.argument(symbol, i))
	}
	return c, nil
}

const (
	marker = "xmarkx"
	plain  = "plains" // as long as the marker
)

func (c *call) textFor(place string) string {
	if place == c.at {
		return c.text
	}
	return plain
}

// holdsText reports whether a value holds the text of the call.
func (c *call) holdsText(v reflect.Value) bool { return c.text != marker || holds(v) }

// argument makes the argument for one parameter.
func (c *call) argument(symbol string, i int) reflect.Value {
	name, t := paramName(c.model, i), c.fn.Type().In(i)
	text := c.textFor(name)
	made, ok := arguments[symbol+" "+name]
	if !ok {
		made, ok = arguments["* "+name]
	}
	var v reflect.Value
	switch {
	case ok:
		v = reflect.New(t).Elem()
		if x := made(text); x != nil {
			v.Set(reflect.ValueOf(x).Convert(t))
		}
	case t.Kind() == reflect.Func:
		v = c.function(name, t, text)
		c.marked = c.marked || name == c.at && returnsText(t)
	default:
		v = example(t, text)
	}
	c.marked = c.marked || name == c.at && c.holdsText(v)
	return v
}

// function makes a function that notes what it is given and returns text, or a
// rune that it was given.
func (c *call) function(name string, t reflect.Type, text string) reflect.Value {
	return reflect.MakeFunc(t, func(args []reflect.Value) []reflect.Value {
		c.given[name] = append(c.given[name], args...)
		var results []reflect.Value
		for i := range t.NumOut() {
			if out := t.Out(i); out.Kind() == reflect.String || out == reflect.TypeFor[[]byte]() {
				results = append(results, example(out, text))
			} else if out.Kind() == reflect.Int32 && t.NumIn() == 1 && t.In(0) == out {
				results = append(results, args[0])
			} else {
				results = append(results, reflect.Zero(out))
			}
		}
		return results
	})
}

func returnsText(t reflect.Type) bool {
	for i := range t.NumOut() {
		if out := t.Out(i); out.Kind() == reflect.String || out == reflect.TypeFor[[]byte]() {
			return true
		}
	}
	return false
}

// run makes the call, and ends its waiting if it does not return.
func (c *call) run() error {
	received.forget()
	done := make(chan error, 1)
	go func() {
		defer func() {
			if r := recover(); r != nil {
				done <- fmt.Errorf("it panics: %v; give it other arguments", r)
			}
		}()
		if c.fn.Type().IsVariadic() {
			c.results = c.fn.CallSlice(c.args)
		} else {
			c.results = c.fn.Call(c.args)
		}
		done <- nil
	}()
	select {
	case err := <-done:
		return err
	case <-time.After(10 * time.Second):
		return fmt.Errorf("it does not return; give it other arguments")
	}
}

// showsText reports whether a place is one where text could be found.
func (c *call) showsText(name string) bool {
	if name == wire {
		return true
	}
	if name == "recv" {
		return canHold(c.recv.Type())
	}
	for i, param := range c.model.Params {
		if param == name {
			return canHold(c.fn.Type().In(i))
		}
	}
	for i, result := range c.model.Results {
		if result == name {
			return canHold(c.fn.Type().Out(i))
		}
	}
	return false
}

// found lists the places where the marker is after the call.
func (c *call) found() []string {
	var list []string
	if c.recv.IsValid() && holds(c.recv) {
		list = append(list, "recv")
	}
	for i, arg := range c.args {
		name := paramName(c.model, i)
		if holds(arg) || slices.ContainsFunc(c.given[name], holds) {
			list = append(list, name)
		}
	}
	for i, result := range c.results {
		if holds(result) {
			list = append(list, c.model.Results[i])
		}
	}
	if received.holds() {
		list = append(list, wire)
	}
	return list
}
