// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package office

import (
	"example.com/corpus/mark"
	"example.com/corpus/packages/kit"
)

func badHandlerSeesNewUser() {
	s := &kit.Server{Handle: func(r *kit.Request) { mark.Leak(r.User.Name) }} // leak: identified
	s.Identify(&kit.Request{}, mark.Secret())                                 // source: identified
}

func badHandlerSeesNewName() {
	s := &kit.Server{Handle: func(r *kit.Request) { mark.Leak(r.User.Name) }} // leak: renamed
	s.Rename(&kit.Request{User: &kit.User{}}, mark.Secret())                  // source: renamed
}

func badHandlerAsksServer() {
	s := &kit.Server{}
	s.Handle = func(r *kit.Request) { mark.Leak(s.Last()) } // leak: remembered
	s.Remember(&kit.Request{}, mark.Secret())               // source: remembered
}

func badHandlerSeesNote() {
	s := &kit.Server{Handle: func(r *kit.Request) { mark.Leak(r.Vals["a"]) }} // leak: noted
	s.Note(&kit.Request{Vals: map[string]string{}}, mark.Secret())            // source: noted
}

func goodHandlerSeesOtherNote() {
	s := &kit.Server{Handle: func(r *kit.Request) { mark.Leak(r.ID) }}
	s.Note(&kit.Request{Vals: map[string]string{}}, mark.Secret()) // source: othernote
}
