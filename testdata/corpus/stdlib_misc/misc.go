// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_misc

import (
	"archive/zip"
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"expvar"
	"io"
	"math/big"
	"math/rand/v2"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net"
	"net/netip"
	"path"
	"strings"
	"text/tabwriter"
	"unicode/utf16"
	"unique"

	"example.com/corpus/mark"
)

func badNetPipe() {
	a, b := net.Pipe()
	go func() {
		_, _ = io.WriteString(a, mark.Secret()) // source: netpipe
		a.Close()
	}()
	text, _ := io.ReadAll(b)
	mark.Leak(text) // leak: netpipe
}

func goodNetPipeOtherDirection() {
	a, b := net.Pipe()
	go func() {
		_, _ = io.ReadAll(a)
	}()
	_, _ = io.WriteString(b, mark.Secret()) // source: netpipeother
	mark.Leak(b.LocalAddr().Network())
	b.Close()
}

func badMultipartField() {
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	_ = w.WriteField("health", mark.Secret()) // source: multipart
	_ = w.Close()
	mark.Leak(b.Bytes()) // leak: multipart
	form, err := multipart.NewReader(&b, w.Boundary()).ReadForm(1 << 10)
	if err == nil {
		mark.Leak(form.Value["health"]) // leak: multipart
	}
}

func goodMultipartBoundary() {
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	_ = w.SetBoundary("fixed")
	_ = w.WriteField("health", mark.Secret()) // source: boundary
	mark.Leak(w.Boundary())
}

func badMultipartFile() {
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	part, err := w.CreateFormFile("f", "f.txt")
	if err != nil {
		return
	}
	_, _ = io.WriteString(part, mark.Secret()) // source: formfile
	_ = w.Close()
	mark.Leak(b.String()) // leak: formfile
}

func badMimeWords() {
	s := mime.QEncoding.Encode("utf-8", mark.Secret()) // source: mimeword
	mark.Leak(s)                                       // leak: mimeword
	t, _ := new(mime.WordDecoder).DecodeHeader(s)
	mark.Leak(t) // leak: mimeword
}

func goodMimeType() {
	_ = mime.QEncoding.Encode("utf-8", mark.Secret()) // source: mimetype
	mark.Leak(mime.TypeByExtension(".html"))
}

func badQuotedPrintable() {
	var b bytes.Buffer
	w := quotedprintable.NewWriter(&b)
	_, _ = w.Write(mark.SecretBytes()) // source: quotedprintable
	_ = w.Close()
	mark.Leak(b.String()) // leak: quotedprintable
}

func badZipRoundTrip() {
	var b bytes.Buffer
	zw := zip.NewWriter(&b)
	f, err := zw.Create("a.txt")
	if err != nil {
		return
	}
	_, _ = f.Write(mark.SecretBytes()) // source: zip
	_ = zw.Close()
	zr, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		return
	}
	r, err := zr.File[0].Open()
	if err != nil {
		return
	}
	text, _ := io.ReadAll(r)
	mark.Leak(text) // leak: zip
}

func goodZipOfPlain() {
	var a, b bytes.Buffer
	za, zb := zip.NewWriter(&a), zip.NewWriter(&b)
	fa, _ := za.Create("a.txt")
	fb, _ := zb.Create("b.txt")
	_, _ = fa.Write(mark.SecretBytes()) // source: zipplain
	_, _ = fb.Write([]byte("plain"))
	_ = za.Close()
	_ = zb.Close()
	mark.Leak(b.Bytes())
}

func badBigNumber() {
	n := big.NewInt(int64(mark.SecretInt()))               // source: big
	mark.Leak(new(big.Int).Mul(n, big.NewInt(1)).String()) // leak: big
}

func goodBigBits() {
	_ = big.NewInt(int64(mark.SecretInt())) // source: bigbits
	mark.Leak(big.NewInt(3).String())
}

func badShuffledElements() {
	s := []string{"a", mark.Secret()} // source: shuffled
	rand.Shuffle(len(s), func(i, j int) { s[i], s[j] = s[j], s[i] })
	mark.Leak(strings.Join(s, ",")) // leak: shuffled
}

