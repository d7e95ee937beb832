// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package quiet uses packages in which nothing is marked.
package quiet

import (
	"strings"

	"example.com/corpus/mark"
	"example.com/corpus/quiet/store"
)

// What is stored by functions of another package, under keys that they are given.

func badStored() {
	s := store.New()
	s.Put("ssn", mark.Secret()) // source: stored
	mark.Leak(s.Get("ssn"))     // leak: stored
}

func goodStoredUnderOtherKey() {
	s := store.New()
	s.Put("ssn", mark.Secret()) // source: storedother
	mark.Leak(s.Get("name"))
}

func badStoredUnderUnknownKey() {
	s := store.New()
	s.Put(strings.Repeat("name", 1), mark.Secret()) // source: storedunknown
	mark.Leak(s.Get("name"))                        // leak: storedunknown
}

func badReadUnderUnknownKey() {
	s := store.New()
	s.Put("ssn", mark.Secret())                   // source: readunknown
	mark.Leak(s.Get(strings.ToLower("SSN") + "")) // leak: readunknown
}

func badOverwrittenThenStored() {
	s := store.New()
	s.Put("ssn", "none")
	s.Put("ssn", mark.Secret()) // source: overstored
	mark.Leak(s.Get("ssn"))     // leak: overstored
}

func goodStoredThenOverwritten() {
	s := store.New()
	s.Put("ssn", mark.Secret()) // source: storedover
	s.Put("ssn", "none")
	mark.Leak(s.Get("ssn"))
}

func badOtherKeyOverwritten() {
	s := store.New()
	s.Put("ssn", mark.Secret()) // source: otherover
	s.Put("name", "none")
	mark.Leak(s.Get("ssn")) // leak: otherover
}

func badUnknownKeyOverwritten() {
	s := store.New()
	s.Put("ssn", mark.Secret()) // source: unknownover
	s.Put(strings.Repeat("n", 1), "none")
	mark.Leak(s.Get("ssn")) // leak: unknownover
}

func goodDropped() {
	s := store.New()
	s.Put("ssn", mark.Secret()) // source: dropped
	s.Drop("ssn")
	mark.Leak(s.Get("ssn"))
}

func badOtherDropped() {
	s := store.New()
	s.Put("ssn", mark.Secret()) // source: otherdropped
	s.Drop("name")
	mark.Leak(s.Get("ssn")) // leak: otherdropped
}

func badKeyByDefault() {
	s := store.New()
	s.PutIn("ssn", "", mark.Secret()) // source: keydefault
	mark.Leak(s.Get("ssn"))           // leak: keydefault
}

func badRenamed() {
	s := store.New()
	s.Put("ssn", mark.Secret()) // source: renamed
	s.Rename("ssn", "id")
	mark.Leak(s.Get("id")) // leak: renamed
}

func goodRenamed() {
	s := store.New()
	s.Put("ssn", mark.Secret()) // source: renamedother
	s.Rename("ssn", "id")
	mark.Leak(s.Get("name"))
}

func badSwapped() {
	s := store.New()
	s.Put("ssn", mark.Secret()) // source: swapped
	s.Put("name", "n")
	s.Swap("ssn", "name")
	mark.Leak(s.Get("name")) // leak: swapped
}

func badPutThenGetSame() {
	mark.Leak(store.New().PutThenGet("ssn", mark.Secret(), "ssn")) // source: putget; leak: putget
}

func badFreeFunction() {
	m := map[string]string{}
	store.Put(m, "ssn", mark.Secret())                // source: freefunction
	mark.Leak(m["ssn"])                               // leak: freefunction
	mark.Leak(store.Get(m, "ssn"))                    // leak: freefunction
	mark.Leak(store.Only(m, "name", "ssn")["ssn"])    // leak: freefunction
	mark.Leak(store.Get(store.Only(m, "ssn"), "ssn")) // leak: freefunction
}

func goodFreeFunction() {
	m := map[string]string{}
	store.Put(m, "ssn", mark.Secret()) // source: freefunctionother
	mark.Leak(m["name"])
	mark.Leak(store.Get(m, "name"))
}

func badValues() {
	v := store.Values{}
	v.Set("ssn", mark.Secret()) // source: values
	mark.Leak(v.Get("ssn"))     // leak: values
}

