// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

/*
Lineage finds where marked data goes, and where the policy does not let it go.

Usage:

	lineage [flags] [packages]         analyse packages; "lineage help packages"
	lineage baseline [flags] [packages]
	                                   accept what is found now, not what comes
	lineage diff [flags] rev [packages]
	                                   compare the flows with an earlier revision
	lineage init [-C dir] [directory]  write a policy package to start from
	lineage suggest [flags] [packages]
	                                   propose marks, as a patch
	lineage explain [rule]             say what a rule reports, and why
	lineage policy [flags] [packages]  print the policy as a table
	lineage ledger verify|query [flags] file...
	                                   say whether a ledger of hand-overs is
	                                   intact, and what was provided about whom
	lineage gopls build|path [flags]   build the Go language server with the
	                                   analyzer in it, for editors
	lineage lsp [flags] [gopls arguments]
	                                   the same in front of a gopls as it is
	lineage vet [vet flags] [packages]
	                                   run go vet with lineage, and with the checks
	                                   of go vet beside it
	lineage help [topic]               print a part of this manual
	lineage version                    print the version

The same program serves go vet as a tool, with the same findings:

	go vet -vettool=$(which lineage) ./...

# packages

	lineage [flags] [packages]

Packages are named as for the go command; none named is the one in the current
directory. Lineage runs "go vet" with itself as the tool, so only what has
changed since the last run is analysed again. Test files are included.

	-C dir
		Analyse as if started in dir. Paths are still shown as seen from
		the current directory.
	-format name
		How findings are written: text (the default), json (the whole
		document, with all flows), sarif, github (annotations), gitlab (code
		quality) or html (one page, with a map of all flows).
	-o file
		Write to file in place of the standard output.
	-baseline file
		Do not count the findings that file lists; see "lineage help baseline".
	-color when
		Colour text "always", "never", or "auto": on a terminal, unless the
		environment variable NO_COLOR is set. The default is auto.
	-v
		Also show findings that are suppressed, all that was not followed,
		and where the time went.

These flags are passed on to the go command; "go help build" describes them:

	-a -mod -modfile -overlay -p -race -tags -trimpath

# baseline

	lineage baseline [flags] [packages]

Writes the findings of packages to a file, so that "lineage -baseline file"
lets them pass and stops at new ones. A finding is known by the symbols between
which data flows, by its label and its use, and not by its line; so code can be
moved, and a flow that changes is new. Findings that a //lineage:allow covers
are not listed. Use it to adopt lineage in code that has findings already.

	-o file
		Write to file; the default is lineage.baseline.json.

The flag -C and those for the go command are the same as for lineage itself:

	-C -a -mod -modfile -overlay -p -race -tags -trimpath

# diff

	lineage diff [flags] rev [packages]

Compares what packages do with marked data now and at a revision of their git
repository: flows that were added (+), removed (-), or are judged otherwise (!),
permitted ones too. Above them stand recipients that get marked data for the
first time, and classes that a recipient did not get before: worth a look in a
review, whatever the policy says. Lines that moved are no difference. The exit
code is 1 if something is not permitted that was not there before, or was.

	-format name
		How it is written: text (the default) or json.

The flag -C and those for the go command are the same as for lineage itself:

	-C -a -mod -modfile -overlay -p -race -tags -trimpath

# init

	lineage init [-C dir] [directory]

Writes a package that holds a policy to start from, which extends the default
policy, into a directory of the module, which is "privacy" unless named. Go files
that are there already are left as they are: init then writes nothing and says
so. In the end it says what comes next, such as marking data where nothing is
marked yet.

	-C dir
		Work as if started in dir.

# suggest

	lineage suggest [flags] [packages]

Writes a patch that marks what looks like personal data and is not marked yet:
fields, defined types and parameters whose names say so, in English or German;
fields that have a tag by which other tools know them, such as datapolicy, pii,
sensitive, mask, masq or redact; and values that a handler reads from a form.
They are guesses from words, not findings, and the exit code is 0 however many
there are. Read the patch, take out what is wrong, and apply the rest in the same
directory:

	lineage suggest -o marks.patch ./...
	git apply marks.patch

Parameters are proposed for exported functions that nothing in these packages
calls, since what others pass on is marked where it comes from. What generated
files declare is marked in a file lineage_marks.go beside them.

	-o file
		Write the patch to file in place of the standard output.
	-v
		Say of each mark why it is proposed.

The flag -C and those for the go command are the same as for lineage itself:

	-C -a -mod -modfile -overlay -p -race -tags -trimpath

# explain

	lineage explain [rule]

Says what a rule reports, why that matters and what to do, with an example of
code that is reported and code that is not. Without a rule it lists all rules.

# policy

	lineage policy [flags] [packages]

Prints what the policy in force in the packages, or without packages the one
that applies where code names no other, says of each class of data: to which
recipient it may go, for which purpose, on which condition, and by which
clause. A purpose or recipient stands also for those below it, unless they are
listed otherwise.

	-class name
		Only this class.
	-recipient name
		Only this recipient.
	-format name
		How it is written: text (the default) or json, with a row for every
		class, recipient and purpose.

The flag -C and those for the go command are the same as for lineage itself:

	-C -a -mod -modfile -overlay -p -race -tags -trimpath

# ledger

	lineage ledger verify [-head hash] [-json] file...
	lineage ledger query [-subject id] [flags] file...

Reads a ledger that a program kept with package lineage/ledger; the file - is
the standard input. Where a new file continues an old one, name both, the old one
first, or give the head of the old one:

	-after hash
		The first file continues the one with this head.

Both work through the whole ledger, check every line, and
name those that are not what was written; the exit code is then 1.

Verify says whether lines were changed, removed, added or moved, and prints the
head: the hash of the last line. Keep it where nobody who can write the ledger
can change it. Lines missing at the end, and a ledger rewritten with new hashes,
show only against such a head:

	-head hash
		The ledger must have the line with this hash.
	-json
		Print the verdict as JSON.

Query prints the records about a person, oldest first: what was provided, to
whom and where, for which purpose, on which ground and by which clause; what was
received about that person, and from whom. It ends with the other parties, who
are those to tell when data has to be corrected or erased.

	-subject id
		Only about this person, by the operator's own id.
	-class, -purpose, -recipient, -vendor name
		Only data of this class, for this purpose, to or from this kind of
		recipient, or this company.
	-since, -until day
		Only from this day on, or before this day, such as 2026-04-01 (in UTC)
		or 2026-04-01T09:00:00+09:00.
	-foreign
		Only what went abroad.
	-json
		Print each entry as a line of JSON, with all that is recorded.

# gopls

	lineage gopls build [-version v] [-o file] [-source dir]
	lineage gopls path [-version v] [-source dir]

Build makes a gopls, the language server for Go, that shows the findings of
lineage with its own, and prints its file, which is to be set in the editor; the
page EDITORS.md beside this program's source says how, editor by editor. It
needs the go command and a module proxy, takes a few minutes the first time, and
keeps the program in the user's cache directory. Path prints the file of one that
was built before.

	-version v
		The version of gopls, or latest. The default is v0.23.0; others back
		to v0.19.1 can be built too, and v0.24.0 and later need Go 1.27.
	-o file
		Write the program to file.
	-source dir
		Take lineage from a checkout. The default is the version that this
		lineage was installed as, or the source tree that it was built in.

# lsp

	lineage lsp [-gopls file] [gopls arguments]

Serves an editor in front of gopls, for those who cannot replace theirs: it
starts gopls, passes on what the two have to say, and adds the findings, their
fixes and hover text. Buffers are analysed as they are in the editor, saved or
not. A finding comes about a second after an edit, where a gopls with lineage in
it takes a tenth. If the arguments call for something other than serving an
editor, such as the version of gopls, gopls does that alone.

	-gopls file
		The gopls to start. The default is the one in PATH.

# vet

	lineage vet [-with suites] [vet flags] [packages]
	go vet -vettool=$(which lineage) [-with suites] [vet flags] [packages]

Shows the findings as go vet does: one line each, with the steps below it. Both
forms do the same; the first also goes on where a package does not load, and
tells by its exit code whether there are findings or packages that could not be
analysed. A baseline is not applied.

	-with suites
		Also run the checks of other tools in the same pass: "vet" for
		those of go vet, which a -vettool replaces. They are of the release
		that lineage was built with, and may be more than your go vet has.
		For those of staticcheck too there is a program lineage-staticcheck.
	-NAME, -NAME=false
		Run only the checks that are named, or all but those, as in
		-printf or -lineage=false.
	-json -c=N -fix -diff
		As for go vet: print JSON, show N lines of context, apply the
		first fix of each finding, or show what that would change.

From Go 1.26 on, findings in packages of the same module that the named ones
import are shown too, because go vet would otherwise not show them later either.

A go vet that was cut off, as by "| head", may be silent about some packages from
then on: the go command of Go 1.26 keeps their facts first and what they printed
last. Run go clean -cache then. The lineage command without vet notices it.

With -fix, go vet applies the first fix of each finding. These keep data out of a
log or a formatter, or mend a directive, and take nothing away from what is judged.
What a person must decide on (a guard, a recipient, an allow) is offered to
editors, which ask for it:

	-lineage.fixes all
		Suggest all fixes, not only those that nobody need read first. While
		-fix applies them, this has no effect.

Lineage itself needs Go 1.26 or later, whose go vet carries all flows from the
units to the report; as a tool of go vet it asks for no more than x/tools does.

# exit

The exit code is 0 if nothing was found, 1 if there are findings or a ledger is
not intact, and 2 if lineage was called wrongly or a package could not be analysed. In the last
case, the packages are named and the findings of all others are still shown.

# suppress

A finding that is right but accepted is answered in the source, with a reason
and perhaps an end:

	//lineage:allow not-permitted reason="the user asked for it by phone" until=2027-01-31

Until its reason is written, in place of "TODO" or "...", it has no effect and is
itself a finding. It covers the line below it or the line it ends; above a function or a package
clause, all of it. One that covers nothing is itself a finding.
*/
package main
