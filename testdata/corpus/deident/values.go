// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package deident

import (
	"crypto/hmac"
	"crypto/sha256"
	"fmt"
	"hash/fnv"
	"strings"

	"example.com/corpus/mark"
)

func goodAnonymousIsPublished() {
	mark.Publish(mark.Anonymize(mark.FullName())) // source: anonymous
}

func badNothingIsAnonymized() {
	mark.Publish(mark.FullName()) // source: nothing; leak: nothing (needs-deidentification)
}

func badHashIsNotAnonymous() {
	mark.Publish(mark.Hash(mark.FullName())) // source: hash; leak: hash (needs-deidentification)
}

func goodHashOfAnonymous() {
	mark.Publish(mark.Hash(mark.Anonymize(mark.FullName()))) // source: hashofanonymous
}

func goodAnonymousOfHash() {
	mark.Publish(mark.Anonymize(mark.Hash(mark.FullName()))) // source: anonymousofhash
}

func badSHA256IsNotAnonymous() {
	sum := sha256.Sum256([]byte(mark.FullName())) // source: sha256
	mark.Publish(fmt.Sprintf("%x", sum))          // leak: sha256 (needs-deidentification)
}

func badKeyedHashIsNotAnonymous() {
	h := hmac.New(sha256.New, []byte("key"))
	h.Write([]byte(mark.FullName())) // source: hmac
	mark.Publish(h.Sum(nil))         // leak: hmac (needs-deidentification)
}

func badChecksumIsNotAnonymous() {
	h := fnv.New64a()
	h.Write([]byte(mark.FullName())) // source: fnv
	mark.Publish(h.Sum64())          // leak: fnv (needs-deidentification)
}

func badResultIsThrownAway() {
	s := mark.FullName() // source: thrownaway
	_ = mark.Anonymize(s)
	mark.Publish(s) // leak: thrownaway (needs-deidentification)
}

func goodResultReplacesValue() {
	s := mark.FullName() // source: replaces
	s = mark.Anonymize(s)
	mark.Publish(s)
}

func badOneBranchAnonymizes() {
	s := mark.FullName() // source: onebranch
	if mark.Either() {
		s = mark.Anonymize(s)
	}
	mark.Publish(s) // leak: onebranch (needs-deidentification)
}

func goodBothBranchesAnonymize() {
	s := mark.FullName() // source: bothbranches
	if mark.Either() {
		s = mark.Anonymize(s)
	} else {
		s = mark.Anonymize(strings.ToUpper(s))
	}
	mark.Publish(s)
}

func badOneOfTwoIsAnonymized() {
	a, b := mark.FullName(), mark.FullName() // source: oneoftwo
	mark.Publish(mark.Anonymize(a), b)       // leak: oneoftwo (needs-deidentification)
}

func badAnonymousIsJoinedWithRaw() {
	s := mark.FullName()                // source: joinedraw
	mark.Publish(mark.Anonymize(s) + s) // leak: joinedraw (needs-deidentification)
}

func goodAverageIsAStatistic() {
	mark.Publish(mark.Average([]int{mark.Income(), mark.Income()})) // source: average
}

func badSumIsNoStatistic() {
	mark.Publish(mark.Income() + mark.Income()) // source: sum; leak: sum (needs-deidentification)
}

func goodCountIsNoData() {
	names := []string{mark.FullName(), mark.FullName()} // source: count
	mark.Publish(len(names))
}

func badMaskIsUndeclared() {
	mask := func(s string) string { return s[:1] + "***" }
	mark.Publish(mask(mark.FullName())) // source: mask; leak: mask (needs-deidentification)
}

func badBandingIsUndeclared() {
	mark.Publish(mark.Income() / 100 * 100) // source: banding; leak: banding (needs-deidentification)
}
