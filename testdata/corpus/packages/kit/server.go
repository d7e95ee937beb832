// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package kit

// A Request is what a handler gets.
type Request struct {
	ID   string
	User *User
	Vals map[string]string
}
type User struct{ Name string }

// A Server changes requests, and itself, before it hands them on.
type Server struct {
	Handle func(*Request)
	last   string
}

func (s *Server) Identify(r *Request, name string) {
	r.User = &User{name}
	s.Handle(r)
}

func (s *Server) Rename(r *Request, name string) {
	r.User.Name = name
	s.Handle(r)
}

func (s *Server) Remember(r *Request, name string) {
	s.last = name
	s.Handle(r)
}

func (s *Server) Last() string { return s.last }

func (s *Server) Note(r *Request, name string) {
	r.Vals["a"] = name
	s.Handle(r)
}
