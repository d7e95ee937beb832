// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package service turns patients into views.
package service

import (
	"strings"

	"example.com/corpus/layers/model"
)

// A Finder finds patients.
type Finder interface {
	Find(id string) (*model.Patient, error)
	Each(f func(*model.Patient) error) error
}

// A Publisher publishes views.
type Publisher interface{ Publish(model.View) error }

// A Service has both.
type Service struct {
	finder Finder
	out    Publisher
	format func(*model.Patient) model.View
}

// New returns a service.
func New(f Finder, out Publisher, format func(*model.Patient) model.View) *Service {
	return &Service{f, out, format}
}

// Full is a format that shows all.
func Full(p *model.Patient) model.View {
	v := model.View{ID: p.ID, Text: p.Health} // source: fullhealth
	for _, n := range p.Notes {
		v.Lines = append(v.Lines, strings.TrimSpace(n.Text)) // source: fullnotes
	}
	return v
}

// Brief is a format that shows nothing of the patient's health.
func Brief(p *model.Patient) model.View {
	return model.View{ID: p.ID, Title: p.Doctor.Name, Lines: make([]string, len(p.Notes))}
}

// Show publishes one patient.
func (s *Service) Show(id string) error {
	p, err := s.finder.Find(id)
	if err != nil {
		return err
	}
	return s.out.Publish(s.format(p))
}

// ShowAll publishes all patients.
func (s *Service) ShowAll() error {
	return s.finder.Each(func(p *model.Patient) error {
		return s.out.Publish(s.format(p))
	})
}
