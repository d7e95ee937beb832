// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_errors

import (
	"bufio"
	"context"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io/fs"
	"log/slog"
	"math/big"
	"mime"
	"net"
	"net/http"
	"net/mail"
	"net/netip"
	"os"
	"os/user"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"example.com/corpus/mark"
)

// What cannot be parsed, found or opened is quoted by the error.

func badNumberAsItWasWritten() {
	_, err := json.Number(mark.Secret()).Int64() // source: quotednumber
	mark.Leak(err)                               // leak: quotednumber
	var n *strconv.NumError
	if errors.As(err, &n) {
		mark.Leak(n.Num) // leak: quotednumber
		mark.Leak(n.Func)
	}
}

func badLevelIsQuoted() {
	var l slog.Level
	mark.Leak(l.UnmarshalText([]byte(mark.Secret()))) // source: quotedlevel; leak: quotedlevel
	var v slog.LevelVar
	mark.Leak(v.UnmarshalText([]byte(mark.Secret()))) // source: quotedlevelvar; leak: quotedlevelvar
	mark.Leak(l.UnmarshalText([]byte("INFO")))
}

func badBigNumberIsQuoted() {
	var n big.Int
	mark.Leak(n.UnmarshalText([]byte(mark.Secret()))) // source: quotedbig; leak: quotedbig
	var r big.Rat
	mark.Leak(r.UnmarshalText([]byte(mark.Secret()))) // source: quotedrat; leak: quotedrat
}

func badDateOfHeaderIsQuoted() {
	_, err := http.ParseTime(mark.Secret()) // source: quoteddate
	mark.Leak(err)                          // leak: quoteddate
	var p *time.ParseError
	if errors.As(err, &p) {
		mark.Leak(p.Value) // leak: quoteddate
	}
}

func badRequestLineIsQuoted() {
	_, err := http.ReadRequest(bufio.NewReader(strings.NewReader(mark.Secret() + "\r\n")))    // source: quotedrequest
	mark.Leak(err)                                                                            // leak: quotedrequest
	_, err = http.ReadResponse(bufio.NewReader(strings.NewReader(mark.Secret()+"\r\n")), nil) // source: quotedresponse
	mark.Leak(err)                                                                            // leak: quotedresponse
}

func badRestOfAddressIsQuoted() {
	_, err := mail.ParseAddress("a@b.example, " + mark.Secret()) // source: quotedmail
	mark.Leak(err)                                               // leak: quotedmail
}

func badCharsetIsQuoted() {
	d := mime.WordDecoder{}
	_, err := d.Decode("=?" + hex.EncodeToString(mark.SecretBytes()) + "?q?a?=") // source: quotedcharset
	mark.Leak(err)                                                               // leak: quotedcharset
}

func badTextOfAddressIsQuoted() {
	var a netip.Addr
	mark.Leak(a.UnmarshalText([]byte(mark.Secret()))) // source: quotedaddr; leak: quotedaddr
	var ip net.IP
	err := ip.UnmarshalText([]byte(mark.Secret())) // source: quotedip
	mark.Leak(err)                                 // leak: quotedip
	var p *net.ParseError
	if errors.As(err, &p) {
		mark.Leak(p.Text) // leak: quotedip
		mark.Leak(p.Type)
	}
}

func badServiceIsQuoted() {
	_, err := net.LookupPort("tcp", mark.Secret()) // source: quotedport
	mark.Leak(err)                                 // leak: quotedport
	_, err = net.LookupAddr(mark.Secret())         // source: quotedlookup
	var d *net.DNSError
	if errors.As(err, &d) {
		mark.Leak(d.Name) // leak: quotedlookup
		mark.Leak(d.Server)
	}
}

func badAddressToDialIsQuoted() {
	_, err := net.Dial("tcp", mark.Secret()) // source: quoteddial
	mark.Leak(err)                           // leak: quoteddial
	d := net.Dialer{}
	_, err = d.DialContext(context.Background(), "tcp", mark.Secret()) // source: quoteddialer
	mark.Leak(err)                                                     // leak: quoteddialer
}

func badUserIsQuoted() {
	_, err := user.Lookup(mark.Secret()) // source: quoteduser
	mark.Leak(err)                       // leak: quoteduser
}

func badPathsAreQuoted() {
	name := "/no/such/" + mark.Secret() // source: quotedpath
	_, err := os.Readlink(name)
	mark.Leak(err)                  // leak: quotedpath
	mark.Leak(os.Truncate(name, 1)) // leak: quotedpath
	mark.Leak(os.Chown(name, 1, 1)) // leak: quotedpath
	_, err = os.MkdirTemp(name, "x")
	mark.Leak(err)                                              // leak: quotedpath
	_, err = filepath.EvalSymlinks("/no/such/" + mark.Secret()) // source: quotedlink
	var p *fs.PathError
	if errors.As(err, &p) {
		mark.Leak(p.Op)
	}
}

func goodWhatIsParsedIsNotInTheError() {
	var n big.Int
	mark.Leak(n.UnmarshalText([]byte("12")))
	var ip net.IP
	_ = ip.UnmarshalText([]byte(mark.Secret())) // source: quotedbefore
	mark.Leak(ip.UnmarshalText([]byte("127.0.0.1")))
	_, err := net.Dial("tcp", "no port")
	mark.Leak(err)
}
