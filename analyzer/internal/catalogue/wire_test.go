// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package catalogue

import (
	"bufio"
	"io"
	"maps"
	"net"
	"net/http"
	"net/http/httptest"
	"net/rpc"
	"net/smtp"
	"net/url"
	"strings"
	"sync"
	"testing"
)

// The place of what has left the program: servers on this machine note all that
// they are sent, so that a sink is probed like any other flow.
const wire = "the network"

var received recorder

// A recorder keeps what was written to it since it last forgot.
type recorder struct {
	mu   sync.Mutex
	text strings.Builder
}

func (r *recorder) Write(p []byte) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.text.Write(p)
}

func (r *recorder) forget() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.text.Reset()
}

func (r *recorder) holds() bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return isMarked(r.text.String())
}

// listen starts the servers, and gives their addresses to what is called.
func listen(t *testing.T) {
	web := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_ = r.Write(&received)
	}))
	t.Cleanup(web.Close)
	mail := serve(t, answerMail)
	calls := serve(t, func(conn io.ReadWriteCloser) {
		server := rpc.NewServer()
		_ = server.RegisterName("Probe", probed{})
		server.ServeConn(conn)
	})
	address := func(text string) any { return web.URL + "/" + text }
	maps.Copy(arguments, map[string]func(text string) any{
		"net/http.Get url":                    address,
		"net/http.Head url":                   address,
		"net/http.Post url":                   address,
		"net/http.PostForm url":               address,
		"net/http.(*Client).Get url":          address,
		"net/http.(*Client).Head url":         address,
		"net/http.(*Client).Post url":         address,
		"net/http.(*Client).PostForm url":     address,
		"net/http.(*Client).Do req":           func(text string) any { return requestTo(web.URL, text) },
		"net/http.(*Transport).RoundTrip req": func(text string) any { return requestTo(web.URL, text) },
		"net/smtp.SendMail addr":              func(string) any { return mail },
		"net/smtp.SendMail a":                 func(string) any { return nil },
		"net/smtp.Dial addr":                  func(string) any { return mail },
		"net/smtp.NewClient conn":             func(string) any { return dial(mail) },
		"net/smtp.(*Client).Auth a":           func(string) any { return smtp.CRAMMD5Auth(plain, plain) },
		"net/rpc.Dial network":                func(string) any { return "tcp" },
		"net/rpc.Dial addr":                   func(string) any { return calls },
		"net/rpc.(*Client).Call method":       func(string) any { return "Probe.Take" },
		"net/rpc.(*Client).Call reply":        func(string) any { return new(string) },
	})
	maps.Copy(receivers, map[string]func(text string) any{
		"net/http.(*Client)":    func(string) any { return &http.Client{} },
		"net/http.(*Transport)": func(string) any { return &http.Transport{} },
		"net/smtp.(*Client)":    func(string) any { c, _ := smtp.Dial(mail); return c },
		"net/smtp.(*Client).Rcpt": func(string) any {
			c, _ := smtp.Dial(mail)
			_ = c.Mail(plain)
			return c
		},
		"net/rpc.(*Client)": func(string) any { c, _ := rpc.Dial("tcp", calls); return c },
	})
}

// echoes are places where data is found again, by symbol, parameter and place,
// and that no program goes on from.
var echoes = map[string]string{
	"net/http.(*Transport).RoundTrip req resp": "an answer names the request that it is for",
	"net/rpc.DialHTTP network err":             "an address that cannot be reached is named",
	"net/rpc.DialHTTP addr err":                "an address that cannot be reached is named",
	"net/rpc.DialHTTPPath network err":         "an address that cannot be reached is named",
	"net/rpc.DialHTTPPath addr err":            "an address that cannot be reached is named",
	"net/smtp.(*Client).Hello name recv":       "a buffer that nobody reads again",
	"net/smtp.(*Client).Mail from recv":        "a buffer that nobody reads again",
	"net/smtp.(*Client).Rcpt to recv":          "a buffer that nobody reads again",
	"net/smtp.(*Client).Verify addr recv":      "a buffer that nobody reads again",
}

func init() {
	for _, symbol := range []string{"net/http.", "net/http.(*Client)."} {
		for _, call := range []string{"Get url", "Head url", "Post url", "Post body", "PostForm url", "PostForm data"} {
			echoes[symbol+call+" resp"] = "an answer names the request that it is for"
		}
		notData[symbol+"Post contentType"] = "syntax of the message"
	}
	for _, param := range []string{"identity", "username", "password", "host"} {
		notData["net/smtp.PlainAuth "+param] = "credentials are not followed"
	}
	notData["net/smtp.CRAMMD5Auth username"] = "credentials are not followed"
	notData["net/smtp.CRAMMD5Auth secret"] = "credentials are not followed"
	notData["net/smtp.(*Client).Hello name"] = "the name of this machine"
}

type probed struct{}

// Take takes what it is given.
func (probed) Take(string, *string) error { return nil }

func requestTo(address, text string) *http.Request {
	r, _ := http.NewRequest(http.MethodPost, address, strings.NewReader(text))
	r.Header.Set("X-Text", text)
	r.URL.RawQuery = url.Values{plain: {text}}.Encode()
	return r
}

// serve answers connections, and notes what comes in.
func serve(t *testing.T, answer func(io.ReadWriteCloser)) string {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			go answer(struct {
				io.Reader
				io.WriteCloser
			}{io.TeeReader(conn, &received), conn})
		}
	}()
	return l.Addr().String()
}

func dial(address string) net.Conn {
	conn, _ := net.Dial("tcp", address)
	return conn
}

// answerMail speaks as a mail server that takes everything.
func answerMail(conn io.ReadWriteCloser) {
	defer conn.Close()
	say := func(line string) { _, _ = io.WriteString(conn, line+"\r\n") }
	say("220 here")
	for in := bufio.NewScanner(conn); in.Scan(); {
		switch verb, _, _ := strings.Cut(strings.ToUpper(in.Text()), " "); verb {
		case "QUIT":
			say("221 bye")
			return
		case "DATA":
			say("354 go on")
			for in.Scan() && in.Text() != "." {
			}
			say("250 ok")
		default:
			say("250 ok")
		}
	}
}
