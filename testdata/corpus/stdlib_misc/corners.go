// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_misc

import (
	"bufio"
	"encoding/json"
	"io"
	"math"
	"math/big"
	"math/bits"
	"mime"
	"mime/multipart"
	"net"
	"net/textproto"
	"strings"
	"sync"
	"text/scanner"

	"example.com/corpus/mark"
)

func badPipeInBothDirections() {
	a, b := net.Pipe()
	var wg sync.WaitGroup
	wg.Go(func() {
		line, _ := bufio.NewReader(b).ReadString('\n')
		_, _ = io.WriteString(b, "echo "+line)
		b.Close()
	})
	_, _ = io.WriteString(a, mark.Secret()+"\n") // source: bothdirections
	text, _ := io.ReadAll(a)
	wg.Wait()
	mark.Leak(text) // leak: bothdirections
}

func goodPipeIsOneWay() {
	a, b := net.Pipe()
	var wg sync.WaitGroup
	wg.Go(func() {
		_, _ = bufio.NewReader(b).ReadString('\n')
		_, _ = io.WriteString(b, "thanks")
		b.Close()
	})
	_, _ = io.WriteString(a, mark.Secret()+"\n") // source: oneway
	text, _ := io.ReadAll(a)
	wg.Wait()
	mark.Leak(text)
}

func badMathOfSecret() {
	f := float64(mark.SecretInt())             // source: mathof
	mark.Leak(math.Max(f, 1))                  // leak: mathof
	mark.Leak(math.Round(f))                   // leak: mathof
	mark.Leak(math.Float64bits(math.Floor(f))) // leak: mathof (static)
	mark.Leak(bits.OnesCount(uint(f)))         // leak: mathof (static)
}

func badBigArithmetic() {
	n := new(big.Int).SetInt64(int64(mark.SecretInt())) // source: bigarith
	n.Add(n, big.NewInt(0))
	mark.Leak(n.Int64())  // leak: bigarith
	mark.Leak(n.Text(10)) // leak: bigarith
	mark.Leak(n.Cmp(n))   // leak: bigarith (static)
}

func goodBigIsOverwritten() {
	n := new(big.Int).SetInt64(int64(mark.SecretInt())) // source: bigover
	n.SetInt64(7)
	mark.Leak(n.String())
}

func goodBigOperandIsUnchanged() {
	n, m := big.NewInt(int64(mark.SecretInt())), big.NewInt(2) // source: bigoperand
	_ = m.Cmp(n)
	_ = new(big.Int).Mul(n, m)
	mark.Leak(m.String())
}

func badMediaType() {
	s := mime.FormatMediaType("text/plain", map[string]string{"name": "x" + mark.Secret()}) // source: mediatype
	mark.Leak(s)                                                                            // leak: mediatype
	_, params, _ := mime.ParseMediaType(s)
	mark.Leak(params["name"]) // leak: mediatype
}

func badPartsAreRead() {
	body := "--b\r\nX-Health: h\r\n\r\n" + mark.Secret() + "\r\n--b--\r\n" // source: parts
	r := multipart.NewReader(strings.NewReader(body), "b")
	p, err := r.NextPart()
	if err != nil {
		return
	}
	text, _ := io.ReadAll(p)
	mark.Leak(text) // leak: parts
}

func badPartHeader() {
	var b strings.Builder
	w := multipart.NewWriter(&b)
	h := textproto.MIMEHeader{}
	h.Set("X-Health", mark.Secret()) // source: partheader
	_, _ = w.CreatePart(h)
	mark.Leak(b.String()) // leak: partheader
}

func badTokensOfScanner() {
	var s scanner.Scanner
	s.Init(strings.NewReader(`a "` + mark.Secret() + `"`)) // source: scannertokens
	for t := s.Scan(); t != scanner.EOF; t = s.Scan() {
		mark.Leak(s.TokenText()) // leak: scannertokens
	}
}

func goodPositionOfScanner() {
	var s scanner.Scanner
	s.Init(strings.NewReader("plain"))
	s.Scan()
	mark.Leak(s.Pos().Line)
	_ = mark.Secret() // source: scannerpos
}

func badTextOfBigInJSON() {
	b, _ := json.Marshal(map[string]*big.Int{"n": big.NewInt(int64(mark.SecretInt()))}) // source: bigjson
	mark.Leak(b)                                                                        // leak: bigjson
}
