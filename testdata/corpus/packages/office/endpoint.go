// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package office

import (
	"context"
	"errors"

	"example.com/corpus/mark"
	"example.com/corpus/packages/kit"
)

func endpoint(do func(context.Context, any) (any, error), failed func(error)) kit.Endpoint {
	return kit.Endpoint{
		Do:     do,
		Decode: func(_ context.Context, s string) (any, error) { return s, nil },
		Encode: func(_ context.Context, _ *string, v any) error { return errors.New(v.(string)) },
		Failed: func(_ context.Context, err error, _ *string) { failed(err) },
	}
}

func badEncodingOfResponseFails() {
	e := endpoint(func(context.Context, any) (any, error) { return mark.Secret(), nil }, // source: responsefails
		func(err error) { mark.Leak(err) }) // leak: responsefails
	e.Serve(new(string), "")
}

func goodKindOfFailureIsTold() {
	e := endpoint(func(context.Context, any) (any, error) { return mark.Secret(), nil }, // source: failurekind
		func(err error) { mark.Leak(err != nil) })
	e.Serve(new(string), "")
}