func badEncryptionIsNotAnonymous() {
	block, err := aes.NewCipher([]byte("0123456789abcdef"))
	if err != nil {
		return
	}
	gcm, err := cipher.NewGCM(block)
	if err != nil {
		return
	}
	nonce := make([]byte, gcm.NonceSize())
	sealed := gcm.Seal(nil, nonce, mark.SecretBytes(), nil) // source: encrypted
	mark.Leak(sealed)                                       // leak: encrypted (static)
	open, _ := gcm.Open(nil, nonce, sealed, nil)
	mark.Leak(open) // leak: encrypted
}

func goodNonceIsNoSecret() {
	nonce := make([]byte, 12)
	_ = mark.SecretBytes() // source: nonce
	mark.Leak(nonce)
}

func badExpvarString() {
	var v expvar.String
	v.Set(mark.Secret())  // source: expvar
	mark.Leak(v.String()) // leak: expvar
	mark.Leak(v.Value())  // leak: expvar
}

func goodExpvarCounter() {
	var v expvar.Int
	v.Add(int64(len(mark.Secret()))) // source: expvarcount
	mark.Leak(v.String())
}

func badExpvarInMap() {
	var v expvar.String
	v.Set(mark.Secret()) // source: expvarmap
	var m expvar.Map
	m.Set("v", &v)
	mark.Leak(m.String()) // leak: expvarmap
	m.Do(func(kv expvar.KeyValue) {
		mark.Leak(kv.Value.String()) // leak: expvarmap
	})
}

func goodExpvarKeyOfMap() {
	var v expvar.String
	v.Set(mark.Secret()) // source: expvarkey
	var m expvar.Map
	m.Set("v", &v)
	m.Do(func(kv expvar.KeyValue) {
		mark.Leak(kv.Key)
	})
}

func badExpvarFunc() {
	s := mark.Secret() // source: expvarfunc
	var v expvar.Var = expvar.Func(func() any { return s })
	mark.Leak(v.String()) // leak: expvarfunc
}

func badUniqueHandle() {
	h := unique.Make(mark.Secret()) // source: unique
	mark.Leak(h.Value())            // leak: unique
}

func badTabwriterAligns() {
	var b strings.Builder
	w := tabwriter.NewWriter(&b, 0, 8, 1, ' ', 0)
	_, _ = io.WriteString(w, "a\t"+mark.Secret()+"\n") // source: tabwriter
	_ = w.Flush()
	mark.Leak(b.String()) // leak: tabwriter
}

func goodTabwriterOfPlain() {
	var a, b strings.Builder
	_, _ = io.WriteString(tabwriter.NewWriter(&a, 0, 8, 1, ' ', 0), mark.Secret()) // source: tabwriterplain
	w := tabwriter.NewWriter(&b, 0, 8, 1, ' ', 0)
	_, _ = io.WriteString(w, "a\tb\n")
	_ = w.Flush()
	mark.Leak(b.String())
}

func badUTF16AndBack() {
	u := utf16.Encode([]rune(mark.Secret())) // source: utf16
	mark.Leak(string(utf16.Decode(u)))       // leak: utf16
}

func badPathElements() {
	p := path.Join("a", mark.Secret(), "b") // source: path
	dir, _ := path.Split(p)
	mark.Leak(path.Base(path.Clean(dir))) // leak: path
}

func goodPathMatch() {
	_ = path.Join("a", mark.Secret()) // source: pathmatch
	ok, err := path.Match("*.go", "a.go")
	mark.Leak(ok, err)
}

func badHostAndPort() {
	hp := net.JoinHostPort(mark.Secret(), "80") // source: hostport
	host, _, _ := net.SplitHostPort(hp)
	mark.Leak(host) // leak: hostport
}

func goodPortOfPlain() {
	_ = net.JoinHostPort(mark.Secret(), "80") // source: portplain
	ap, _ := netip.ParseAddrPort("127.0.0.1:80")
	mark.Leak(ap.Port())
}
