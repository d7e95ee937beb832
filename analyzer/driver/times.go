// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package driver

import (
	"bytes"
	"cmp"
	"context"
	"io"
	"slices"
	"sync/atomic"
	"time"
)

// Times says where the time of a run went.
type Times struct {
	Listing  time.Duration // finding out which packages there are
	Vet      time.Duration // go vet, with all of the below
	Units    []UnitTime    // analysed in this run, slowest first
	Replayed int           // units that the go command's cache knew
}

// UnitTime is how long one package, or its variant with tests, took.
type UnitTime struct {
	Package string
	Took    time.Duration
}

// timesOf sorts out which units ran since go vet was started.
func timesOf(units []unitOutput, started time.Time) Times {
	times := Times{Vet: time.Since(started)}
	for _, u := range units {
		if u.Began.Before(started) {
			times.Replayed++
			continue
		}
		path := ""
		if len(u.Document.Packages) > 0 {
			path = u.Document.Packages[0].Path
		}
		times.Units = append(times.Units, UnitTime{path, u.Took})
	}
	slices.SortFunc(times.Units, func(a, b UnitTime) int {
		return cmp.Or(-cmp.Compare(a.Took, b.Took), cmp.Compare(a.Package, b.Package))
	})
	return times
}

// counting returns what is to be called for each unit that is done, so that
// the request's Progress is told. How many there are is found out meanwhile.
func (g goCommand) counting(ctx context.Context, req Request) func(done int) {
	if req.Progress == nil {
		return nil
	}
	var total atomic.Int64
	g.stderr = io.Discard // go vet says the same
	go func() {
		args := slices.Concat([]string{"list", "-e", "-deps", "-f={{.ImportPath}}"}, req.Flags, []string{"--"}, req.Patterns)
		if out, err := g.output(ctx, args...); err == nil {
			total.Store(int64(bytes.Count(out, []byte("\n"))))
		}
	}()
	return func(done int) {
		of := int(total.Load())
		if of > 0 {
			of = max(of, done) // tests may need more packages than were counted
		}
		req.Progress(done, of)
	}
}
