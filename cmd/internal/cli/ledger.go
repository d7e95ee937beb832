// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/go-lineage/go-lineage/lineage/ledger"
)

// errChanged ends a command whose ledger is not what was written.
var errChanged = fmt.Errorf("%w: the ledger is not what was written", errFindings)

// readLedger carries out "lineage ledger verify" and "lineage ledger query".
func readLedger(ctx context.Context, env Env, args []string) error {
	verbs := map[string]command{"verify": verifyLedger, "query": queryLedger}
	if len(args) == 0 {
		return usagef("ledger", "say what to do with the ledger: verify or query")
	}
	if run, ok := verbs[args[0]]; ok {
		return run(ctx, env, args[1:])
	}
	done, err := parse(env, newFlags("ledger"), args)
	switch near := nearest(args[0], []string{"query", "verify"}); {
	case done || err != nil:
		return err
	case near != "":
		return usagef("ledger", "a ledger knows no %q; did you mean %s?", args[0], near)
	}
	return usagef("ledger", "a ledger knows no %q: verify or query", args[0])
}

// verifyLedger says whether a ledger is what was written.
func verifyLedger(_ context.Context, env Env, args []string) error {
	flags := newFlags("ledger")
	head := flags.String("head", "", "")
	after := flags.String("after", "", "")
	asJSON := flags.Bool("json", false, "")
	if done, err := parse(env, flags, args); done || err != nil {
		return err
	}
	if err := errors.Join(checkHead(*head), checkHead(*after)); err != nil {
		return err
	}
	files, err := openLedger(env, flags.Args())
	if err != nil {
		return err
	}
	defer files.Close()
	summary, err := ledger.Summarize(files.entries(*after), *head)
	v := verdict{Ledger: files.String(), Intact: err == nil, Entries: summary.Entries, Head: summary.Head, HeadFound: *head, Problems: problems(err)}
	if summary.Entries > 0 {
		v.First, v.Last = &summary.First, &summary.Last
	}
	if *asJSON {
		err = writeJSON(env.Stdout, v)
	} else {
		err = v.write(env.Stdout)
	}
	if err == nil && !v.Intact {
		return errChanged
	}
	return err
}

// checkHead catches what cannot be a hash before it is not found.
func checkHead(head string) error {
	if head != "" && (len(head) != 64 || strings.Trim(head, "0123456789abcdef") != "") {
		return usagef("ledger", "%q is no head: one is 64 digits from 0 to f, as verify prints it", head)
	}
	return nil
}

// A verdict is what verify says.
type verdict struct {
	Ledger    string     `json:"ledger"`
	Intact    bool       `json:"intact"`
	Entries   int        `json:"entries"` // that could be read
	First     *time.Time `json:"first,omitempty"`
	Last      *time.Time `json:"last,omitempty"`
	Head      string     `json:"head,omitempty"`
	HeadFound string     `json:"comparedWith,omitempty"`
	Problems  []problem  `json:"problems,omitempty"`
}

// A problem is something that shows that a ledger is not what was written.
type problem struct {
	File string `json:"file,omitempty"` // of several
	Line int    `json:"line,omitempty"` // from 1; 0 for the ledger as a whole
	Why  string `json:"why"`
}

// problems takes apart what reading a ledger joined.
func problems(err error) []problem {
	if err == nil {
		return nil
	}
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var all []problem
		for _, err := range joined.Unwrap() {
			all = append(all, problems(err)...)
		}
		return all
	}
	p := problem{Why: strings.TrimPrefix(err.Error(), "ledger: ")}
	var corruption *ledger.Corruption
	if errors.As(err, &corruption) {
		p.Line, p.Why = corruption.Line, corruption.Why
	}
	var where inFile
	if errors.As(err, &where) {
		p.File = where.name
	}
	return []problem{p}
}

func (p problem) String() string {
	s := p.Why
	if p.Line > 0 {
		s = fmt.Sprintf("line %d: %s", p.Line, s)
	}
	if p.File != "" {
		s = p.File + ": " + s
	}
	return s
}

func (v verdict) write(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s", v.Ledger, count(v.Entries, "entry", "entries"))
	if v.First != nil {
		fmt.Fprintf(&b, ", from %s to %s", moment(*v.First), moment(*v.Last))
	}
	b.WriteByte('\n')
	for _, p := range v.Problems {
		fmt.Fprintf(&b, "%s\n", p)
	}
	switch {
	case !v.Intact:
		fmt.Fprintf(&b, "NOT INTACT: %s\n", count(len(v.Problems), "problem", "problems"))
	case v.HeadFound != "":
		b.WriteString("intact, and complete up to the given head\n")
	default:
		b.WriteString("intact; whether lines are missing at the end shows only against an earlier head (-head)\n")
	}
	if v.Intact && v.Head != "" {
		fmt.Fprintf(&b, "head %s\n", v.Head)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// moment writes a time for people.
func moment(t time.Time) string { return t.UTC().Format("2006-01-02 15:04:05 UTC") }

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
