// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package container is a dependency-injection container that works by
// reflection, as go.uber.org/dig does. It is a module of its own, as such
// containers are: the analyzer does not look into it.
package container

import (
	"fmt"
	"reflect"
)

// A Container makes values by their types, each once.
type Container struct {
	constructors []constructor
	named        map[string]any
}

type constructor struct {
	fn   reflect.Value
	made []reflect.Value
}

// New returns an empty container.
func New() *Container { return &Container{named: make(map[string]any)} }

// Provide adds constructors: functions whose parameters the container makes.
func (c *Container) Provide(constructors ...any) *Container {
	for _, fn := range constructors {
		c.constructors = append(c.constructors, constructor{fn: reflect.ValueOf(fn)})
	}
	return c
}

// Supply adds values that are made already.
func (c *Container) Supply(values ...any) *Container {
	for _, v := range values {
		c.constructors = append(c.constructors, constructor{made: []reflect.Value{reflect.ValueOf(v)}})
	}
	return c
}

// Name adds a value by a name.
func (c *Container) Name(name string, value any) { c.named[name] = value }

// Named returns what was added by a name.
func (c *Container) Named(name string) any { return c.named[name] }

// Invoke calls a function whose parameters the container makes.
func (c *Container) Invoke(fn any) { c.call(reflect.ValueOf(fn)) }

// Resolve makes what a pointer points to.
func (c *Container) Resolve(into any) {
	v := reflect.ValueOf(into).Elem()
	v.Set(c.make(v.Type()))
}

// Get makes a value of a type.
func Get[T any](c *Container) (v T) {
	c.Resolve(&v)
	return v
}

// Provide adds a constructor of a type.
func Provide[T any](c *Container, fn func(*Container) T) {
	c.Provide(func() T { return fn(c) })
}

func (c *Container) call(fn reflect.Value) []reflect.Value {
	var args []reflect.Value
	for i := range fn.Type().NumIn() {
		args = append(args, c.make(fn.Type().In(i)))
	}
	return fn.Call(args)
}

func (c *Container) make(t reflect.Type) reflect.Value {
	for i := range c.constructors {
		if k := &c.constructors[i]; k.makes(t) {
			if k.made == nil {
				k.made = c.call(k.fn)
			}
			for _, v := range k.made {
				if v.Type().AssignableTo(t) {
					return v
				}
			}
		}
	}
	panic(fmt.Sprintf("nobody makes a %v", t))
}

func (k *constructor) makes(t reflect.Type) bool {
	for _, v := range k.made {
		if v.Type().AssignableTo(t) {
			return true
		}
	}
	if k.made != nil {
		return false
	}
	for i := range k.fn.Type().NumOut() {
		if k.fn.Type().Out(i).AssignableTo(t) {
			return true
		}
	}
	return false
}
