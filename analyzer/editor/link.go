// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package editor

import (
	"fmt"
	"os"
	"reflect"
	"strings"
	"unsafe"

	"golang.org/x/tools/go/analysis"

	"github.com/go-lineage/go-lineage/analyzer"
	"github.com/go-lineage/go-lineage/analyzer/editor/internal/lsp"
)

// Link puts the analyzer into gopls's list of analyzers, which is what list
// must point to: a *[]*settings.Analyzer. It is called by an init function,
// before gopls reads the list.
//
// Where this process will serve an editor by its standard input and output, it
// also puts [analyzer.Hints] in, as hints, and itself between gopls and the
// editor, so that they are told on hover and not shown.
//
// The fields of such an Analyzer are not exported, so they are set by
// reflection. Where they are no longer what they were, the program ends with a
// word of explanation: a gopls that silently finds nothing would be worse.
func Link(list any) {
	err := link(list, analyzer.Analyzer, lsp.SeverityWarning)
	if err == nil && Serving(os.Args[1:]) {
		err = linkHints(list)
	}
	if err != nil {
		fmt.Fprintf(os.Stderr, "lineage does not fit into this gopls: %v\nbuild another version: lineage gopls build -version\n", err)
		os.Exit(2)
	}
}

// Flags returns the flags of the analyzer, as name=value, that an editor wants.
func Flags() []string { return []string{"hints=true", "fixes=all"} }

func linkHints(list any) error {
	for _, f := range Flags() {
		name, value, _ := strings.Cut(f, "=")
		if err := analyzer.Analyzer.Flags.Set(name, value); err != nil {
			return err
		}
	}
	if err := link(list, analyzer.Hints, lsp.SeverityHint); err != nil {
		return err
	}
	return filterStandard()
}

// link appends an analyzer to a list.
func link(list any, a *analysis.Analyzer, severity uint64) error {
	v := reflect.ValueOf(list)
	if v.Kind() != reflect.Pointer || v.Elem().Kind() != reflect.Slice || v.Elem().Type().Elem().Kind() != reflect.Pointer {
		return fmt.Errorf("its list of analyzers is a %T, want a pointer to a slice of pointers", list)
	}
	slice := v.Elem()
	entry := reflect.New(slice.Type().Elem().Elem())
	if entry.Elem().Kind() != reflect.Struct {
		return fmt.Errorf("its analyzers are of type %s, want a struct", entry.Elem().Type())
	}
	if err := set(entry.Elem(), "analyzer", reflect.ValueOf(a)); err != nil {
		return err
	}
	if err := set(entry.Elem(), "severity", reflect.ValueOf(severity)); err != nil {
		return err
	}
	slice.Set(reflect.Append(slice, entry))
	return nil
}

// set sets a field that is not exported, of the value's type or one that is
// defined as an unsigned number.
func set(entry reflect.Value, name string, value reflect.Value) error {
	field := entry.FieldByName(name)
	fits := field.IsValid() && (field.Type() == value.Type() || value.CanUint() && field.CanUint())
	if !fits {
		return fmt.Errorf("its type %s has no field %q of type %s", entry.Type(), name, value.Type())
	}
	reflect.NewAt(field.Type(), unsafe.Pointer(field.UnsafeAddr())).Elem().Set(value.Convert(field.Type()))
	return nil
}
