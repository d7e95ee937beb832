// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package lsp is as much of the Language Server Protocol as it takes to stand
// between an editor and its server: messages, of which only a few are looked
// into, texts that change, and positions, which count UTF-16 code units.
package lsp

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"
)

// A Message is a request (it has an ID and a method), a notification (a method
// only), or a response (an ID only).
type Message struct {
	JSONRPC string          `json:"jsonrpc"`
	ID      json.RawMessage `json:"id,omitempty"` // a number or a string, whichever the sender likes
	Method  string          `json:"method,omitempty"`
	Params  json.RawMessage `json:"params,omitempty"`
	Result  json.RawMessage `json:"result,omitempty"`
	Error   json.RawMessage `json:"error,omitempty"`
}

// IsResponse reports whether the message answers a request.
func (m *Message) IsResponse() bool { return m.Method == "" && len(m.ID) > 0 }

// IsRequest reports whether the message wants an answer.
func (m *Message) IsRequest() bool { return m.Method != "" && len(m.ID) > 0 }

// Notification makes a message that wants no answer.
func Notification(method string, params any) (*Message, error) {
	data, err := json.Marshal(params)
	return &Message{JSONRPC: "2.0", Method: method, Params: data}, err
}

// Request makes a message that wants an answer.
func Request(id json.RawMessage, method string, params any) (*Message, error) {
	m, err := Notification(method, params)
	m.ID = id
	return m, err
}

// Response makes the answer to the request with an ID.
func Response(id json.RawMessage, result any) (*Message, error) {
	data, err := json.Marshal(result)
	return &Message{JSONRPC: "2.0", ID: id, Result: data}, err
}

// maxContent bounds what one message may hold; the largest real ones, lists of
// all symbols of a workspace, are some megabytes.
const maxContent = 1 << 30

// A Reader reads messages.
type Reader struct{ r *bufio.Reader }

// NewReader returns a Reader of what comes in by r.
func NewReader(r io.Reader) *Reader { return &Reader{bufio.NewReader(r)} }

// maxHeader bounds the lines of a header; there are two fields that one may have.
const maxHeader = 16

// contentLength reads a header, and returns its field of this name. Package
// net/textproto would do so too, and bring package net along, which costs each unit
// of a go vet, though it reads no messages, more time to start than all that is here.
func (r *Reader) contentLength() (length string, err error) {
	for range maxHeader {
		line, err := r.r.ReadSlice('\n')
		if err != nil {
			if err == io.EOF {
				err = io.ErrUnexpectedEOF
			}
			return "", err
		}
		text := strings.TrimRight(string(line), "\r\n")
		if text == "" {
			return length, nil
		}
		name, value, ok := strings.Cut(text, ":")
		if !ok {
			return "", fmt.Errorf("%q is not a field", text)
		}
		if strings.EqualFold(name, "Content-Length") {
			length = strings.TrimSpace(value)
		}
	}
	return "", fmt.Errorf("more than %d lines", maxHeader)
}

// Read returns the next message. At the end, between messages, it returns
// io.EOF.
func (r *Reader) Read() (*Message, error) {
	if _, err := r.r.Peek(1); err != nil {
		return nil, err
	}
	text, err := r.contentLength()
	if err != nil {
		return nil, fmt.Errorf("header of a message: %w", err)
	}
	length, err := strconv.Atoi(text)
	if err != nil || length < 0 || length > maxContent {
		return nil, fmt.Errorf("header of a message: Content-Length is %q", text)
	}
	var data bytes.Buffer // grows with what comes, whatever the header says
	if n, err := io.CopyN(&data, r.r, int64(length)); err != nil {
		return nil, fmt.Errorf("message of %d bytes: %w after %d", length, io.ErrUnexpectedEOF, n)
	}
	m := new(Message)
	if err := json.Unmarshal(data.Bytes(), m); err != nil {
		return nil, fmt.Errorf("message: %w", err)
	}
	if m.Method == "" && len(m.ID) == 0 {
		return nil, errors.New("message: neither a method nor the answer to one")
	}
	return m, nil
}

// A Writer writes messages; calls from several goroutines take turns.
type Writer struct {
	mu sync.Mutex
	w  io.Writer
}

// NewWriter returns a Writer to w.
func NewWriter(w io.Writer) *Writer { return &Writer{w: w} }

// Write writes a message.
func (w *Writer) Write(m *Message) error {
	data, err := json.Marshal(m)
	if err != nil {
		return err
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	_, err = fmt.Fprintf(w.w, "Content-Length: %d\r\n\r\n%s", len(data), data)
	return err
}
