// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_http

import (
	"context"
	"io"
	"net"
	"net/http"
	"net/http/httptest"

	"example.com/corpus/mark"
)

// What a server calls before its handler, and beside it.

// single listens for one connection, and ends when that has been answered.
type single struct {
	conn     net.Conn
	answered chan struct{}
}

func (l *single) Accept() (net.Conn, error) {
	if c := l.conn; c != nil {
		l.conn = nil
		return c, nil
	}
	<-l.answered
	return nil, io.EOF
}

func (l *single) Close() error { return nil }

func (l *single) Addr() net.Addr { return &net.TCPAddr{} }

func serveOnce(s *http.Server) {
	near, far := net.Pipe()
	l := &single{far, make(chan struct{})}
	go func() {
		_, _ = io.WriteString(near, "GET / HTTP/1.0\r\n\r\n")
		_, _ = io.ReadAll(near)
		close(l.answered)
	}()
	_ = s.Serve(l)
}

type visitorKey struct{}

func badConnectionsContext() {
	serveOnce(&http.Server{
		ConnContext: func(ctx context.Context, _ net.Conn) context.Context {
			return context.WithValue(ctx, visitorKey{}, mark.Secret()) // source: conncontext
		},
		Handler: http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
			mark.Leak(r.Context().Value(visitorKey{})) // leak: conncontext
		}),
	})
}

func badBaseContext() {
	s := &http.Server{BaseContext: func(net.Listener) context.Context {
		return context.WithValue(context.Background(), visitorKey{}, mark.Secret()) // source: basecontext
	}}
	s.Handler = http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		mark.Leak(r.Context().Value(visitorKey{})) // leak: basecontext
	})
	serveOnce(s)
}

func badBothContexts() {
	serveOnce(&http.Server{
		BaseContext: func(net.Listener) context.Context {
			return context.WithValue(context.Background(), visitorKey{}, mark.Secret()) // source: bothcontexts
		},
		ConnContext: func(ctx context.Context, _ net.Conn) context.Context {
			mark.Leak(ctx.Value(visitorKey{})) // leak: bothcontexts
			return context.WithValue(ctx, dialerKey{}, "plain")
		},
		Handler: http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
			mark.Leak(r.Context().Value(visitorKey{})) // leak: bothcontexts
		}),
	})
}

func goodOtherKeyOfConnection() {
	serveOnce(&http.Server{
		ConnContext: func(ctx context.Context, _ net.Conn) context.Context {
			return context.WithValue(ctx, visitorKey{}, mark.Secret()) // source: connother
		},
		Handler: http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
			mark.Leak(r.Context().Value(dialerKey{}))
			mark.Leak(r.URL.Path, r.Header)
		}),
	})
}

func badStateOfConnection() {
	s := mark.Secret() // source: connstate
	serveOnce(&http.Server{
		ConnState: func(net.Conn, http.ConnState) { mark.Leak(s) }, // leak: connstate
		Handler:   http.NotFoundHandler(),
	})
}

// flushed tells something when it is flushed.
type flushed struct {
	http.ResponseWriter
	note string
}

func (f flushed) Flush() { mark.Leak(f.note) } // leak: flushes

func badControllerFlushes() {
	_ = http.NewResponseController(flushed{httptest.NewRecorder(), mark.Secret()}).Flush() // source: flushes
}

func goodControllerFlushesPlain() {
	w := flushed{httptest.NewRecorder(), "plain"}
	_, _ = io.WriteString(w, mark.Secret()) // source: flushesplain
	_ = http.NewResponseController(w).Flush()
}
