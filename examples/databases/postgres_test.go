// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

//go:build unix

package databases

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"sync"
	"syscall"
	"testing"
	"time"

	_ "github.com/jackc/pgx/v5/stdlib"
)

// A server is a PostgreSQL of the tests' own: in a directory that is removed
// afterwards, reached through a socket there, and by nobody else.
type server struct {
	dir     string
	process *exec.Cmd
	guard   *exec.Cmd // ends the server if the tests end without doing so
}

var (
	startOnce sync.Once
	started   *server
	startErr  error
	databases int // made so far
	databaseN sync.Mutex
)

func TestMain(m *testing.M) {
	code := m.Run()
	if started != nil {
		if err := started.stop(); err != nil {
			fmt.Fprintln(os.Stderr, "stopping PostgreSQL:", err)
			code = 1
		}
	}
	os.Exit(code)
}

// postgresDSN returns where an empty database is. Without PostgreSQL the test is
// skipped, but not in CI.
func postgresDSN(t *testing.T) string {
	t.Helper()
	startOnce.Do(func() { started, startErr = startServer() })
	switch {
	case errors.Is(startErr, errNotInstalled) && os.Getenv("CI") != "true":
		t.Skip(startErr)
	case startErr != nil:
		t.Fatal(startErr)
	}
	databaseN.Lock()
	databases++
	name := fmt.Sprintf("test_%d", databases)
	databaseN.Unlock()
	admin, err := sql.Open("pgx", started.dsn("postgres"))
	if err != nil {
		t.Fatal(err)
	}
	defer admin.Close()
	if _, err := admin.ExecContext(t.Context(), "CREATE DATABASE "+name); err != nil {
		t.Fatal(err)
	}
	return started.dsn(name)
}

var errNotInstalled = errors.New("PostgreSQL is not installed: on Debian, apt-get install postgresql; elsewhere, put initdb and postgres on the PATH")

// findServer returns the directory of the newest PostgreSQL: where Debian puts it,
// or from the PATH.
func findServer() (string, error) {
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	slices.SortFunc(found, func(a, b string) int { return versionOf(a) - versionOf(b) })
	if len(found) > 0 {
		return filepath.Dir(found[len(found)-1]), nil
	}
	path, err := exec.LookPath("initdb")
	if err != nil {
		return "", errNotInstalled
	}
	return filepath.Dir(path), nil
}

func versionOf(initdb string) int {
	n, _ := strconv.Atoi(filepath.Base(filepath.Dir(filepath.Dir(initdb))))
	return n
}

func startServer() (*server, error) {
	bin, err := findServer()
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("/tmp", "pg") // a short path: that of a socket is at most about 100 bytes
	if err != nil {
		return nil, err
	}
	s := &server{dir: dir}
	attr, err := s.unprivileged()
	if err != nil {
		return nil, err
	}
	data := filepath.Join(dir, "data")
	initdb := exec.Command(filepath.Join(bin, "initdb"), "-D", data, "-U", "tester", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync")
	initdb.Dir, initdb.SysProcAttr = dir, attr
	if out, err := initdb.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("initdb: %w\n%s", err, out)
	}
	log, err := os.Create(filepath.Join(dir, "log"))
	if err != nil {
		return nil, err
	}
	defer log.Close()
	s.process = exec.Command(filepath.Join(bin, "postgres"), "-D", data, "-k", dir, "-c", "listen_addresses=", "-c", "fsync=off", "-c", "max_connections=50")
	s.process.Dir, s.process.SysProcAttr = dir, attr
	s.process.Stdout, s.process.Stderr = log, log
	if err := s.process.Start(); err != nil {
		return nil, err
	}
	if err := errors.Join(s.watch(), s.await()); err != nil {
		out, _ := os.ReadFile(log.Name())
		return nil, errors.Join(fmt.Errorf("PostgreSQL did not start: %w\n%s", err, out), s.stop())
	}
	return s, nil
}

// watch starts a shell that waits for the end of the tests: then its input is closed,
// also where a panic or a signal ended them.
func (s *server) watch() error {
	s.guard = exec.Command("sh", "-c", `read -r never; kill -INT "$0"; sleep 2; rm -rf "$1"`, strconv.Itoa(s.process.Process.Pid), s.dir)
	s.guard.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	if _, err := s.guard.StdinPipe(); err != nil {
		return err
	}
	return s.guard.Start()
}

// unprivileged returns how to run PostgreSQL as somebody else where we are root,
// whom it refuses to serve, and gives the directory to that user.
func (s *server) unprivileged() (*syscall.SysProcAttr, error) {
	attr := &syscall.SysProcAttr{Setpgid: true} // an interrupt is ours to handle
	if os.Getuid() != 0 {
		return attr, nil
	}
	account, err := user.Lookup("postgres")
	if err != nil {
		account, err = user.Lookup("nobody")
	}
	if err != nil {
		return nil, fmt.Errorf("no user to run PostgreSQL as: %w", err)
	}
	uid, err1 := strconv.ParseUint(account.Uid, 10, 32)
	gid, err2 := strconv.ParseUint(account.Gid, 10, 32)
	if err := errors.Join(err1, err2, os.Chown(s.dir, int(uid), int(gid))); err != nil {
		return nil, err
	}
	attr.Credential = &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}
	return attr, nil
}

func (s *server) dsn(database string) string {
	return fmt.Sprintf("host=%s user=tester database=%s", s.dir, database)
}

// await returns once the server answers.
func (s *server) await() error {
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	db, err := sql.Open("pgx", s.dsn("postgres"))
	if err != nil {
		return err
	}
	defer db.Close()
	for {
		if err = db.PingContext(ctx); err == nil || ctx.Err() != nil {
			return err
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// stop ends the server that was started, and removes what it wrote.
func (s *server) stop() error {
	_ = s.guard.Process.Kill()
	_ = s.guard.Wait()                            // killed
	err := s.process.Process.Signal(os.Interrupt) // "fast": without waiting for clients
	state, waited := s.process.Process.Wait()
	if waited == nil && !state.Success() {
		err = fmt.Errorf("PostgreSQL ended with %s", state)
	}
	return errors.Join(err, waited, os.RemoveAll(s.dir))
}
