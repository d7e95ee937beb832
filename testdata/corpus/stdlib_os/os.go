// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_os

import (
	"context"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"example.com/corpus/mark"
)

func badEnvironmentRoundTrip() {
	_ = os.Setenv("CORPUS_HEALTH", mark.Secret()) // source: env
	mark.Leak(os.Getenv("CORPUS_HEALTH"))         // leak: env
	_ = os.Unsetenv("CORPUS_HEALTH")
}

func goodOtherVariable() {
	_ = os.Setenv("CORPUS_OTHER", mark.Secret()) // source: envother
	mark.Leak(os.Getenv("CORPUS_PLAIN"))
	_ = os.Unsetenv("CORPUS_OTHER")
}

func goodVariableIsMadePlain() {
	_ = os.Setenv("CORPUS_PLAINLY", mark.Secret()) // source: envplainly
	_ = os.Setenv("CORPUS_PLAINLY", "plain")
	mark.Leak(os.Getenv("CORPUS_PLAINLY"))
}

func badExpandMapsNames() {
	s := os.Expand("dear $name", func(string) string { return mark.Secret() }) // source: expand
	mark.Leak(s)                                                               // leak: expand
}

func goodExpandOfPlain() {
	_ = mark.Secret() // source: expandplain
	mark.Leak(os.Expand("dear $name", func(n string) string { return n }))
}

func badCommandOutput() {
	out, err := exec.Command("echo", mark.Secret()).Output() // source: output
	if err == nil {
		mark.Leak(out) // leak: output
	}
}

func badCommandStdin() {
	cmd := exec.CommandContext(context.Background(), "cat")
	cmd.Stdin = strings.NewReader(mark.Secret()) // source: stdin
	var out strings.Builder
	cmd.Stdout = &out
	_ = cmd.Run()
	mark.Leak(out.String()) // leak: stdin
}

func goodCommandOfPlain() {
	_ = exec.Command("echo", mark.Secret()) // source: commandplain
	out, _ := exec.Command("echo", "a").Output()
	mark.Leak(out)
}

func badCommandArguments() {
	cmd := exec.Command("echo", mark.Secret()) // source: args
	mark.Leak(cmd.Args)                        // leak: args
}

func goodCommandPath() {
	cmd := exec.Command("echo", mark.Secret()) // source: cmdpath
	mark.Leak(cmd.Dir)
}

func badFlagIsParsed() {
	fs := flag.NewFlagSet("x", flag.ContinueOnError)
	name := fs.String("name", "", "")
	_ = fs.Parse([]string{"-name", mark.Secret(), "rest"}) // source: flag
	mark.Leak(*name)                                       // leak: flag
}

func goodFlagDefault() {
	fs := flag.NewFlagSet("x", flag.ContinueOnError)
	n := fs.Int("n", 3, "")
	_ = fs.Parse([]string{"-n", "4"})
	mark.Leak(*n)
	_ = mark.Secret() // source: flagdefault
}

func badPathIsJoined() {
	p := filepath.Join("/tmp", mark.Secret(), "a.txt") // source: joined
	mark.Leak(filepath.Dir(p))                         // leak: joined
}

func goodPathExtension() {
	_ = filepath.Join("/tmp", mark.Secret()) // source: ext
	mark.Leak(filepath.Ext("a.txt"))
}

func badTimeHoldsSeconds() {
	t := time.Unix(int64(mark.SecretInt()), 0) // source: unix
	mark.Leak(t.Unix())                        // leak: unix
	mark.Leak(t.Format(time.RFC3339))          // leak: unix (static)
}

func badTimeIsAdded() {
	d := time.Duration(mark.SecretInt()) // source: duration
	t := time.Unix(0, 0).Add(d)
	mark.Leak(t.UnixNano())           // leak: duration
	mark.Leak(t.Sub(time.Unix(0, 0))) // leak: duration
}

func goodNowIsNoSecret() {
	_ = time.Unix(int64(mark.SecretInt()), 0) // source: now
	mark.Leak(time.Now().Year())
}

func badTimeFormatLayout() {
	s := time.Unix(0, 0).Format("Mon " + mark.Secret()) // source: layout
	mark.Leak(s)                                        // leak: layout
}

func badTimerRunsClosure() {
	s := mark.Secret() // source: timer
	done := make(chan bool)
	time.AfterFunc(time.Microsecond, func() {
		mark.Leak(s) // leak: timer
		close(done)
	})
	<-done
}

func goodTimerRunsOtherClosure() {
	s := mark.Secret() // source: timerother
	done := make(chan bool)
	time.AfterFunc(time.Microsecond, func() {
		mark.Leak("tick")
		close(done)
	})
	<-done
	_ = s
}

func badExpandSelectsByName() {
	values := map[string]string{"name": mark.Secret()}                        // source: expandselects
	mark.Leak(os.Expand("$name", func(n string) string { return values[n] })) // leak: expandselects
}

func goodExpandSelectsOther() {
	values := map[string]string{"name": mark.Secret(), "city": "c"} // source: expandother
	mark.Leak(os.Expand("$name", func(n string) string { return n + values["city"] }))
}
