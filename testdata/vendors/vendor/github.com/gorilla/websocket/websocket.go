// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package websocket has the shape of github.com/gorilla/websocket.
package websocket

import (
	"io"
	"net/http"
)

type (
	Dialer   struct{ Subprotocols []string }
	Upgrader struct{ Subprotocols []string }
	Conn     struct{ subprotocol string }
)

var DefaultDialer = &Dialer{}

func (d *Dialer) Dial(urlStr string, requestHeader http.Header) (*Conn, *http.Response, error) {
	return nil, nil, nil
}

func (u *Upgrader) Upgrade(w http.ResponseWriter, r *http.Request, responseHeader http.Header) (*Conn, error) {
	return nil, nil
}

func (c *Conn) WriteMessage(messageType int, data []byte) error { return nil }
func (c *Conn) WriteJSON(v interface{}) error                   { return nil }

func (c *Conn) NextWriter(messageType int) (io.WriteCloser, error) { return &messageWriter{}, nil }

type messageWriter struct{ c *Conn }

func (w *messageWriter) Write(p []byte) (int, error)       { return 0, nil }
func (w *messageWriter) WriteString(p string) (int, error) { return 0, nil }
func (w *messageWriter) Close() error                      { return nil }
