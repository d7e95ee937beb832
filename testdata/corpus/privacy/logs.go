// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package privacy

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"log/slog"
	"os"
	"strconv"

	"example.com/corpus/mark"
	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

func badSlogAttribute() {
	p := mark.NewPerson()
	slog.Info("person", "id", p.ID, "health", p.Health) // source: slogattr; leak: slogattr (raw-in-log)
}

func badSlogWith() {
	p := mark.NewPerson()
	l := slog.With("health", p.Health) // source: slogwith
	l.Info("later")                    // leak: slogwith (raw-in-log)
}

func badNameInLog() {
	log.Print(mark.FullName()) // source: nameinlog; leak: nameinlog (raw-in-log)
}

func goodInformativeInLog() {
	log.Print(mark.Area()) // source: areainlog
}

func goodPseudonymInLog() {
	log.Print(mark.Hash(mark.FullName())) // source: hashinlog
}

func goodComparisonInLog() {
	p := mark.NewPerson()
	log.Print(p.Health == "diabetes") // source: comparedinlog
}

func goodTypeInLog() {
	log.Printf("%T", mark.Secret()) // source: typeinlog
}

func goodMarkInLog() {
	log.Printf("%v %s", lineage.NewSensitive(mark.Fill()), lineage.NewPII(mark.Fill()))
}

func badTakenOutForLog() {
	v := lineage.NewSensitive(mark.Fill())
	log.Printf("answering %q", v.Use(policy.InquiryResponse)) // source: takenforlog; leak: takenforlog (raw-in-log)
}

func badStandardOutput() {
	fmt.Println(mark.Secret()) // source: stdout; leak: stdout (raw-in-log)
}

func badStandardError() {
	fmt.Fprintln(os.Stderr, mark.Secret()) // source: stderr; leak: stderr (raw-in-log)
}

func badPredeclaredPrintln() {
	println(mark.Secret()) // source: println; leak: println (raw-in-log)
}

func dump(w io.Writer, s string) { fmt.Fprintf(w, "%s\n", s) } // leak: dumped (raw-in-log)

func badWriterIsStandardOutput() {
	dump(os.Stdout, mark.Secret()) // source: dumped
}

func goodWriterIsABuffer() {
	var b bytes.Buffer
	dump(&b, mark.Secret()) // source: dumpedbuffer
}

func goodWriterIsAFile() {
	f, err := os.Create("out")
	if err != nil {
		return
	}
	dump(f, mark.Secret()) // source: dumpedfile
}

func goodLoggerOfABuffer() {
	var b bytes.Buffer
	log.New(&b, "", 0).Print(mark.Secret()) // source: bufferlogger
}

func goodLoggerThatDiscards() {
	log.New(io.Discard, "", 0).Print(mark.Secret()) // source: discarded
}

func goodHandlerOfABuffer() {
	var b bytes.Buffer
	slog.New(slog.NewJSONHandler(&b, nil)).Info("m", "health", mark.Secret()) // source: bufferhandler
}

func badHandlerOfStandardError() {
	slog.New(slog.NewJSONHandler(os.Stderr, nil)).Info("m", "health", mark.Secret()) // source: stderrhandler; leak: stderrhandler (raw-in-log)
}

// terse writes messages only.
type terse struct{ slog.Handler }

func (terse) Enabled(context.Context, slog.Level) bool { return true }
func (terse) Handle(_ context.Context, r slog.Record) error {
	_, err := fmt.Fprintln(os.Stderr, r.Message) // leak: tersemessage (raw-in-log)
	return err
}

func badOwnHandlerWritesMessage() {
	slog.New(terse{}).Info(mark.Secret()) // source: tersemessage
}

func goodOwnHandlerDropsAttributes() {
	slog.New(terse{}).Info("m", "health", mark.Secret()) // source: terseattr
}

// server logs with what it was given.
type server struct{ log *slog.Logger }

func (s *server) fail(what string, err error) {
	s.log.Error(what, "err", err) // leak: servererror (raw-in-log)
}

func badErrorQuotesTheInput() {
	s := &server{slog.Default()}
	s.fail("parsing", fmt.Errorf("request: %w", parse(mark.Secret()))) // source: servererror
}

func badNumberErrorQuotesTheInput() {
	if _, err := strconv.Atoi(mark.Secret()); err != nil { // source: numerror
		log.Print(err) // leak: numerror (raw-in-log)
	}
}

func badEncodedInLog() {
	p := mark.NewPerson()
	b, _ := json.Marshal(p.Health) // source: encodedinlog
	log.Printf("%s", b)            // leak: encodedinlog (raw-in-log)
}

// audit is a log of our own, which the policy judges.
//
//lineage:sink recipient=self purpose=service-operation
func audit(text string) { log.Print(text) }

func goodDeclaredLog() {
	audit(mark.FullName()) // source: auditname
}

func badDeclaredLogIsJudged() {
	audit(mark.Inquiry()) // source: auditinquiry; leak: auditinquiry (needs-consent)
}

// account shows its number to logs.
type account struct{ number, holder string }

func (a account) LogValue() slog.Value { return slog.StringValue(a.number) }

func goodLogValueDecides() {
	slog.Info("opened", "account", account{"1", mark.Secret()}) // source: logvaluedecides
}

func goodAllowedInLog() {
	log.Print(mark.Secret()) //lineage:allow raw-in-log reason="a test account of our own"
}
