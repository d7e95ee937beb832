// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package privacy

import (
	"fmt"
	"net"
	"net/netip"
	"net/textproto"

	"example.com/corpus/mark"
)

// An address that is written in the code tells who receives, in whatever way it is
// put together.

func badPacketToALiteralAddress(c *net.UDPConn) {
	to := netip.MustParseAddrPort("203.0.113.9:8125")
	_, _ = c.WriteToUDPAddrPort(mark.SecretBytes(), to) // source: packetliteral; leak: packetliteral (undeclared-recipient)
}

func goodPacketToOwnMachine(c *net.UDPConn) {
	to := netip.MustParseAddrPort("127.0.0.1:8125")
	_, _ = c.WriteToUDPAddrPort([]byte(mark.FullName()), to) // source: packetlocal
	to = netip.MustParseAddrPort("[::1]:8125")
	_, _ = c.WriteToUDPAddrPort([]byte(mark.FullName()), to) // source: packetlocalsix
}

func goodPacketToWhoeverSentOne(c *net.UDPConn) {
	_, from, err := c.ReadFromUDPAddrPort(make([]byte, 512))
	if err != nil {
		return
	}
	_, _ = c.WriteToUDPAddrPort(mark.SecretBytes(), from) // source: packetreturned
}

func badPacketToAParsedAddress(c net.PacketConn) {
	to, err := netip.ParseAddrPort("203.0.113.9:8125")
	if err != nil {
		return
	}
	_, _ = c.WriteTo(mark.SecretBytes(), net.UDPAddrFromAddrPort(to)) // source: packetparsed; leak: packetparsed (undeclared-recipient)
}

func goodPacketToAParsedLocalAddress(c net.PacketConn) {
	to, err := netip.ParseAddrPort("127.0.0.1:8125")
	if err != nil {
		return
	}
	_, _ = c.WriteTo([]byte(mark.FullName()), net.UDPAddrFromAddrPort(to)) // source: packetparsedlocal
}

func badPacketToAnAddressAndAPort(c *net.UDPConn, port uint16) {
	to := netip.AddrPortFrom(netip.MustParseAddr("2001:db8::9"), port)
	_, _, _ = c.WriteMsgUDPAddrPort(mark.SecretBytes(), nil, to) // source: packetjoined; leak: packetjoined (undeclared-recipient)
}

func goodPacketToAnOwnAddressAndAPort(c *net.UDPConn, port uint16) {
	to := netip.AddrPortFrom(netip.MustParseAddr("::1"), port)
	_, _ = c.WriteToUDPAddrPort([]byte(mark.FullName()), to) // source: packetjoinedlocal
}

func badPacketToAResolvedAddrPort(c *net.UDPConn) {
	to, err := net.ResolveUDPAddr("udp", "collect.example:8125")
	if err != nil {
		return
	}
	_, _ = c.WriteToUDPAddrPort(mark.SecretBytes(), to.AddrPort()) // source: packetresolved; leak: packetresolved (undeclared-recipient)
}

func badDialledHostAndPort() {
	c, err := net.Dial("tcp", net.JoinHostPort("graph.facebook.com", "443"))
	if err != nil {
		return
	}
	_, _ = c.Write(mark.SecretBytes()) // source: dialledjoined; leak: dialledjoined (needs-consent)
}

// dial connects to a port of a host.
func dial(host, port string) (net.Conn, error) {
	return net.Dial("tcp", net.JoinHostPort(host, port))
}

func badDialledHostOfACaller(port string) {
	if c, err := dial("graph.facebook.com", port); err == nil {
		_, _ = c.Write(mark.SecretBytes()) // source: diallednear; leak: diallednear (needs-consent)
	}
}

func goodDialledOwnHost(port string) {
	c, err := net.Dial("tcp", net.JoinHostPort("localhost", port))
	if err != nil {
		return
	}
	_, _ = c.Write([]byte(mark.FullName())) // source: dialledhome
	if c, err = dial("localhost", port); err != nil {
		return
	}
	_, _ = c.Write([]byte(mark.FullName())) // source: dialledhomenear
	if c, err = dial("::1", port); err != nil {
		return
	}
	_, _ = c.Write([]byte(mark.FullName())) // source: dialledhomesix
}

