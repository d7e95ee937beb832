// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package fiber has the shape of github.com/gofiber/fiber/v2.
package fiber

type (
	Handler      = func(*Ctx) error
	ErrorHandler = func(*Ctx, error) error

	Config struct{ ErrorHandler ErrorHandler }
	App    struct{ config Config }
	Ctx    struct{ path string }
	Agent  struct{ url string }
	Error  struct {
		Code    int
		Message string
	}

	Router interface {
		Use(args ...interface{}) Router
		Get(path string, handlers ...Handler) Router
		Group(prefix string, handlers ...Handler) Router
	}
)

func New(config ...Config) *App { return nil }

func (app *App) Use(args ...interface{}) Router                  { return nil }
func (app *App) Get(path string, handlers ...Handler) Router     { return nil }
func (app *App) Group(prefix string, handlers ...Handler) Router { return nil }

func (c *Ctx) Next() error                                              { return nil }
func (c *Ctx) Locals(key interface{}, value ...interface{}) interface{} { return nil }
func (c *Ctx) Params(key string, defaultValue ...string) string         { return "" }
func (c *Ctx) BodyParser(out interface{}) error                         { return nil }
func (c *Ctx) JSON(data interface{}, ctype ...string) error             { return nil }
func (c *Ctx) SendString(body string) error                             { return nil }

func NewError(code int, message ...string) *Error { return nil }
func (e *Error) Error() string                    { return "" }

func Post(url string) *Agent                                { return nil }
func (a *Agent) JSON(v interface{}, ctype ...string) *Agent { return nil }
func (a *Agent) Bytes() (int, []byte, []error)              { return 0, nil, nil }