func goodValues() {
	v := store.Values{}
	v.Set("ssn", mark.Secret()) // source: valuesother
	mark.Leak(v.Get("name"), v["id"])
}

func badRow() {
	var r store.Row
	r.Set(1, mark.Secret()) // source: row
	mark.Leak(r.Get(1))     // leak: row
	mark.Leak(*r.Slot(1))   // leak: row
	mark.Leak(r.Next(0))    // leak: row
}

func goodRow() {
	var r store.Row
	r.Set(1, mark.Secret()) // source: rowother
	mark.Leak(r.Get(2), r[0])
	mark.Leak(*r.Slot(3))
}

func badSlot() {
	var r store.Row
	*r.Slot(1) = mark.Secret() // source: slot
	mark.Leak(r[1])            // leak: slot
	mark.Leak(r.Get(1))        // leak: slot
}

func goodSlot() {
	var r store.Row
	*r.Slot(1) = mark.Secret() // source: slotother
	mark.Leak(r[2])
	mark.Leak(r.Get(0))
}

func badRegistry() {
	r := store.NewRegistry()
	r.For("a").Put("ssn", mark.Secret()) // source: registry
	mark.Leak(r.For("a").Get("ssn"))     // leak: registry
}

func goodRegistry() {
	r := store.NewRegistry()
	r.For("a").Put("ssn", mark.Secret()) // source: registryother
	mark.Leak(r.For("b").Get("ssn"))
}

func badCache() {
	c := store.NewCache[string, string]()
	c.Set("ssn", mark.Secret()) // source: cache
	text, _ := c.Get("ssn")
	mark.Leak(text) // leak: cache
}

func goodCache() {
	c := store.NewCache[string, string]()
	c.Set("ssn", mark.Secret()) // source: cacheother
	text, _ := c.Get("name")
	mark.Leak(text)
}

func badCacheOfAny() {
	c := store.NewCache[any, string]()
	c.Set("ssn", mark.Secret()) // source: cacheany
	text, _ := c.Get("ssn")
	mark.Leak(text) // leak: cacheany
}

func goodCacheOfAny() {
	c := store.NewCache[any, string]()
	c.Set("ssn", mark.Secret()) // source: cacheanyother
	text, _ := c.Get(1)
	mark.Leak(text)
}

func badSync() {
	var s store.Sync
	s.Set("ssn", mark.Secret()) // source: sync
	mark.Leak(s.Get("ssn"))     // leak: sync
}

func goodSync() {
	var s store.Sync
	s.Set("ssn", mark.Secret()) // source: syncother
	mark.Leak(s.Get("name"))
}

type named string

func badAny() {
	m := store.Any{}
	m.Set("ssn", mark.Secret()) // source: any
	m.Set(named("ssn"), "none")
	mark.Leak(m.Get("ssn")) // leak: any
}

func goodAny() {
	m := store.Any{}
	m.Set("ssn", mark.Secret()) // source: anyother
	mark.Leak(m.Get("name"), m.Get(named("ssn")), m[1])
}

func badLayer() {
	l := store.Layer{Mem: store.New()}
	l.Store("ssn", mark.Secret()) // source: layer
	mark.Leak(l.Load("ssn"))      // leak: layer
}

func goodLayer() {
	l := store.Layer{Mem: store.New()}
	l.Store("ssn", mark.Secret()) // source: layerother
	mark.Leak(l.Load("name"))
}

func badEntry() {
	s := store.New()
	s.Add(store.Entry{Key: "ssn", Text: mark.Secret()}) // source: entry
	mark.Leak(s.Get("ssn"))                             // leak: entry
}

func goodEntry() {
	s := store.New()
	s.Add(store.Entry{Key: "ssn", Text: mark.Secret()}) // source: entryother
	mark.Leak(s.Get("name"))
}

func badShared() {
	store.Share("badshared", mark.Secret()) // source: shared
	mark.Leak(store.Shared("badshared"))    // leak: shared
}

func goodShared() {
	store.Share("goodshared", mark.Secret()) // source: sharedother
	mark.Leak(store.Shared("goodother"))
}

func badBus() {
	var b store.Bus
	b.On("visit", func(text string) { mark.Leak(text) }) // leak: bus
	b.Emit("visit", mark.Secret())                       // source: bus
}

