// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

/*
Lineage-staticcheck is the command lineage, and has the checks of staticcheck besides.

Usage:

	lineage-staticcheck vet -with=vet,staticcheck [vet flags] [packages]
	go vet -vettool=$(which lineage-staticcheck) -with=vet,staticcheck [packages]

All else is as in lineage, whose manual is shown by "lineage help" and by

	go doc github.com/go-lineage/go-lineage/cmd/lineage

It is a program of its own because it is started for every package, and the checks
make it start slower, also where they do not run.

# vet

One run of go vet with up to three tools, each of which would otherwise parse all
packages and check their types itself.

	-with suites
		Also run the checks of other tools in the same pass: "vet" for
		those of go vet, which a -vettool replaces, "staticcheck" for those
		of staticcheck, or "vet,staticcheck". They are of the releases that
		this program was built with, and may be more than your go vet has.
	-NAME, -NAME=false
		Run only the checks that are named, or all but those, as in
		-printf or -SA1019=false.

Checks of staticcheck heed //lint:ignore, //lint:file-ignore and
staticcheck.conf, and show their names. The go command does not look at
staticcheck.conf: "go vet -vettool" sees that one has changed if it lies in the
current directory or above, "lineage-staticcheck vet" also if it lies below.
*/
package main
