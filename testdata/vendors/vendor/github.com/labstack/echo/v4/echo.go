// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package echo has the shape of github.com/labstack/echo/v4.
package echo

import "net/http"

type (
	HandlerFunc      func(c Context) error
	MiddlewareFunc   func(next HandlerFunc) HandlerFunc
	HTTPErrorHandler func(err error, c Context)

	Echo  struct{ HTTPErrorHandler HTTPErrorHandler }
	Group struct{ prefix string }
	Route struct{ Path string }

	HTTPError struct {
		Internal error
		Message  any
		Code     int
	}

	Context interface {
		Request() *http.Request
		Param(name string) string
		Get(key string) any
		Set(key string, val any)
		Bind(i any) error
		JSON(code int, i any) error
		String(code int, s string) error
		NoContent(code int) error
		Logger() Logger
	}

	Logger interface {
		Info(i ...interface{})
		Infof(format string, args ...interface{})
	}
)

var ErrForbidden = NewHTTPError(http.StatusForbidden)

func New() *Echo { return nil }

func (e *Echo) Use(middleware ...MiddlewareFunc)                             {}
func (e *Echo) GET(path string, h HandlerFunc, m ...MiddlewareFunc) *Route   { return nil }
func (e *Echo) POST(path string, h HandlerFunc, m ...MiddlewareFunc) *Route  { return nil }
func (e *Echo) Group(prefix string, m ...MiddlewareFunc) (g *Group)          { return nil }
func (g *Group) POST(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }
func (g *Group) Use(middleware ...MiddlewareFunc)                            {}
func NewHTTPError(code int, message ...interface{}) *HTTPError               { return nil }
func (he *HTTPError) Error() string                                          { return "" }
func (e *Echo) NewContext(r *http.Request, w http.ResponseWriter) Context    { return nil }
