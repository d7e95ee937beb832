// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package deident

import (
	"bytes"
	"crypto/hmac"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha3"
	"crypto/sha512"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"hash"
	"hash/adler32"
	"hash/crc32"
	"hash/fnv"
	"hash/maphash"
	"io"
	"strings"

	"example.com/corpus/mark"
)

func badHashesOfTheLibrary() {
	name := []byte(mark.FullName()) // source: libraryhashes
	a, b := md5.Sum(name), sha1.Sum(name)
	mark.Publish(a[:])                     // leak: libraryhashes (needs-deidentification)
	mark.Publish(hex.EncodeToString(b[:])) // leak: libraryhashes (needs-deidentification)
	c, d := sha512.Sum512(name), sha3.Sum256(name)
	mark.Publish(c)                        // leak: libraryhashes (needs-deidentification)
	mark.Publish(fmt.Sprintf("%x", d))     // leak: libraryhashes (needs-deidentification)
	mark.Publish(crc32.ChecksumIEEE(name)) // leak: libraryhashes (needs-deidentification)
	mark.Publish(adler32.Checksum(name))   // leak: libraryhashes (needs-deidentification)
}

func goodHashOfCount() {
	sum := sha256.Sum256([]byte(fmt.Sprint(len(mark.FullName())))) // source: hashofcount
	mark.Publish(sum)
}

// pseudonym is written for any hash.
func pseudonym(h hash.Hash, s string) string {
	h.Reset()
	_, _ = io.WriteString(h, s)
	return base64.RawURLEncoding.EncodeToString(h.Sum(nil))
}

func badHashIsAParameter() {
	mark.Publish(pseudonym(sha256.New(), mark.FullName())) // source: hashparam; leak: hashparam (needs-deidentification)
}

func goodHashIsReset() {
	h := sha256.New()
	_ = pseudonym(h, mark.FullName()) // source: hashreset
	mark.Publish(pseudonym(h, "plain"))
}

func badHashIsNotReset() {
	h := sha256.New()
	h.Write([]byte(mark.FullName())) // source: notreset
	h.Write([]byte("plain"))
	mark.Publish(h.Sum(nil)) // leak: notreset (needs-deidentification)
}

type tokens struct {
	key []byte
	mac hash.Hash
}

func newTokens(key string) *tokens {
	return &tokens{[]byte(key), hmac.New(sha256.New, []byte(key))}
}

func (t *tokens) of(s string) string {
	t.mac.Reset()
	t.mac.Write([]byte(s))
	return hex.EncodeToString(t.mac.Sum(nil))
}

func badTokenService() {
	mark.Publish(newTokens("k").of(mark.FullName())) // source: tokenservice; leak: tokenservice (needs-deidentification)
}

func goodTokenIsProcessed() {
	mark.Process(newTokens("k").of(mark.FullName())) // source: tokenprocessed
}

func badSumAppendsToData() {
	h := fnv.New32a()
	h.Write([]byte("plain"))
	mark.Publish(h.Sum([]byte(mark.FullName()))) // source: sumappends; leak: sumappends (needs-deidentification)
}

func badHashIsCopiedInto() {
	h := sha1.New()
	_, _ = io.Copy(h, strings.NewReader(mark.FullName())) // source: copiedinto
	mark.Publish(h.Sum(nil))                              // leak: copiedinto (needs-deidentification)
}

func badMultiWriterHashes() {
	h, b := sha256.New(), new(bytes.Buffer)
	_, _ = io.MultiWriter(h, b).Write([]byte(mark.FullName())) // source: multihash
	mark.Publish(h.Sum(nil))                                   // leak: multihash (needs-deidentification)
	mark.Publish(b.String())                                   // leak: multihash (needs-deidentification)
}

func badPrintedIntoHash() {
	h := md5.New()
	fmt.Fprintf(h, "%s/%d", mark.FullName(), 1) // source: printedhash
	mark.Publish(h.Sum(nil))                    // leak: printedhash (needs-deidentification)
}

func badMapHash() {
	var h maphash.Hash
	h.WriteString(mark.FullName()) // source: maphash
	mark.Publish(h.Sum64())        // leak: maphash (needs-deidentification)
	h.Reset()
	mark.Publish(h.Sum64())
}

func badHashesByName() {
	hashes := map[string]func() hash.Hash{"sha1": sha1.New, "sha256": sha256.New}
	h := hashes["sha256"]()
	h.Write([]byte(mark.FullName())) // source: byname
	mark.Publish(h.Sum(nil))         // leak: byname (needs-deidentification)
}

func badTruncatedHash() {
	sum := sha256.Sum256([]byte(mark.FullName())) // source: truncated
	mark.Publish(hex.EncodeToString(sum[:4]))     // leak: truncated (needs-deidentification)
}

func badBucketOfHash() {
	h := fnv.New32a()
	h.Write([]byte(mark.FullName())) // source: bucket
	mark.Publish(h.Sum32() % 100)    // leak: bucket (needs-deidentification)
}

func badComparedMACs() {
	a, b := newTokens("k").of(mark.FullName()), "x" // source: compared
	mark.Publish(hmac.Equal([]byte(a), []byte(b)))
	mark.Publish(a) // leak: compared (needs-deidentification)
}

func goodHashOfOtherColumn() {
	row := map[string]string{"name": mark.FullName(), "city": "x"} // source: othercolumn
	mark.Publish(pseudonym(sha256.New(), row["city"]))
}

func badHashWithSalt() {
	salt := []byte("pepper")
	sum := sha256.Sum256(append(salt, mark.FullName()...)) // source: salted
	mark.Publish(fmt.Sprintf("%x", sum[:]))                // leak: salted (needs-deidentification)
}

func goodAnonymousThenHashedAndJoined() {
	mark.Publish(strings.Join([]string{mark.Anonymize(mark.FullName()), mark.Hash(mark.Anonymize(mark.FullName()))}, ",")) // source: anonjoined
}
