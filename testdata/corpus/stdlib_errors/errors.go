// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_errors

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"strconv"
	"time"

	"example.com/corpus/mark"
)

type inputError struct {
	input string
	line  int
}

func (e *inputError) Error() string { return "bad input" }

var errPlain = errors.New("plain")

func badNewErrorTells() {
	err := errors.New("no such code: " + mark.Secret()) // source: newerror
	mark.Leak(err)                                      // leak: newerror
}

func goodSentinelError() {
	s := mark.Secret() // source: sentinel
	var err error
	if len(s) > 3 {
		err = errPlain
	}
	mark.Leak(err)
}

func badWrappedErrorTells() {
	err := fmt.Errorf("outer: %w", mark.SecretErr()) // source: wrapped
	mark.Leak(err.Error())                           // leak: wrapped
	mark.Leak(errors.Unwrap(err))                    // leak: wrapped
}

func goodWrappedErrorIsReplaced() {
	err := fmt.Errorf("outer: %w", mark.SecretErr()) // source: replaced
	err = errPlain
	mark.Leak(err)
}

func badErrorsAsExtracts() {
	err := fmt.Errorf("outer: %w", &inputError{mark.Secret(), 3}) // source: as
	var in *inputError
	if errors.As(err, &in) {
		mark.Leak(in.input) // leak: as
	}
}

func goodErrorsAsOtherField() {
	err := fmt.Errorf("outer: %w", &inputError{mark.Secret(), 3}) // source: asother
	var in *inputError
	if errors.As(err, &in) {
		mark.Leak(in.line)
	}
}

func goodErrorsAsOtherType() {
	err := fmt.Errorf("outer: %w", &inputError{mark.Secret(), 3}) // source: asothertype
	var path *fs.PathError
	if errors.As(err, &path) {
		mark.Leak(path.Path)
	}
}

func badAsTypeExtracts() {
	var err error = &inputError{mark.Secret(), 3} // source: astype
	if in, ok := errors.AsType[*inputError](err); ok {
		mark.Leak(in.input) // leak: astype
	}
}

func goodErrorMessageLacksField() {
	var err error = &inputError{mark.Secret(), 3} // source: lacksfield
	mark.Leak(err.Error())
}

func badJoinedErrors() {
	err := errors.Join(errPlain, mark.SecretErr()) // source: joined
	mark.Leak(err.Error())                         // leak: joined
}

func goodErrorsIsOnly() {
	err := errors.Join(errPlain, mark.SecretErr()) // source: isonly
	if errors.Is(err, errPlain) {
		err = nil
	}
	mark.Leak(err != nil)
}

func badAtoiErrorCarriesInput() {
	_, err := strconv.Atoi(mark.Secret()) // source: atoi
	mark.Leak(err)                        // leak: atoi
}

func goodAtoiFunctionName() {
	_, err := strconv.Atoi(mark.Secret()) // source: atoifunc
	var num *strconv.NumError
	if errors.As(err, &num) {
		mark.Leak(num.Func)
	}
}

func badNumErrorField() {
	_, err := strconv.ParseFloat(mark.Secret(), 64) // source: numfield
	var num *strconv.NumError
	if errors.As(err, &num) {
		mark.Leak(num.Num) // leak: numfield
	}
}

func badPathErrorCarriesPath() {
	_, err := os.Open("/no/such/" + mark.Secret()) // source: patherror
	mark.Leak(err)                                 // leak: patherror
}

func goodPathErrorsCause() {
	_, err := os.Open("/no/such/" + mark.Secret()) // source: pathcause
	var path *fs.PathError
	if errors.As(err, &path) {
		mark.Leak(path.Op)
	}
}

func badURLErrorCarriesURL() {
	_, err := url.Parse("http://[" + mark.Secret()) // source: urlerror
	mark.Leak(err)                                  // leak: urlerror
}

func badTimeParseErrorCarriesValue() {
	_, err := time.Parse(time.DateOnly, mark.Secret()) // source: timeerror
	mark.Leak(err)                                     // leak: timeerror
}

func badTypeErrorOfJSONNumber() {
	var v struct{ N int8 }
	err := json.Unmarshal([]byte(`{"N":`+strconv.Itoa(mark.SecretInt())+`}`), &v) // source: jsonerror
	mark.Leak(err)                                                                // leak: jsonerror; miss: jsonerror (quoting numbers would mark every decoding error)
}

func load(name string) (string, error) {
	s, err := mark.Load(name) // source: loaded
	if err != nil {
		return "", fmt.Errorf("load: %w", err)
	}
	return s, nil
}

func goodErrorOfFailedLoad() {
	_, err := load("")
	mark.Leak("failed")
	_ = err
}

func badValueOfLoad() {
	s, err := load("a")
	if err != nil {
		return
	}
	mark.Leak(s) // leak: loaded
}

type causer struct{ cause error }

func (c causer) Error() string { return "caused" }
func (c causer) Unwrap() error { return c.cause }

func badUnwrapMethodOfOwnType() {
	var err error = causer{&inputError{input: mark.Secret()}} // source: unwrapmethod
	var in *inputError
	if errors.As(err, &in) {
		mark.Leak(in.input) // leak: unwrapmethod
	}
}

func goodUnwrapNotCalled() {
	var err error = causer{&inputError{input: mark.Secret()}} // source: unwrapnot
	mark.Leak(err.Error())
}

type multi []error

func (multi) Error() string     { return "several" }
func (m multi) Unwrap() []error { return m }

func badUnwrapOfSeveral() {
	var err error = multi{errPlain, &inputError{input: mark.Secret()}} // source: unwrapseveral
	var in *inputError
	if errors.As(err, &in) {
		mark.Leak(in.input) // leak: unwrapseveral
	}
}
