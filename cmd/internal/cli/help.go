// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"context"
	"fmt"
	"go/doc/comment"
	"go/parser"
	"go/token"
	"strings"
)

// help prints the manual, or the section under one of its headings.
func help(_ context.Context, env Env, args []string) error {
	if len(args) > 1 {
		return usagef("", "help takes one topic, not %q", args)
	}
	manual, err := parseManual(env.Manual)
	if err != nil {
		return err
	}
	if len(args) == 1 {
		if manual, err = section(manual, args[0]); err != nil {
			return err
		}
	}
	printer := comment.Printer{TextWidth: 80}
	_, err = env.Stdout.Write(printer.Text(manual))
	return err
}

// parseManual takes the package comment from the source of doc.go, where
// pkgsite and go doc read it too.
func parseManual(source string) (*comment.Doc, error) {
	file, err := parser.ParseFile(token.NewFileSet(), "doc.go", source, parser.ParseComments|parser.PackageClauseOnly)
	if err != nil {
		return nil, fmt.Errorf("the built-in manual: %w", err)
	}
	return new(comment.Parser).Parse(file.Doc.Text()), nil
}

// section returns what stands under a heading.
func section(manual *comment.Doc, topic string) (*comment.Doc, error) {
	var topics []string
	found := new(comment.Doc)
	under := ""
	for _, block := range manual.Content {
		if h, ok := block.(*comment.Heading); ok {
			under = headingText(h)
			topics = append(topics, under)
		} else if under == topic {
			found.Content = append(found.Content, block)
		}
	}
	if len(found.Content) == 0 {
		return nil, usagef("", "no help on %q; there is help on %s", topic, strings.Join(topics, ", "))
	}
	return found, nil
}

func headingText(h *comment.Heading) string {
	var b strings.Builder
	for _, text := range h.Text {
		if plain, ok := text.(comment.Plain); ok {
			b.WriteString(string(plain))
		}
	}
	return b.String()
}
