// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package container

// A Router calls handlers by path, as web frameworks do.
type Router struct{ routes map[string][]Handler }

// A Handler answers a request.
type Handler func(body string)

// Handle adds handlers for a path.
func (r *Router) Handle(path string, handlers ...Handler) {
	if r.routes == nil {
		r.routes = make(map[string][]Handler)
	}
	r.routes[path] = append(r.routes[path], handlers...)
}

// Serve answers one request.
func (r *Router) Serve(path, body string) {
	for _, h := range r.routes[path] {
		h(body)
	}
}

// A Command is a command line's, as frameworks for these have it.
type Command struct {
	Name string
	Run  func(args []string) error
	subs []*Command
}

// Add adds commands below c.
func (c *Command) Add(subs ...*Command) { c.subs = append(c.subs, subs...) }

// Execute runs the command of that name.
func (c *Command) Execute(name string) {
	if c.Name == name && c.Run != nil {
		_ = c.Run(nil)
	}
	for _, sub := range c.subs {
		sub.Execute(name)
	}
}
