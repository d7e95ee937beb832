// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"bufio"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/ledger"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// queryFlags register the fields of a query.
func queryFlags(flags *flag.FlagSet, q *ledger.Query) {
	text := func(name string, set func(string)) {
		flags.Func(name, "", func(value string) error {
			if value == "" {
				return fmt.Errorf("is empty: leave the flag out to ask for all")
			}
			set(value)
			return nil
		})
	}
	text("subject", func(s string) { q.Subject = lineage.Subject(s) })
	text("class", func(s string) { q.Class = policy.Class(s) })
	text("purpose", func(s string) { q.Purpose = policy.Purpose(s) })
	text("recipient", func(s string) { q.Recipient = policy.Recipient(s) })
	text("vendor", func(s string) { q.Vendor = policy.Vendor(s) })
	day := func(name string, t *time.Time) {
		flags.Func(name, "", func(value string) (err error) {
			*t, err = parseDay(value)
			return err
		})
	}
	day("since", &q.Since)
	day("until", &q.Until)
	flags.BoolVar(&q.OnlyForeign, "foreign", false, "")
}

// parseDay reads the beginning of a day in UTC, or a time.
func parseDay(value string) (time.Time, error) {
	if t, err := time.Parse(time.DateOnly, value); err == nil {
		return t, nil
	}
	t, err := time.Parse(time.RFC3339, value)
	if err != nil {
		return t, fmt.Errorf("no day such as 2026-04-01, and no time such as 2026-04-01T09:00:00+09:00")
	}
	return t, nil
}

// queryLedger prints the records that a query selects.
func queryLedger(_ context.Context, env Env, args []string) error {
	flags := newFlags("ledger")
	var q ledger.Query
	queryFlags(flags, &q)
	asJSON := flags.Bool("json", false, "")
	after := flags.String("after", "", "")
	if done, err := parse(env, flags, args); done || err != nil {
		return err
	}
	if err := checkHead(*after); err != nil {
		return err
	}
	files, err := openLedger(env, flags.Args())
	if err != nil {
		return err
	}
	defer files.Close()
	out := bufio.NewWriter(env.Stdout)
	a := answer{query: q, ledger: files.String(), out: out}
	if *asJSON {
		a.json = json.NewEncoder(out)
		a.json.SetEscapeHTML(false)
	}
	if err := a.read(files.entries(*after)); err != nil {
		return err
	}
	if err := out.Flush(); err != nil {
		return err
	}
	for _, p := range a.problems {
		if p.File == "" {
			p.File = a.ledger
		}
		fmt.Fprintf(env.Stderr, "lineage: %s\n", p)
	}
	if len(a.problems) > 0 {
		fmt.Fprintf(env.Stderr, "lineage: the answer may be incomplete: the ledger is not what was written\n")
		return errChanged
	}
	return nil
}

// An answer is what a ledger says to a query. It is written while the ledger is
// read, which may hold a million records of one person; what is kept for its end
// is one line for each other party.
type answer struct {
	query    ledger.Query
	ledger   string
	out      *bufio.Writer
	json     *json.Encoder // nil: for people
	lines    int
	selected int
	nobody   int // records that name no subject
	parties  []party
	problems []problem
}

// A party is somebody who received data, or provided it.
type party struct {
	name     string
	provided bool // to us
	times    int
	last     time.Time
}

func (a *answer) read(entries iter.Seq2[ledger.Entry, error]) error {
	for entry, err := range entries {
		if err != nil {
			a.problems = append(a.problems, problems(err)...)
			continue
		}
		a.lines++
		if entry.Record.Subject == "" {
			a.nobody++
		}
		if !a.query.Matches(entry.Record) {
			continue
		}
		if err := a.add(entry); err != nil {
			return err
		}
	}
	if a.json == nil {
		a.end()
	}
	return nil
}

func (a *answer) add(entry ledger.Entry) error {
	a.selected++
	if a.json != nil {
		return a.json.Encode(entry)
	}
	a.note(entry.Record)
	a.entry(entry)
	return nil
}

