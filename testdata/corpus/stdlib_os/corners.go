// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_os

import (
	"bytes"
	"errors"
	"flag"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"example.com/corpus/mark"
)

func badCommandThroughPipes() {
	cmd := exec.Command("cat")
	in, _ := cmd.StdinPipe()
	out, _ := cmd.StdoutPipe()
	if cmd.Start() != nil {
		return
	}
	_, _ = io.WriteString(in, mark.Secret()) // source: pipes
	_ = in.Close()
	b, _ := io.ReadAll(out)
	_ = cmd.Wait()
	mark.Leak(b) // leak: pipes; miss: pipes (what a process prints is fixed before it is written to)
}

func badCommandWritesToBuffer() {
	var b bytes.Buffer
	cmd := exec.Command("echo", mark.Secret()) // source: tobuffer
	cmd.Stdout = &b
	_ = cmd.Run()
	mark.Leak(b.String()) // leak: tobuffer
}

func badCommandIsPrinted() {
	cmd := exec.Command("/bin/true", mark.Secret()) // source: cmdprinted
	mark.Leak(cmd.String())                         // leak: cmdprinted
	mark.Leak(cmd.Path)
}

func badEnvironmentOfCommand() {
	cmd := exec.Command("env")
	cmd.Env = []string{"H=" + mark.Secret()} // source: cmdenv
	b, _ := cmd.Output()
	mark.Leak(b) // leak: cmdenv
}

func goodExitCode() {
	err := exec.Command("false", mark.Secret()).Run() // source: exitcode
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		mark.Leak(exit.ExitCode())
	}
}

func badFlagSetsVar() {
	fs := flag.NewFlagSet("x", flag.ContinueOnError)
	var h string
	fs.StringVar(&h, "h", "", "")
	_ = fs.Parse([]string{"-h", mark.Secret()}) // source: flagvar
	mark.Leak(h)                                // leak: flagvar
	mark.Leak(fs.Lookup("h").Value.String())    // leak: flagvar (static)
}

type upperFlag struct{ text string }

func (u *upperFlag) String() string { return u.text }
func (u *upperFlag) Set(s string) error {
	u.text = strings.ToUpper(s)
	return nil
}

func badOwnFlagValue() {
	fs := flag.NewFlagSet("x", flag.ContinueOnError)
	var u upperFlag
	fs.Var(&u, "u", "")
	_ = fs.Parse([]string{"-u", mark.Secret()}) // source: ownflag
	mark.Leak(u.text)                           // leak: ownflag
}

func goodOwnFlagKeepsTheLength() {
	fs := flag.NewFlagSet("x", flag.ContinueOnError)
	var u upperFlag
	fs.Var(&u, "u", "")
	n := len(mark.Secret()) // source: ownflaglen
	_ = fs.Parse([]string{"-u", strings.Repeat("u", n)})
	mark.Leak(u.text)
}

func badFlagFunction() {
	fs := flag.NewFlagSet("x", flag.ContinueOnError)
	var text string
	fs.Func("f", "", func(s string) error {
		text = s
		return nil
	})
	_ = fs.Parse([]string{"-f", mark.Secret()}) // source: flagfunc
	mark.Leak(text)                             // leak: flagfunc
}

func badPathElements() {
	p := filepath.Join("/data", mark.Secret(), "x.txt") // source: elements
	mark.Leak(filepath.Dir(p))                          // leak: elements
	rel, _ := filepath.Rel("/data", p)
	mark.Leak(rel)                                  // leak: elements
	mark.Leak(filepath.ToSlash(p), filepath.Ext(p)) // leak: elements
}

func goodWalkedNames() {
	_ = filepath.Join("/data", mark.Secret()) // source: walked
	_ = filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err == nil {
			mark.Leak(d.Name(), path)
		}
		return fs.SkipAll
	})
}

func goodFileIsThere() {
	_, err := os.Stat("/none/" + mark.Secret()) // source: isthere
	mark.Leak(os.IsNotExist(err))
}

func badInfoOfFile() {
	dir, err := os.MkdirTemp("", "corpus")
	if err != nil {
		return
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, mark.Secret()) // source: infoname
	_ = os.WriteFile(path, nil, 0o600)
	info, err := os.Stat(path)
	if err != nil {
		return
	}
	mark.Leak(info.Name()) // leak: infoname
}

func badBirthday() {
	born := time.Unix(int64(mark.SecretInt()), 0)     // source: birthday
	mark.Leak(born.Unix())                            // leak: birthday
	mark.Leak(born.Year())                            // leak: birthday (static)
	mark.Leak(time.Since(born) > 18*365*24*time.Hour) // leak: birthday (static)
}

func goodClock() {
	_ = time.Unix(int64(mark.SecretInt()), 0) // source: clock
	mark.Leak(time.Now().Year(), time.Duration(3)*time.Second)
}

func badDurationOfNumber() {
	d := time.Duration(mark.SecretInt()) // source: durationof
	mark.Leak(d.Nanoseconds())           // leak: durationof
	mark.Leak(d.String())                // leak: durationof (static)
}

func goodTickerTicks() {
	s := mark.Secret() // source: ticker
	t := time.NewTicker(time.Millisecond)
	defer t.Stop()
	mark.Leak((<-t.C).IsZero())
	_ = s
}
