// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package catalogue holds what the analyzer knows of code that it does not
// analyse: the standard library, and third-party packages that transmit data.
//
// What comes in are the text files under data, embedded in the program. What
// goes out is a [Model] per function, found by [Lookup]; [Std] tells the
// packages of the standard library, whose functions have a default effect
// when no model names them.
//
// # The format
//
// A line that starts with # is a comment. A line at the left margin opens a
// package or a function; an indented line is an effect of the function above.
// A module line names the release that the packages below it were checked
// against, or says "unchecked" where none could be fetched:
//
//	package encoding/json
//
//	func Marshal(v) b err
//		taint v as json via encode -> b
//	func (*Encoder) Encode(v) err
//		invoke recv.w.Write(v) as json via encode -> _ _
//
// Functions that do the same share one entry: "func Print, Println(a) n err".
// A package path with the element v* also means every major version of it.
// A method is that of the type that declares it, exported or not: what a type
// promotes belongs to the type that it embeds. Where that type is not exported,
// there may be an entry for the promoted method too: it is all that packages see
// to which a value comes behind an interface of another package.
//
// Ports name places by the entry's own parameter and result names, "recv" for
// a method's receiver, "tmp" for a place that lasts as long as the call, "process"
// for what the package keeps for the whole process, as far as it is known, and
// "_" for what is not known or not wanted. A path leads below a port: "^" is
// what a pointer (or an interface that holds one) points to, ".name" a field,
// through a pointer as in Go, "[*]" every element of a slice, array or map, "[each]"
// the same, but a call is made for each by itself,
// "[k]" the element of a map that the parameter k selects (every one, where k
// is not constant; a context's keys are told apart by type), "{key}" every key
// of a map, "{elem}" every element of a channel. Where a type is opaque, names
// such as recv.buf stand for its state; its models agree on them and nothing
// else knows them. A pointer result to which nothing was moved is a fresh
// object, so that "value w -> r" of two results makes them one place.
//
//	value FROM -> TO                     moved whole: parts, aliases, dynamic types
//	taint FROM, ... [as VIEW] [via T+T] -> TO, ...
//	                                     what the view sees of FROM goes to TO and below
//	encode FROM as VIEW -> TO            the same, and the text at TO remembers what it
//	                                     was made of
//	decode FROM, ... as VIEW -> TO       text becomes data: it fills what the encoding
//	                                     knows of TO's type, field by field if the text
//	                                     remembers
//	kill PORT                            forgotten
//	fresh PORT, ... [of TYPE]            a new, empty object, as a constructor makes for
//	                                     the maps, slices and pointers of what it returns;
//	                                     TYPE, "*T" or "*path.T", is that of an interface;
//	                                     "&r", that of a pointer to the result r
//	take FROM, ... -> TO                 what FROM refers to moves into objects of TO's
//	                                     own, as from a pool: nobody else has them
//	call [own] PORT(FROM, ...) [as VIEW] [via T+T] -> TO ...
//	start PORT(FROM, ...)                the same, at any time from then on: a goroutine
//	apply PORT(LIST, NAME) -> LIST       the same by reflection: with what the elements of a
//	                                     list hold at their v, in order; so are the results.
//	                                     Where there is a name, that method is called
//	pack F -> TO                         TO is a function that hands such a list of what it is
//	                                     given to F, and returns what F's list holds
//	add LIST -> LIST                     the elements of a list of functions go to the end of another
//	wrap LIST around F -> TO             TO is F with those functions around it, the first one
//	                                     outermost: each is called with what the next one returned
//	drain PORT -> TO, TO                 an iterator is run: what it yields goes to the ports
//	generate FROM, FROM -> TO            TO is an iterator that yields these
//	return FROM, FROM -> TO              TO is a function that returns these
//	accept TO, TO -> F                   F is a function that puts what it is given there
//	invoke [own] [often] PORT.METHOD(FROM, ...) [as VIEW] [via T+T] -> TO ...
//	                                     calls a function, a method; what the callee
//	                                     writes through an argument lands at its port.
//	                                     An own one is not of a type of the library, whose
//	                                     models know what was done instead.
//	                                     Of neither is there more than what is known at the
//	                                     call: callers are not told of what seldom is there.
//	                                     What is called often, a function with a view, and
//	                                     what is given an element of several, or nothing
//	                                     known, is called any number of times: each finds
//	                                     what those before left
//	sink FROM, ... vendor=V|recipient=R|host=PORT|unnamed [purpose=P]
//	                                     leaves the program; all FROM are disclosed together
//	log FROM, ... [as VIEW] [to PORT]    is written to a log, as print shows it unless said
//	                                     otherwise; what it does not write itself but hands
//	                                     to a writer or handler at PORT is judged there
//	some PORT                            the result is never nil
//	nil FROM -> TO                       the result TO is nil only if FROM is, or each
//	                                     element of a list, so that it answers what that did
//	wait                                 the call waits for what goes on beside it: what
//	                                     others did meanwhile is found from then on
//	serve PORT                           the methods of what is there may be called at any time by
//	                                     reflection, with what others ask for and a pointer to
//	                                     the answer
//	setting WHY; FIX                     the call sets up what opens wrappers later on
//	deidentify FROM LEVEL -> TO
//	render DATA, FUNCS by TEXT [as VIEW] -> TO ERR
//	                                     what a template shows of its data: where its text
//	                                     is a constant, what that mentions. The functions at
//	                                     FUNCS, and those in the data, may be given it; what
//	                                     they return is shown, their errors are at ERR
//	attributes FROM, ... -> TO           the keys and values, or attributes, that a logger is
//	                                     given are kept at TO as attributes, told apart by key
//	leaves FROM, ... -> TO               likewise, with groups opened; what may be a group
//	                                     goes by no key
//	begin FROM, ... -> TO                the text at TO begins with those at FROM, one after
//	                                     another, as far as they are known; a format stands
//	                                     for what it makes of the operands that follow it
//	panic FROM, ... [as VIEW]            the call may panic with these
//	inert                                nothing flows (and no default applies)
//
// Effects happen in order. One that ends in "if PORT=CONST" happens only where
// what a parameter's port holds is known to be that constant, "zero" of its
// type, a "relative" URL, or what the package variable of that name holds; in
// "if PORT!=NUMBER", to be another number. A call may say what the result is where
// there is no function: "call PORT(FROM) else PORT -> TO". The views and transforms
// are those of package summary.
//
// # Defaults
//
// A function of the standard library without a model gives the data of all
// its arguments to every result (as cmp to a bool, num to an integer, err to
// an error) and to what a pointer receiver points to. So only functions for
// which that is wrong have an entry.
//
// # What keeps it true
//
// A model of a standard function is compared with the function's type, and the
// function is called: where a marker that goes in comes out, the model must say
// so. A model of a third-party function is compared with the source of the
// module's release, which is then fetched:
//
//	go test ./analyzer/internal/catalogue -run TestModulesResolve -modules=pinned -update
//
// writes the signatures that were found to testdata/signatures.txt, and without
// a network every model is held to that. With -modules=latest, and without
// -update, the same test tells what newer releases have changed. testdata/rows.txt
// lists what the catalogue has to know, testdata/coverage.txt what of it is there.
package catalogue
