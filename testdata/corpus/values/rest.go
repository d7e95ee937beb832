// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package values

import (
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"

	"example.com/corpus/mark"
)

// A part of a slice that came in is used as a whole.

func joinedRest(in []string) string { return strings.Join(in[1:], " ") }
func joinedAll(in []string) string  { return strings.Join(in[:], " ") }
func printedRest(in []string) string {
	rest := in[1:]
	return fmt.Sprint(rest)
}

func encodedRest(in []string) []byte {
	b, _ := json.Marshal(in[1:])
	return b
}
func textOf(frame []byte) string       { return string(frame[2:]) }
func hexOf(frame []byte, n int) string { return hex.EncodeToString(frame[:n]) }
func joinedOf(in *[2]string) string    { return strings.Join(in[1:], " ") }
func lengthOfRest(in []string) int     { return len(in[1:]) }
func sendRest(in []string)             { mark.Leak(in[1:]) } // leak: sentrest
func joinedField(c *command) string    { return strings.Join(c.args[1:], " ") }
func joinedOther(c *command) string    { return strings.Join(c.names[1:], " ") }

type command struct{ args, names []string }

func badRestIsSent()    { sendRest([]string{"a", mark.Secret()}) }                // source: sentrest
func badRestIsJoined()  { mark.Leak(joinedRest([]string{"a", mark.Secret()})) }   // source: joinedrest; leak: joinedrest
func badAllIsJoined()   { mark.Leak(joinedAll([]string{"a", mark.Secret()})) }    // source: joinedall; leak: joinedall
func badRestIsPrinted() { mark.Leak(printedRest([]string{"a", mark.Secret()})) }  // source: printedrest; leak: printedrest
func badRestIsEncoded() { mark.Leak(encodedRest([]string{"a", mark.Secret()})) }  // source: encodedrest; leak: encodedrest
func badRestOfArray()   { mark.Leak(joinedOf(&[2]string{"a", mark.Secret()})) }   // source: restofarray; leak: restofarray
func badTextOfFrame()   { mark.Leak(textOf([]byte("a " + mark.Secret()))) }       // source: textofframe; leak: textofframe
func badHexOfFrame()    { mark.Leak(hexOf([]byte(mark.Secret()), 8)) }            // source: hexofframe; leak: hexofframe
func goodLengthOfRest() { mark.Leak(lengthOfRest([]string{"a", mark.Secret()})) } // source: lengthofrest

func badRestOfField() {
	mark.Leak(joinedField(&command{args: []string{"a", mark.Secret()}})) // source: restoffield; leak: restoffield
}

func goodRestOfOtherField() {
	mark.Leak(joinedOther(&command{[]string{"a", mark.Secret()}, []string{"b", "c"}})) // source: restofother
}
