// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package editor

import (
	"fmt"
	"os"
	"reflect"
	"unsafe"

	"golang.org/x/tools/go/analysis"

	"github.com/go-lineage/go-lineage/analyzer"
)

// Link puts the analyzer into gopls's list of analyzers, which is what list
// must point to: a *[]*settings.Analyzer. It is called by an init function,
// before gopls reads the list.
//
// The fields of such an Analyzer are not exported, so they are set by
// reflection. Where they are no longer what they were, the program ends with a
// word of explanation: a gopls that silently finds nothing would be worse.
func Link(list any) {
	if err := link(list, analyzer.Analyzer); err != nil {
		fmt.Fprintf(os.Stderr, "lineage does not fit into this gopls: %v\nbuild another version: lineage gopls build -version\n", err)
		os.Exit(2)
	}
}

func link(list any, a *analysis.Analyzer) error {
	v := reflect.ValueOf(list)
	if v.Kind() != reflect.Pointer || v.Elem().Kind() != reflect.Slice || v.Elem().Type().Elem().Kind() != reflect.Pointer {
		return fmt.Errorf("its list of analyzers is a %T, want a pointer to a slice of pointers", list)
	}
	slice := v.Elem()
	entry := reflect.New(slice.Type().Elem().Elem())
	if err := set(entry.Elem(), "analyzer", a); err != nil {
		return err
	}
	slice.Set(reflect.Append(slice, entry))
	return nil
}

// set sets a field that is not exported.
func set[T any](entry reflect.Value, name string, value T) error {
	if entry.Kind() != reflect.Struct {
		return fmt.Errorf("its analyzers are of type %s, want a struct", entry.Type())
	}
	field := entry.FieldByName(name)
	if !field.IsValid() || field.Type() != reflect.TypeFor[T]() {
		return fmt.Errorf("its type %s has no field %q of type %s", entry.Type(), name, reflect.TypeFor[T]())
	}
	*(*T)(unsafe.Pointer(field.UnsafeAddr())) = value
	return nil
}
