// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_misc

import (
	"errors"
	"io"
	"net/rpc"
	"net/rpc/jsonrpc"

	"example.com/corpus/mark"
)

// Calls from afar: a server finds the methods of what is registered by reflection.

// ask calls a method of a service as a client would.
func ask(s *rpc.Server, method string) {
	_ = s.ServeRequest(&question{method: method})
}

// A question is the one that a client asks.
type question struct{ method string }

func (q *question) ReadRequestHeader(r *rpc.Request) error {
	r.ServiceMethod = q.method
	return nil
}

func (q *question) ReadRequestBody(any) error { return nil }

func (q *question) WriteResponse(*rpc.Response, any) error { return nil }

func (q *question) Close() error { return nil }

// Archive answers with what it holds.
type Archive struct{ note, name string }

func (a *Archive) Tell(_ string, _ *string) error {
	mark.Leak(a.note) // leak: remoteservice
	mark.Leak(a.name)
	return nil
}

func badServiceTells() {
	s := rpc.NewServer()
	_ = s.Register(&Archive{note: mark.Secret(), name: "plain"}) // source: remoteservice
	ask(s, "Archive.Tell")
}

// Desk keeps what it is told by the method that is named last.
type Desk struct{ note, name string }

func (d *Desk) Tell(_ string, _ *string) error {
	mark.Leak(d.note) // leak: remotestate
	mark.Leak(d.name)
	return nil
}

func (d *Desk) Write(_ string, _ *string) error {
	d.note = mark.Secret() // source: remotestate
	return nil
}

func badServiceTellsWhatItWasTold() {
	s := rpc.NewServer()
	_ = s.Register(new(Desk))
	ask(s, "Desk.Write")
	ask(s, "Desk.Tell")
}

// Slate forgets at once what it was told.
type Slate struct{ note string }

func (l *Slate) Tell(_ string, _ *string) error {
	mark.Leak(l.note)
	return nil
}

func (l *Slate) Write(_ string, _ *string) error {
	l.note = mark.Secret() // source: remotewiped
	l.note = ""
	return nil
}

func goodServiceForgetsAtOnce() {
	s := rpc.NewServer()
	_ = s.Register(new(Slate))
	ask(s, "Slate.Write")
	ask(s, "Slate.Tell")
}

// Cabinet has a method that nobody can call from afar.
type Cabinet struct{ note string }

func (c *Cabinet) Tell(_ string, _ *string) error {
	mark.Leak("told")
	return nil
}

func (c *Cabinet) Open(string) { mark.Leak(c.note) }

func goodMethodIsNotRemote() {
	s := rpc.NewServer()
	_ = s.RegisterName("Desk", &Cabinet{mark.Secret()}) // source: remotenot
	ask(s, "Desk.Tell")
}

// Drawer is registered by the name of another.
type Drawer struct{ note string }

func (d Drawer) Tell(_ string, _ *string) error {
	mark.Leak(d.note) // leak: remotenamed
	return nil
}

func badServiceOfOtherName() {
	s := rpc.NewServer()
	_ = s.RegisterName("Desk", Drawer{mark.Secret()}) // source: remotenamed
	ask(s, "Desk.Tell")
}

// far is a connection to the ad network.
type far struct{}

func (far) Read([]byte) (int, error) { return 0, io.EOF }

func (far) Write(p []byte) (int, error) {
	mark.Leak(p) // leak: remotegob, remotejson
	return len(p), nil
}

func (far) Close() error { return nil }

func badClientWritesArguments() {
	_ = rpc.NewClient(far{}).Call("Archive.Tell", mark.Secret(), nil) // source: remotegob; leak: remotegob (undeclared-recipient)
}

func badClientWritesJSON() {
	_ = jsonrpc.NewClient(far{}).Call("Archive.Tell", mark.Secret(), nil) // source: remotejson; leak: remotejson (undeclared-recipient)
}

// spoken is a codec of one's own.
type spoken struct{}

func (spoken) WriteRequest(_ *rpc.Request, body any) error {
	mark.Leak(body) // leak: remotecodec
	return errors.New("not spoken")
}

func (spoken) ReadResponseHeader(*rpc.Response) error { return io.EOF }

func (spoken) ReadResponseBody(any) error { return nil }

func (spoken) Close() error { return nil }

func badCodecIsGivenArguments() {
	_ = rpc.NewClientWithCodec(spoken{}).Call("Archive.Tell", mark.Secret(), nil) // source: remotecodec; leak: remotecodec (undeclared-recipient)
}

func badCallHoldsArguments() {
	call := <-rpc.NewClient(quietly{}).Go("Archive.Tell", mark.Secret(), nil, nil).Done // source: remotecall; leak: remotecall (undeclared-recipient)
	mark.Leak(call.Args)                                                                // leak: remotecall
	mark.Leak(call.ServiceMethod)
}

// quietly is a connection that leads nowhere.
type quietly struct{}

func (quietly) Read([]byte) (int, error) { return 0, io.EOF }

func (quietly) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func (quietly) Close() error { return nil }

func goodNothingIsSent() {
	_ = mark.Secret() // source: remotenothing
	_ = rpc.NewClient(far{}).Call("Archive.Tell", "plain", nil)
}
