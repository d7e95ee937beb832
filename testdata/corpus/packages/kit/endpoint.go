// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package kit

import "context"

// An Endpoint does what a request asks for.
type Endpoint struct {
	Do     func(context.Context, any) (any, error)
	Decode func(context.Context, string) (any, error)
	Encode func(context.Context, *string, any) error
	Failed func(context.Context, error, *string)
	Before []func(context.Context, string) context.Context
	After  []func(context.Context, *string) context.Context
	Ends   []func(context.Context, *string)
}

// Serve calls all that an endpoint is made of.
func (e Endpoint) Serve(w *string, r string) {
	ctx := context.Background()
	defer func() {
		for _, f := range e.Ends {
			f(ctx, w)
		}
	}()
	for _, f := range e.Before {
		ctx = f(ctx, r)
	}
	request, err := e.Decode(ctx, r)
	if err != nil {
		e.Failed(ctx, err, w)
		return
	}
	response, err := e.Do(ctx, request)
	if err != nil {
		e.Failed(ctx, err, w)
		return
	}
	for _, f := range e.After {
		ctx = f(ctx, w)
	}
	if err := e.Encode(ctx, w, response); err != nil {
		e.Failed(ctx, err, w)
	}
}
