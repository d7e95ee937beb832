// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package privacy

import (
	"bufio"
	"crypto/tls"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/smtp"
	"os"
	"strings"
	"time"

	"example.com/corpus/mark"
)

func badDialledAdNetwork() {
	c, err := net.Dial("tcp", "graph.facebook.com:443")
	if err != nil {
		return
	}
	_, _ = c.Write(mark.SecretBytes()) // source: dialledads; leak: dialledads (needs-consent)
}

func badDialledUnknownHost() {
	c, err := net.Dial("tcp", "collect.example:443")
	if err != nil {
		return
	}
	fmt.Fprintf(c, "health=%s\n", mark.Secret()) // source: dialled; leak: dialled (undeclared-recipient)
}

func goodDialledButSentPlain() {
	c, err := net.Dial("tcp", "collect.example:443")
	if err != nil {
		return
	}
	fmt.Fprintf(c, "length=%d\n", len(mark.FullName())) // source: dialledplain
}

func badDialledConfiguredHost() {
	c, err := (&net.Dialer{}).Dial("tcp", os.Getenv("COLLECT"))
	if err != nil {
		return
	}
	w := bufio.NewWriter(c)
	_, _ = w.WriteString(mark.Secret()) // source: dialledenv; leak: dialledenv (undeclared-recipient)
	_ = w.Flush()
}

func goodDialledOwnMachine() {
	c, err := net.Dial("tcp", "localhost:6379")
	if err != nil {
		return
	}
	_, _ = c.Write([]byte(mark.FullName())) // source: dialledlocal
	c, err = net.Dial("tcp", ":6379")
	if err != nil {
		return
	}
	_, _ = c.Write([]byte(mark.FullName())) // source: dialledport
	c, err = net.Dial("unix", "/run/store.sock")
	if err != nil {
		return
	}
	_, _ = c.Write([]byte(mark.FullName())) // source: dialledunix
}

func badDialledAdNetworkWithAReader() {
	c, err := net.Dial("tcp", "graph.facebook.com:443")
	if err != nil {
		return
	}
	go func() { _, _ = io.Copy(io.Discard, c) }()
	_, _ = c.Write(mark.SecretBytes()) // source: dialledreader; leak: dialledreader (needs-consent)
}

func goodDialledOwnMachineWithAReader() {
	c, err := net.Dial("tcp", "localhost:6379")
	if err != nil {
		return
	}
	go func() { _, _ = io.Copy(io.Discard, c) }()
	_, _ = c.Write([]byte(mark.FullName())) // source: dialledlocalreader
}

// reply answers whoever is at the other end.
func reply(c net.Conn, text string) {
	_, _ = io.WriteString(c, text) // leak: handedconn (undeclared-recipient)
}

func badDialledConnectionIsHandedOn() {
	c, err := net.Dial("tcp", "collect.example:443")
	if err != nil {
		return
	}
	reply(c, mark.Secret()) // source: handedconn
}

// tell writes to whoever is at the other end, without a writer between.
func tell(c net.Conn, text []byte) {
	_, _ = c.Write(text) // leak: told (undeclared-recipient)
}

func badDialledConnectionIsTold() {
	c, err := net.Dial("tcp", "collect.example:443")
	if err != nil {
		return
	}
	tell(c, mark.SecretBytes()) // source: told
}

func goodAcceptedConnectionIsTold() {
	l, err := net.Listen("tcp", ":7002")
	if err != nil {
		return
	}
	c, err := l.Accept()
	if err != nil {
		return
	}
	tell(c, mark.SecretBytes()) // source: toldaccepted
}

func goodServerAnswersWhoeverAsked() {
	l, err := net.Listen("tcp", ":7000")
	if err != nil {
		return
	}
	for {
		c, err := l.Accept()
		if err != nil {
			return
		}
		go reply(c, mark.Secret())     // source: accepted
		fmt.Fprintln(c, mark.Secret()) // source: acceptedprint
	}
}

func goodServerOfTCPAnswers() {
	l, err := net.ListenTCP("tcp", nil)
	if err != nil {
		return
	}
	c, err := l.AcceptTCP()
	if err != nil {
		return
	}
	_, _ = c.Write(mark.SecretBytes()) // source: acceptedtcp
}

func badDialledTCP() {
	to, err := net.ResolveTCPAddr("tcp", "graph.facebook.com:443")
	if err != nil {
		return
	}
	c, err := net.DialTCP("tcp", nil, to)
	if err != nil {
		return
	}
	_, _ = c.Write(mark.SecretBytes()) // source: dialledtcp; leak: dialledtcp (needs-consent)
}

