// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_errors

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/netip"
	"net/url"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"time"

	"example.com/corpus/mark"
)

type statusError struct {
	code int
	body string
}

func (e *statusError) Error() string { return "status " + strconv.Itoa(e.code) }

func (e *statusError) Is(target error) bool { return target == errPlain }

func badJoinedErrorIsExtracted() {
	err := errors.Join(errPlain, &statusError{400, mark.Secret()}) // source: joinedas
	var status *statusError
	if errors.As(err, &status) {
		mark.Leak(status.body) // leak: joinedas
	}
}

func goodJoinedErrorsCode() {
	err := errors.Join(errPlain, &statusError{400, mark.Secret()}) // source: joinedcode
	var status *statusError
	if errors.As(err, &status) {
		mark.Leak(status.code)
	}
	mark.Leak(err.Error())
}

func badJoinedErrorsUnwrap() {
	err := errors.Join(errPlain, mark.SecretErr()) // source: joinedunwrap
	if m, ok := err.(interface{ Unwrap() []error }); ok {
		mark.Leak(m.Unwrap()[1]) // leak: joinedunwrap
	}
}

func badAsInterfaceTarget() {
	var err error = fmt.Errorf("x: %w", &statusError{1, mark.Secret()}) // source: asiface
	var is interface{ Is(error) bool }
	if errors.As(err, &is) {
		mark.Leak(is.(*statusError).body) // leak: asiface
	}
}

func badUnwrapTwice() {
	err := fmt.Errorf("a: %w", fmt.Errorf("b: %w", mark.SecretErr())) // source: unwraptwice
	mark.Leak(errors.Unwrap(errors.Unwrap(err)))                      // leak: unwraptwice
}

func badErrorsPassedThroughCallees() {
	wrap := func(err error) error { return fmt.Errorf("wrapped: %w", err) }
	err := wrap(wrap(mark.SecretErr())) // source: wrapcallee
	mark.Leak(err.Error())              // leak: wrapcallee
}

func goodErrorIsTranslated() {
	translate := func(err error) error {
		if errors.Is(err, fs.ErrNotExist) {
			return errPlain
		}
		return io.ErrUnexpectedEOF
	}
	mark.Leak(translate(mark.SecretErr())) // source: translated
}

func badDeferWrapsNamedResult() {
	f := func() (err error) {
		defer func() {
			if err != nil {
				err = fmt.Errorf("f: %w", err)
			}
		}()
		return mark.SecretErr() // source: deferwrap
	}
	mark.Leak(f()) // leak: deferwrap
}

func badRecoveredErrorIsReturned() {
	f := func() (err error) {
		defer func() {
			if r := recover(); r != nil {
				err = fmt.Errorf("recovered: %v", r)
			}
		}()
		panic(mark.Secret()) // source: recoverederr
	}
	mark.Leak(f()) // leak: recoverederr
}

func badParseIntErrorInHTTPText() {
	_, err := strconv.ParseInt(mark.Secret(), 10, 64) // source: parseint
	msg := "bad number: " + err.Error()
	mark.Leak(msg) // leak: parseint
}

func goodNumErrorsCause() {
	_, err := strconv.ParseUint(mark.Secret(), 10, 64) // source: numcause
	mark.Leak(errors.Unwrap(err))
	mark.Leak(errors.Is(err, strconv.ErrSyntax))
}

func badParseBoolAndDuration() {
	_, err := strconv.ParseBool(mark.Secret()) // source: parsebool
	mark.Leak(err)                             // leak: parsebool
	_, err = time.ParseDuration(mark.Secret()) // source: parseduration
	mark.Leak(err)                             // leak: parseduration (static)
}

func badUnquoteKeepsQuiet() {
	_, err := strconv.Unquote(mark.Secret()) // source: unquote
	mark.Leak(err == strconv.ErrSyntax)
	s, _ := strconv.Unquote(`"` + mark.Secret() + `"`) // source: unquoted
	mark.Leak(s)                                       // leak: unquoted
}

func badReadFileErrorNamesTheFile() {
	_, err := os.ReadFile("/none/" + mark.Secret()) // source: readfile
	var path *fs.PathError
	if errors.As(err, &path) {
		mark.Leak(path.Path) // leak: readfile
		mark.Leak(path.Op)
	}
	mark.Leak(fmt.Errorf("load: %w", err)) // leak: readfile
}

func goodFileErrorIsReduced() {
	_, err := os.Stat("/none/" + mark.Secret()) // source: reduced
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	if errors.Is(err, fs.ErrNotExist) {
		mark.Leak("not there")
	}
}

func badRenameErrorNamesBoth() {
	err := os.Rename("/none/a", "/none/"+mark.Secret()) // source: rename
	mark.Leak(err)                                      // leak: rename
	var link *os.LinkError
	if errors.As(err, &link) {
		mark.Leak(link.Old)
		mark.Leak(link.New) // leak: rename
	}
}

func badLookPathNamesTheProgram() {
	_, err := exec.LookPath(mark.Secret() + "-none") // source: lookpath
	mark.Leak(err)                                   // leak: lookpath
}

func badRegexpErrorQuotesTheExpression() {
	_, err := regexp.Compile(mark.Secret() + "(") // source: regexperr
	mark.Leak(err)                                // leak: regexperr
}

func badURLErrorFields() {
	_, err := url.Parse("http://a b.example/" + mark.Secret()) // source: urlfields
	var u *url.Error
	if errors.As(err, &u) {
		mark.Leak(u.Op)
		mark.Leak(u.URL) // leak: urlfields
	}
}

func badAddressErrors() {
	_, err := netip.ParseAddr(mark.Secret())     // source: parseaddr
	mark.Leak(err)                               // leak: parseaddr
	_, _, err = net.ParseCIDR(mark.Secret())     // source: parsecidr
	mark.Leak(err)                               // leak: parsecidr
	_, _, err = net.SplitHostPort(mark.Secret()) // source: splithost
	mark.Leak(err)                               // leak: splithost
}

func goodBase64ErrorIsAPosition() {
	_, err := base64.StdEncoding.DecodeString(mark.Secret()) // source: base64err
	mark.Leak(err)
}

func goodSyntaxErrorOfJSONIsAnOffset() {
	var v any
	err := json.Unmarshal([]byte(`{"a":`+strconv.Quote(mark.Secret())), &v) // source: jsonoffset
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		mark.Leak(syntax.Offset)
	}
}

func badCauseOfContextIsWrapped() {
	ctx, cancel := context.WithCancelCause(context.Background())
	cancel(fmt.Errorf("stopped: %w", mark.SecretErr())) // source: wrappedcause
	if ctx.Err() != nil {
		mark.Leak(fmt.Errorf("job: %w", context.Cause(ctx))) // leak: wrappedcause
	}
}

func badErrorInStructField() {
	type result struct {
		value string
		err   error
	}
	r := result{err: mark.SecretErr()} // source: errfield
	mark.Leak(r.value)
	mark.Leak(r.err) // leak: errfield
}

func badErrorsAreCollected() {
	var errs []error
	for _, s := range []string{"a", mark.Secret()} { // source: collected
		if _, err := strconv.Atoi(s); err != nil {
			errs = append(errs, err)
		}
	}
	mark.Leak(errors.Join(errs...).Error()) // leak: collected
}

func goodErrorsAreCounted() {
	n := 0
	for _, s := range strings.Fields(mark.Secret()) { // source: errcounted
		if _, err := strconv.Atoi(s); err != nil {
			n++
		}
	}
	mark.Leak(n)
}
