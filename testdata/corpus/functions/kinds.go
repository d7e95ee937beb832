// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package functions

import (
	"fmt"

	"example.com/corpus/mark"
)

// card prints a person, with what is private if asked to.
func card(p profile, private bool) string {
	out := p.name
	if private {
		out += " " + p.health
	}
	return out
}

func badPrivateCard() {
	p := profile{name: "n", health: mark.Secret()} // source: privatecard
	mark.Leak(card(p, true))                       // leak: privatecard
}

func goodPublicCard() {
	p := profile{name: "n", health: mark.Secret()} // source: publiccard
	mark.Leak(card(p, false))
}

func badCardByCondition() {
	p := profile{name: "n", health: mark.Secret()} // source: cardcondition
	mark.Leak(card(p, mark.Either()))              // leak: cardcondition
}

// part returns a part of a person by its name.
func part(p *profile, name string) string {
	switch name {
	case "name":
		return p.name
	case "health":
		return p.health
	}
	return ""
}

func badPartByName() {
	p := &profile{name: "n", health: mark.Secret()} // source: partname
	mark.Leak(part(p, "health"))                    // leak: partname
}

func goodPartByOtherName() {
	p := &profile{name: "n", health: mark.Secret()} // source: partother
	mark.Leak(part(p, "name"))
}

// columns are read by index.
func column(row []string, i int) string { return row[i] }

func badColumnByIndex() {
	row := []string{"id", mark.Secret()} // source: columnindex
	mark.Leak(column(row, 1))            // leak: columnindex
}

func goodColumnByOtherIndex() {
	row := []string{"id", mark.Secret()} // source: columnother
	mark.Leak(column(row, 0))
}

// entries are kept by key.
type entries map[string]string

func (s entries) set(key, v string)     { s[key] = v }
func (s entries) get(key string) string { return s[key] }

func badSettingByKey() {
	s := entries{}
	s.set("token", mark.Secret()) // source: settingkey
	s.set("color", "blue")
	mark.Leak(s.get("token")) // leak: settingkey
}

func goodSettingByOtherKey() {
	s := entries{}
	s.set("token", mark.Secret()) // source: settingother
	s.set("color", "blue")
	mark.Leak(s.get("color"))
}

func swapInto(a, b *profile, s string) {
	a.health = s
	b.health = ""
}

func badTwoPersonsAreTwoObjects() {
	var p, q profile
	swapInto(&p, &q, mark.Secret()) // source: twopersons
	mark.Leak(p.health)             // leak: twopersons
	mark.Leak(q.health)
}

func goodOneObjectIsOverwritten() {
	var p profile
	swapInto(&p, &p, mark.Secret()) // source: oneoverwritten
	mark.Leak(p.health)
}

// audit logs or stays silent; the flag goes through two functions.
func audit(text string, verbose bool) { auditTo(text, verbose) }

func auditTo(text string, verbose bool) {
	if verbose {
		mark.Leak(text) // leak: verboseaudit
	}
}

func badVerboseAudit() {
	audit(mark.Secret(), true) // source: verboseaudit
}

func goodSilentAudit() {
	audit(mark.Secret(), false) // source: silentaudit
}

// safely returns what f returns, or what its panic says.
func safely(f func() string) (out string) {
	defer func() {
		if r := recover(); r != nil {
			out = fmt.Sprint("failed: ", r)
		}
	}()
	return f()
}

func badPanicIsTold() {
	mark.Leak(safely(func() string { panic(mark.Secret()) })) // source: panictold; leak: panictold
}

func goodPanicIsNotTold() {
	mark.Leak(quietly(func() string { panic(mark.Secret()) })) // source: panicnottold
}

// quietly returns what f returns, or that it failed.
func quietly(f func() string) (out string) {
	defer func() {
		if recover() != nil {
			out = "failed"
		}
	}()
	return f()
}

// A job is done, or panics.
type job interface{ run() string }

type failing struct{ text string }

func (f failing) run() string { panic(f.text) }

// attempt is between who recovers and who panics.
func attempt(j job) (out string) { return safely(func() string { return j.run() }) }

func badPanicOfAMethodIsTold() {
	mark.Leak(attempt(failing{mark.Secret()})) // source: panicmethod; leak: panicmethod
}

func goodPanicOfAMethodIsPlain() {
	f := failing{mark.Secret()} // source: panicmethodplain
	f.text = "plain"
	mark.Leak(attempt(f))
}

func goodPanicIsCounted() {
	out := mark.Secret() // source: paniccounted
	func() {
		defer func() {
			if recover() == nil {
				out = ""
			}
		}()
	}()
	mark.Leak(out)
}