func badDialledCopy() {
	c, err := net.Dial("tcp", "collect.example:443")
	if err != nil {
		return
	}
	_, _ = io.Copy(c, strings.NewReader(mark.Secret()))                // source: dialledcopy; leak: dialledcopy (undeclared-recipient)
	_, _ = c.(*net.TCPConn).ReadFrom(strings.NewReader(mark.Secret())) // source: dialledread; leak: dialledread (undeclared-recipient)
}

func badPacketToAResolvedAddress() {
	pc, err := net.ListenPacket("udp", ":0")
	if err != nil {
		return
	}
	to, err := net.ResolveUDPAddr("udp", "collect.example:8125")
	if err != nil {
		return
	}
	_, _ = pc.WriteTo(mark.SecretBytes(), to) // source: packetsent; leak: packetsent (undeclared-recipient)
}

func goodPacketIsAnswered() {
	pc, err := net.ListenPacket("udp", ":7000")
	if err != nil {
		return
	}
	b := make([]byte, 512)
	_, from, err := pc.ReadFrom(b)
	if err != nil {
		return
	}
	_, _ = pc.WriteTo(mark.SecretBytes(), from) // source: packetanswered
}

func badDatagramToAResolvedAddress() {
	c, err := net.ListenUDP("udp", nil)
	if err != nil {
		return
	}
	to, err := net.ResolveUDPAddr("udp", "collect.example:8125")
	if err != nil {
		return
	}
	_, _ = c.WriteToUDP(mark.SecretBytes(), to) // source: datagramsent; leak: datagramsent (undeclared-recipient)
}

func goodDatagramIsAnswered() {
	c, err := net.ListenUDP("udp", nil)
	if err != nil {
		return
	}
	b := make([]byte, 512)
	_, from, err := c.ReadFromUDP(b)
	if err != nil {
		return
	}
	_, _ = c.WriteToUDP(mark.SecretBytes(), from) // source: datagramanswered
}

func badDialledTLS() {
	c, err := tls.Dial("tcp", "graph.facebook.com:443", nil)
	if err != nil {
		return
	}
	_, _ = c.Write(mark.SecretBytes()) // source: dialledtls; leak: dialledtls (needs-consent)
}

func badTLSOverADialledConnection() {
	raw, err := net.Dial("tcp", "graph.facebook.com:443")
	if err != nil {
		return
	}
	c := tls.Client(raw, nil)
	fmt.Fprintln(c, mark.Secret()) // source: tlsclient; leak: tlsclient (needs-consent)
}

func goodTLSServerAnswers() {
	l, err := net.Listen("tcp", ":7001")
	if err != nil {
		return
	}
	raw, err := l.Accept()
	if err != nil {
		return
	}
	fmt.Fprintln(tls.Server(raw, nil), mark.Secret()) // source: tlsserver
}

// A reporter keeps its connection.
type reporter struct{ conn net.Conn }

func newReporter(addr string) (*reporter, error) {
	c, err := net.DialTimeout("tcp", addr, time.Second)
	if err != nil {
		return nil, err
	}
	return &reporter{c}, nil
}

func (r *reporter) report(v any) error { return json.NewEncoder(r.conn).Encode(v) } // leak: reporter (needs-consent)

func badReporterSendsARecord() {
	if r, err := newReporter("api.mixpanel.com:443"); err == nil {
		_ = r.report(map[string]string{"health": mark.Secret()}) // source: reporter
	}
}

func goodReporterAtHome() {
	if r, err := newReporter("127.0.0.1:9000"); err == nil {
		_ = r.report(map[string]string{"name": mark.FullName()}) // source: reporterhome
	}
}

func badMailBody() {
	c, err := smtp.Dial("mail.example:25")
	if err != nil {
		return
	}
	w, err := c.Data()
	if err != nil {
		return
	}
	fmt.Fprintf(w, "Subject: hi\r\n\r\n%s", mark.Secret()) // source: mailbody; leak: mailbody (undeclared-recipient)
	_ = w.Close()
}

func goodMailBodyToOwnRelay() {
	c, err := smtp.Dial("localhost:25")
	if err != nil {
		return
	}
	w, err := c.Data()
	if err != nil {
		return
	}
	fmt.Fprintf(w, "Subject: hi\r\n\r\n%s", mark.FullName()) // source: mailrelay
	_ = w.Close()
}
