// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package gin has the shape of github.com/gin-gonic/gin.
package gin

import "net/http"

type (
	HandlerFunc func(*Context)

	IRoutes interface {
		GET(string, ...HandlerFunc) IRoutes
	}

	RouterGroup struct{ path string }
	Engine      struct{ RouterGroup }
	Context     struct{ Request *http.Request }
)

func New() *Engine { return nil }

func (engine *Engine) Use(middleware ...HandlerFunc) IRoutes                        { return nil }
func (group *RouterGroup) GET(relativePath string, handlers ...HandlerFunc) IRoutes { return nil }

func (group *RouterGroup) Group(relativePath string, handlers ...HandlerFunc) *RouterGroup {
	return nil
}

func (c *Context) Next()                        {}
func (c *Context) Set(key any, value any)       {}
func (c *Context) GetString(key any) string     { return "" }
func (c *Context) Param(key string) string      { return "" }
func (c *Context) ShouldBindJSON(obj any) error { return nil }
func (c *Context) JSON(code int, obj any)       {}
