// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package generics

import (
	"example.com/corpus/generics/repo"
	"example.com/corpus/mark"
)

type visit struct{ id, note string }

func (v visit) Key() string { return v.id }

type ill struct{ name string }

func (i ill) Key() string { return i.name }

type keeping[E repo.Entity] struct{ m map[string]E }

func (k keeping[E]) Put(e E) { k.m[e.Key()] = e }
func (k keeping[E]) Get(key string) (E, bool) {
	e, ok := k.m[key]
	return e, ok
}

type losing[E repo.Entity] struct{}

func (losing[E]) Put(E)                     {}
func (losing[E]) Get(string) (e E, ok bool) { return e, false }

func badGenericRepositoryKeeps() {
	r := repo.New(keeping[visit]{map[string]visit{}})
	r.Save(visit{"1", mark.Secret()}) // source: repo
	v, _ := r.Load("1")
	mark.Leak(v.note) // leak: repo
}

func goodGenericRepositoryLoses() {
	r := repo.New(losing[visit]{})
	r.Save(visit{"1", mark.Secret()}) // source: repoloses
	v, _ := r.Load("1")
	mark.Leak(v.note)
}

func badObserverOfRepositoryLeaks() {
	r := repo.New(losing[visit]{})
	r.Observe(func(v visit) {
		mark.Leak(v.note) // leak: repoobserver
	})
	r.Save(visit{"1", mark.Secret()}) // source: repoobserver
}

func goodObserverOfRepositorySeesID() {
	r := repo.New(losing[visit]{})
	r.Observe(func(v visit) {
		mark.Leak(v.id)
	})
	r.Save(visit{"1", mark.Secret()}) // source: repoobserverid
}

func badKeyIsTheSecret() {
	mark.Leak(repo.Keys(ill{mark.Secret()})) // source: repokeys; leak: repokeys
}

func goodKeyIsTheID() {
	mark.Leak(repo.Keys(visit{"1", mark.Secret()})) // source: repokeysid
}