func badDialledResolvedHostAndPort(port string) {
	to, err := net.ResolveTCPAddr("tcp", net.JoinHostPort("graph.facebook.com", port))
	if err != nil {
		return
	}
	c, err := net.Dial("tcp", to.String())
	if err != nil {
		return
	}
	_, _ = c.Write(mark.SecretBytes()) // source: dialledresolved; leak: dialledresolved (needs-consent)
}

func goodDialledResolvedOwnHost() {
	to, err := net.ResolveTCPAddr("tcp", "localhost:7")
	if err != nil {
		return
	}
	c, err := net.Dial("tcp", to.String())
	if err != nil {
		return
	}
	_, _ = c.Write([]byte(mark.FullName())) // source: dialledownresolved
}

func badTextOverADialledConnection() {
	c, err := textproto.Dial("tcp", "graph.facebook.com:119")
	if err != nil {
		return
	}
	_ = c.PrintfLine("SUBJECT %s", mark.Secret()) // source: textline; leak: textline (needs-consent)
	_, _ = c.Cmd("XHDR %s", mark.Secret())        // source: textcmd; leak: textcmd (needs-consent)
	w := c.DotWriter()
	fmt.Fprintln(w, mark.Secret()) // source: textdots; leak: textdots (needs-consent)
	_ = w.Close()
	_, _ = c.W.WriteString(mark.Secret()) // source: textbuffer; leak: textbuffer (needs-consent)
}

func goodTextOverAnOwnConnection() {
	c, err := textproto.Dial("tcp", "localhost:119")
	if err != nil {
		return
	}
	_ = c.PrintfLine("SUBJECT %s", mark.FullName()) // source: textownline
	_, _ = c.Cmd("XHDR %s", mark.FullName())        // source: textowncmd
	w := c.DotWriter()
	fmt.Fprintln(w, mark.FullName()) // source: textowndots
	_ = w.Close()
}

func badTextOverAConnection() {
	raw, err := net.Dial("tcp", "graph.facebook.com:119")
	if err != nil {
		return
	}
	c := textproto.NewConn(raw)
	_ = c.PrintfLine("SUBJECT %s", mark.Secret()) // source: textover; leak: textover (needs-consent)
}

func goodTextIsAnswered(l net.Listener) {
	raw, err := l.Accept()
	if err != nil {
		return
	}
	_ = textproto.NewConn(raw).PrintfLine("SUBJECT %s", mark.Secret()) // source: textanswered
}

func badPacketToAnAddressInALiteral(c *net.UDPConn) {
	to := &net.UDPAddr{IP: net.ParseIP("203.0.113.9"), Port: 8125}
	_, _ = c.WriteToUDP(mark.SecretBytes(), to) // source: packetinliteral; leak: packetinliteral (undeclared-recipient)
}

func goodPacketToAnOwnAddressInALiteral(c net.PacketConn) {
	to := &net.UDPAddr{IP: net.ParseIP("127.0.0.1"), Port: 8125}
	_, _ = c.WriteTo([]byte(mark.FullName()), to) // source: packetinownliteral
}

func badPacketToAnAddressInALiteralToo(c net.PacketConn) {
	to := &net.UDPAddr{IP: net.ParseIP("203.0.113.9"), Port: 8125}
	_, _ = c.WriteTo(mark.SecretBytes(), to) // source: packetinliteraltoo; leak: packetinliteraltoo (undeclared-recipient)
}

func badDialledAddressInALiteral() {
	c, err := net.DialUDP("udp", nil, &net.UDPAddr{IP: net.ParseIP("203.0.113.9"), Port: 8125})
	if err != nil {
		return
	}
	_, _ = c.Write(mark.SecretBytes()) // source: dialledliteral; leak: dialledliteral (undeclared-recipient)
}

func badDialledAddressOfEither() {
	to := &net.UDPAddr{IP: net.ParseIP("::1"), Port: 8125}
	if mark.Either() {
		to.IP = net.ParseIP("203.0.113.9")
	}
	c, err := net.DialUDP("udp", nil, to)
	if err != nil {
		return
	}
	_, _ = c.Write(mark.SecretBytes()) // source: dialledeither; leak: dialledeither (undeclared-recipient)
}

func goodDialledOwnAddressInALiteral() {
	c, err := net.DialTCP("tcp", nil, &net.TCPAddr{IP: net.ParseIP("::1"), Port: 8125})
	if err != nil {
		return
	}
	_, _ = c.Write([]byte(mark.FullName())) // source: dialledownliteral
}