func goodBus() {
	var b store.Bus
	b.On("visit", func(text string) { mark.Leak(text) })
	b.On("audit", func(string) {})
	b.Emit("audit", mark.Secret()) // source: busother
	b.Emit("visit", "Paris")
}

// Keys that functions return, which are not always what they are given.

func oneOf(k string) string {
	if mark.Either() {
		return "name"
	}
	return k
}

func badKeyIsOneOfTwo() {
	m := map[string]string{}
	m[oneOf("ssn")] = mark.Secret() // source: oneoftwo
	mark.Leak(m["name"])            // leak: oneoftwo
}

func after(i int) int { return i + 1 }

func badIndexIsComputed() {
	var row [3]string
	row[after(0)] = mark.Secret() // source: computedindex
	mark.Leak(row[1])             // leak: computedindex
}

func same(k string) string { return k }

func goodKeyIsReturned() {
	m := map[string]string{}
	m[same("ssn")] = mark.Secret() // source: keyreturned
	mark.Leak(m["name"])
}

// What two keys of callers have may be one.

type note struct{ text string }

func noteAt(m map[string]*note, k, other string) {
	m[k].text = mark.Secret() // source: twins
	mark.Leak(m[other].text)  // leak: twins
}

func badKeysAreOne() {
	n := &note{}
	noteAt(map[string]*note{"a": n, "b": n}, "a", "b")
}

func copyNote(m map[string]*note, k, other string) string {
	m[k].text = mark.Secret() // source: copiedtwin
	return m[other].text
}

func badKeyTwice() {
	m := map[string]*note{"a": {}, "b": {}}
	mark.Leak(copyNote(m, "a", "a")) // leak: copiedtwin
}

func keepText(m map[string]string, k, text string) func(string) string {
	m[k] = text
	return func(other string) string { return m[other] }
}

func badKeyOfClosure() {
	m := map[string]string{}
	mark.Leak(keepText(m, "a", mark.Secret())("a")) // source: closurekey; leak: closurekey
}

func goodKeyOfClosure() {
	m := map[string]string{}
	mark.Leak(keepText(m, "a", mark.Secret())("b")) // source: closurekeyother
}

func putLater(m map[string]string, k, text string) func() {
	return func() { m[k] = text }
}

func badPutLater() {
	m := map[string]string{}
	putLater(m, "a", mark.Secret())() // source: putlater
	mark.Leak(m["a"])                 // leak: putlater
}

func eachKey(m map[string]string, keys []string, text string) {
	for _, k := range keys {
		m[k] = ""
	}
	m[keys[0]] = text
}

func badKeysOfList() {
	m := map[string]string{}
	eachKey(m, []string{"a", "b"}, mark.Secret()) // source: keysoflist
	mark.Leak(m["a"])                             // leak: keysoflist
}

func recursive(m map[string]string, k, text string, n int) {
	if n > 0 {
		recursive(m, k+"x", text, n-1)
		return
	}
	m[k] = text
}

func badKeyOfRecursion() {
	m := map[string]string{}
	recursive(m, "a", mark.Secret(), 1) // source: recursivekey
	mark.Leak(m["ax"])                  // leak: recursivekey
}

func alternate(m map[string]string, k, other, text string, n int) {
	if n > 0 {
		alternate(m, other, k, text, n-1)
	}
	m[k] = text
}

func badKeysAlternate() {
	m := map[string]string{}
	alternate(m, "a", "b", mark.Secret(), 1) // source: alternatekey
	mark.Leak(m["b"])                        // leak: alternatekey
}

func runLater(m map[string]string, k, text string, done chan bool) {
	go func() {
		m[k] = text
		done <- true
	}()
}

func badPutInBackground() {
	m, done := map[string]string{}, make(chan bool)
	runLater(m, "a", mark.Secret(), done) // source: putinbackground
	<-done
	mark.Leak(m["a"]) // leak: putinbackground
}

func badKeyMayBeNil() {
	m := map[any]string{"ssn": mark.Secret()} // source: nilkey
	var k any
	if mark.Either() {
		k = "ssn"
	}
	m[k] = ""
	mark.Leak(m["ssn"]) // leak: nilkey
}

func textOf[K ~string | ~rune](k K) string { return string(k) }

func badKeyIsConverted() {
	m := map[string]string{"a": mark.Secret()} // source: convertedkey
	mark.Leak(m[textOf('a')])                  // leak: convertedkey
}