// note counts a record for the other party.
func (a *answer) note(r lineage.Record) {
	name, provided := receiver(r), r.Received != nil
	i := slices.IndexFunc(a.parties, func(p party) bool { return p.name == name && p.provided == provided })
	if i < 0 {
		i = len(a.parties)
		a.parties = append(a.parties, party{name: name, provided: provided})
	}
	a.parties[i].times++
	a.parties[i].last = r.Time
}

// receiver names who got the data, or provided it.
func receiver(r lineage.Record) string {
	kind, vendor, country := r.Use.Recipient, r.Use.Vendor, r.Use.Country
	if r.Received != nil {
		kind, vendor, country = r.Received.Provider, r.Received.Vendor, r.Received.Country
	}
	name := string(kind)
	if vendor != "" {
		name = string(vendor) + ", a " + name
	}
	if country != "" {
		name += ", in " + string(country)
	}
	if r.Foreign {
		name += " (abroad)"
	}
	return name
}

// entry writes one record for people.
func (a *answer) entry(e ledger.Entry) {
	r := e.Record
	line := func(name, value string) {
		if value != "" {
			fmt.Fprintf(a.out, "  %-9s %s\n", name, printable(value))
		}
	}
	what, whom := "provided", "to"
	if r.Received != nil {
		what, whom = "received", "from"
	}
	fmt.Fprintf(a.out, "%s  %s (entry %d)\n", moment(r.Time), what, e.Seq)
	if a.query.Subject == "" {
		line("about", string(r.Subject))
	}
	for i, class := range r.Label.Classes {
		def, _ := policy.Default.Class(class)
		line([]string{"data", ""}[min(i, 1)], titled(string(class), def.Title))
	}
	line("form", string(r.Level))
	line(whom, receiver(r))
	purpose, _ := policy.Default.Purpose(r.Use.Purpose)
	line("for", titled(string(r.Use.Purpose), purpose.Title))
	line("ground", ground(r))
	line("evidence", r.Evidence)
	if r.Received != nil {
		line("acquired", r.Received.Acquired)
	}
	line("clauses", strings.Join(r.Clauses, ", "))
	line("policy", strings.TrimSpace(r.Policy+" "+r.Version))
	line("code", r.Position)
	fmt.Fprintln(a.out)
}

// titled explains a word of the default policy.
func titled(word string, title policy.Title) string {
	if title.En == "" {
		return word
	}
	return word + ": " + title.En
}

// ground says why data could be provided.
func ground(r lineage.Record) string {
	switch {
	case r.Received != nil:
		return ""
	case len(r.Ground) == 0:
		return "the policy permits it"
	}
	return policy.Way{Conditions: r.Ground, Level: r.Level}.String()
}

// printable keeps what stands in a record from being taken for another one, or
// for a command to the terminal.
func printable(s string) string {
	if strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsPrint(r) }) {
		return strconv.Quote(s)
	}
	return s
}

// end sums up.
func (a *answer) end() {
	about := ""
	if a.query.Subject != "" {
		about = " about " + printable(string(a.query.Subject))
	}
	if a.selected == 0 {
		fmt.Fprintf(a.out, "%s: no such record%s among %d\n", a.ledger, about, a.lines)
	} else {
		fmt.Fprintf(a.out, "%s: %s%s among %d\n", a.ledger, count(a.selected, "record", "records"), about, a.lines)
	}
	for _, p := range a.parties {
		direction := "to"
		if p.provided {
			direction = "from"
		}
		fmt.Fprintf(a.out, "  %s %s: %s, last on %s\n", direction, printable(p.name), count(p.times, "time", "times"), p.last.UTC().Format(time.DateOnly))
	}
	if a.query.Subject != "" && a.nobody > 0 {
		fmt.Fprintf(a.out, "  %s of this ledger %s nobody, and may be about %s too\n",
			count(a.nobody, "record", "records"), verbFor(a.nobody, "names", "name"), printable(string(a.query.Subject)))
	}
}

func verbFor(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}
