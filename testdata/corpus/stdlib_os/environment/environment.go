// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package environment

import (
	"os"
	"strings"

	"example.com/corpus/mark"
)

func admit(health string) {
	_ = os.Setenv("CORPUS_HEALTH", health)
	_ = os.Setenv("CORPUS_NAME", "plain")
}

func forget() { _ = os.Unsetenv("CORPUS_HEALTH") }

func badVariableIsAskedFor() {
	admit(mark.Secret()) // source: asked
	defer forget()
	mark.Leak(os.Getenv("CORPUS_HEALTH")) // leak: asked
	v, ok := os.LookupEnv("CORPUS_HEALTH")
	mark.Leak(v) // leak: asked
	mark.Leak(ok)
}

func badAllAreListed() {
	admit(mark.Secret()) // source: listed
	defer forget()
	mark.Leak(strings.Join(os.Environ(), "\n")) // leak: listed
}

func badTextIsExpanded() {
	admit(mark.Secret()) // source: expanded
	defer forget()
	mark.Leak(os.ExpandEnv("is ${CORPUS_HEALTH}"))         // leak: expanded
	mark.Leak(os.Expand("is ${CORPUS_HEALTH}", os.Getenv)) // leak: expanded
	mark.Leak(os.Expand("is ${CORPUS_HEALTH}", strings.ToLower))
}

func goodOthersAreAskedFor() {
	admit(mark.Secret()) // source: others
	defer forget()
	mark.Leak(os.Getenv("CORPUS_NAME"))
	mark.Leak(os.Getenv("CORPUS_OTHER"))
}
