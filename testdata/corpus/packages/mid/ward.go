// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package mid

import (
	"encoding/json"

	"example.com/corpus/packages/lib"
)

// A Sender sends what it is given somewhere.
type Sender interface{ Send(body []byte) }

// An Option says how a ward works.
type Option func(*plan)

type plan struct{ sender Sender }

// WithSender returns the option to send by way of s.
func WithSender(s Sender) Option { return func(p *plan) { p.sender = s } }

type records struct {
	shelf *lib.Shelf[string, *lib.Patient]
}

func (r *records) find(id string) *lib.Patient {
	p, _ := r.shelf.Get(id)
	return p
}

// An Intake writes what an Office reads.
type Intake struct{ records }

// An Office sends what an Intake has written.
type Office struct {
	*records
	out Sender
}

// A Ward has both.
type Ward struct {
	Intake *Intake
	Office *Office
}

// NewWard returns a ward.
func NewWard(opts ...Option) *Ward {
	var p plan
	for _, o := range opts {
		o(&p)
	}
	r := records{lib.NewShelf[string, *lib.Patient]()}
	return &Ward{&Intake{r}, &Office{&r, p.sender}}
}

// Add adds a patient whose address is not known.
func (i *Intake) Add(id string) {
	i.shelf.Put(id, &lib.Patient{ID: id, Home: &lib.Home{At: &lib.Address{}}})
}

// Moved says where a patient lives.
func (i *Intake) Moved(id, street string) { i.find(id).Home.At.Street = street }

// Send sends all that is known of a patient.
func (o *Office) Send(id string) {
	if body, err := json.Marshal(o.find(id)); err == nil {
		o.out.Send(body)
	}
}

// SendCity sends where a patient lives, roughly.
func (o *Office) SendCity(id string) { o.out.Send([]byte(o.find(id).Home.At.City)) }
