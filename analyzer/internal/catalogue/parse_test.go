// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package catalogue

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// parseOne parses a text that describes one package.
func parseOne(t testing.TB, text string) (map[string]*Model, error) {
	t.Helper()
	x := newIndex()
	if err := x.add("t.txt", text); err != nil {
		return nil, err
	}
	for _, table := range []map[string]*section{x.exact, x.anyMajor} {
		for _, s := range table {
			return parseSection(s)
		}
	}
	t.Fatal("no package")
	return nil, nil
}

func TestParseModel(t *testing.T) {
	const text = `# a comment
package example.com/mail/v*

func (*Client) Send, SendNow(ctx, to, msg) resp err
	# an indented comment
	value recv.key -> resp^.key
	taint to, msg.Body as json via encode+len -> resp.echo, err
	invoke recv.w.Write(msg[*], _) as print -> _ err
	call recv.hook(msg{key}) -> tmp.x
	kill recv.m[to]
	fresh resp.m, resp^.n
	sink to, msg vendor=acme purpose=own-campaign
	sink to host=recv.url
	deidentify to pseudonymous -> resp.hash
`
	models, err := parseOne(t, text)
	if err != nil {
		t.Fatal(err)
	}
	if len(models) != 2 {
		t.Fatalf("got %d models, want both names", len(models))
	}
	port := func(base string, path ...string) Port { return Port{Base: base, Path: path} }
	host := port("recv", ".url")
	encode := summary.Encode | summary.Len
	want := &Model{
		Package: "example.com/mail/v*", AnyMajor: true, Func: "(*Client).SendNow",
		Params: []string{"ctx", "to", "msg"}, Results: []string{"resp", "err"}, Pos: "t.txt:4",
		Effects: []Effect{
			{Op: Value, From: []Port{port("recv", ".key")}, To: []Port{port("resp", "^", ".key")}, Pos: "t.txt:6"},
			{
				Op: Taint, From: []Port{port("to"), port("msg", ".Body")}, To: []Port{port("resp", ".echo")},
				View: summary.JSON, Via: encode, Pos: "t.txt:7",
			},
			{
				Op: Taint, From: []Port{port("to"), port("msg", ".Body")}, To: []Port{port("err")},
				View: summary.JSON, Via: encode, Pos: "t.txt:7",
			},
			{
				Op: Invoke, Target: port("recv", ".w"), Method: "Write", From: []Port{port("msg", "[*]"), port("_")},
				To: []Port{port("_"), port("err")}, View: summary.Print, Pos: "t.txt:8",
			},
			{Op: Call, Target: port("recv", ".hook"), From: []Port{port("msg", "{key}")}, To: []Port{port("tmp", ".x")}, Pos: "t.txt:9"},
			{Op: Kill, To: []Port{port("recv", ".m", "[to]")}, Pos: "t.txt:10"},
			{Op: Fresh, To: []Port{port("resp", ".m")}, Pos: "t.txt:11"},
			{Op: Fresh, To: []Port{port("resp", "^", ".n")}, Pos: "t.txt:11"},
			{
				Op: Sink, From: []Port{port("to"), port("msg")}, View: summary.All,
				Sink: &SinkSpec{Vendor: "acme", Purpose: "own-campaign"}, Pos: "t.txt:12",
			},
			{Op: Sink, From: []Port{port("to")}, View: summary.All, Sink: &SinkSpec{Host: &host}, Pos: "t.txt:13"},
			{
				Op: Deidentify, From: []Port{port("to")}, To: []Port{port("resp", ".hash")},
				View: summary.All, Level: "pseudonymous", Pos: "t.txt:14",
			},
		},
	}
	if diff := cmp.Diff(want, models["(*Client).SendNow"]); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestParseMoreEffects(t *testing.T) {
	const text = `package example.com/p

func F(a, n) r err
	encode a as json -> r
	decode a, n as xml -> r^
	kill a.buf if n=0
	fresh err of *E
	fresh err of *io/fs.PathError
	take a.pool[*] -> r
	call a.f(n) else n -> r
	accept a.x, a.y -> r
	render a, a.f by n.t as print -> r _
	panic a, n as print
	kill a.buf if n!=0
	serve a.f
	call own a.f(n) -> r
`
	models, err := parseOne(t, text)
	if err != nil {
		t.Fatal(err)
	}
	port := func(base string, path ...string) Port { return Port{Base: base, Path: path} }
	n := port("n")
	want := []Effect{
		{Op: Encode, From: []Port{port("a")}, To: []Port{port("r")}, View: summary.JSON, Via: summary.Encode, Pos: "t.txt:4"},
		{Op: Decode, From: []Port{port("a"), n}, To: []Port{port("r", "^")}, View: summary.XML, Via: summary.Encode, Pos: "t.txt:5"},
		{Op: Kill, To: []Port{port("a", ".buf")}, If: &Condition{Port: n, Const: "0"}, Pos: "t.txt:6"},
		{Op: Fresh, To: []Port{port("err")}, Type: "*example.com/p.E", Pos: "t.txt:7"},
		{Op: Fresh, To: []Port{port("err")}, Type: "*io/fs.PathError", Pos: "t.txt:8"},
		{Op: Take, From: []Port{port("a", ".pool", "[*]")}, To: []Port{port("r")}, View: summary.All, Pos: "t.txt:9"},
		{Op: Call, Target: port("a", ".f"), From: []Port{n}, Else: &n, To: []Port{port("r")}, Pos: "t.txt:10"},
		{Op: Accept, Target: port("r"), To: []Port{port("a", ".x"), port("a", ".y")}, Pos: "t.txt:11"},
		{Op: Render, From: []Port{port("a"), port("a", ".f")}, Target: port("n", ".t"), To: []Port{port("r"), port("_")}, View: summary.Print, Pos: "t.txt:12"},
		{Op: Panic, From: []Port{port("a"), n}, View: summary.Print, Pos: "t.txt:13"},
		{Op: Kill, To: []Port{port("a", ".buf")}, If: &Condition{Port: n, Const: "0", Other: true}, Pos: "t.txt:14"},
		{Op: Serve, Target: port("a", ".f"), Pos: "t.txt:15"},
		{Op: Call, Own: true, Target: port("a", ".f"), From: []Port{n}, To: []Port{port("r")}, Pos: "t.txt:16"},
	}
	if diff := cmp.Diff(want, models["F"].Effects); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestParseErrors(t *testing.T) {
	const f = "package p\nfunc F(a, b) r\n"
	tests := []struct{ why, text, want string }{
		{"a function outside a package", "func F()\n", "t.txt:1: a package line must come first"},
		{"a package without a path", "package \n", `t.txt:1: "" is not a package path`},
		{"a package twice", "package p\npackage p\n", "t.txt:2: package p is already described at t.txt:1"},
		{"a package of any major twice", "package p/v*\npackage v*/p\n", "t.txt:2: package v*/p is already described"},
		{"a word at the margin", f + "sink a vendor=x\n", `t.txt:3: "sink" is neither`},
		{"an effect of nothing", "package p\n\tinert\n", "t.txt:2: an effect must follow a func"},
		{"a function twice", f + "\tinert\nfunc F(a) r\n", "t.txt:4: p.F is already defined at t.txt:2"},
		{"a function twice in one line", "package p\nfunc F, F(a)\n", "t.txt:2: p.F is already defined"},
		{"a function without effects", f + "\n\nfunc G()\n\tinert\n", "t.txt:5: F has no effects; write inert"},
		{"a last function without effects", f, "F has no effects; write inert"},
		{"a parameter twice", "package p\nfunc F(a, a)\n", "t.txt:2: the name a is used twice"},
		{"a result called as the receiver", "package p\nfunc (T) F() recv\n", "t.txt:2: the name recv is used twice"},
		{"a receiver with a package", "package p\nfunc (*q.T) F()\n", "t.txt:2: receiver (*q.T) is not a type name"},
		{"a receiver that does not end", "package p\nfunc (*T F\n", "t.txt:2: receiver of func (*T F lacks its )"},
		{"no parameters", "package p\nfunc F\n", "t.txt:2: func F lacks its parameters"},
		{"an unknown effect", f + "\ttaints a -> r\n", `t.txt:3: unknown effect "taints"; known are value`},
		{"an unknown port", f + "\ttaint c -> r\n", `t.txt:3: taint: "c" is not a parameter or result of F`},
		{"the receiver of a function", f + "\ttaint recv -> r\n", `t.txt:3: taint: "recv" is not`},
		{"a bad path", f + "\ttaint a[0] -> r\n", `t.txt:3: taint: cannot read "[0]" of the path a[0]`},
		{"a path that ends", f + "\ttaint a. -> r\n", `t.txt:3: taint: cannot read "."`},
		{"no arrow", f + "\ttaint a\n", "t.txt:3: taint: lacks ->"},
		{"nowhere to go", f + "\ttaint a ->\n", "t.txt:3: taint: needs a port on each side"},
		{"nothing fresh", f + "\tfresh\n", "t.txt:3: fresh: names no port"},
		{"two values", f + "\tvalue a, b -> r\n", "t.txt:3: value: moves one port"},
		{"an unknown view", f + "\ttaint a as yaml -> r\n", `t.txt:3: taint: unknown view "yaml"; known are exact, all, raw, print, json`},
		{"an unknown transform", f + "\ttaint a via magic -> r\n", `t.txt:3: taint: unknown transform "magic"; known are len, cmp`},
		{"a call without arguments", f + "\tcall a -> r\n", "t.txt:3: call: lacks its arguments"},
		{"a call without results after the arrow", f + "\tcall a(b) ->\n", "t.txt:3: call: lacks the ports of its results"},
		{"a list added to two", f + "\tadd a -> b, r\n", "t.txt:3: add: adds one list to one"},
		{"a list around nothing", f + "\twrap a -> r\n", "t.txt:3: wrap: lacks what the functions are put around"},
		{"a list around two", f + "\twrap a around a, b -> r\n", "t.txt:3: wrap: puts one list around one function"},
		{"a method that is none", f + "\tinvoke a(b)\n", `t.txt:3: invoke: "a" does not name a method`},
		{"a sink without a recipient", f + "\tsink a purpose=p\n", "t.txt:3: sink: needs exactly one of"},
		{"a sink with two recipients", f + "\tsink a vendor=x recipient=y\n", "t.txt:3: sink: needs exactly one of"},
		{"a sink of nothing", f + "\tsink vendor=x\n", "t.txt:3: sink: names no data"},
		{"a sink with an unknown key", f + "\tsink a country=US\n", `t.txt:3: sink: unknown key "country"`},
		{"an unknown level", f + "\tdeidentify a hashed -> r\n", `t.txt:3: deidentify: unknown level "hashed"`},
		{"text without its encoding", f + "\tencode a -> r\n", "t.txt:3: encode: lacks its encoding"},
		{"two values in one text", f + "\tencode a, b as json -> r\n", "t.txt:3: encode: encodes one port"},
		{"an object of no pointer type", f + "\tfresh r of E\n", `t.txt:3: fresh: "E" is not a pointer type`},
		{"two functions", f + "\taccept a -> r, b\n", "t.txt:3: accept: makes one function"},
		{"a template of nothing", f + "\trender a -> r\n", "t.txt:3: render: lacks the template"},
		{"a panic with nothing", f + "\tpanic\n", "t.txt:3: panic: names no data"},
		{"a condition without its constant", f + "\tkill a if b\n", "t.txt:3: kill: if b lacks the constant"},
		{"a condition that something is another text", f + "\tkill a if b!=x\n", "t.txt:3: kill: if b!=x: only of a number"},
		{"a condition on nothing known", f + "\tkill a if r=0\n", `t.txt:3: kill: if r=0: "r" is not a parameter`},
		{"a method or else", f + "\tinvoke a.M() else b -> r\n", "t.txt:3: invoke: says else"},
		{"inert with more", f + "\ttaint a -> r\n\tinert\n", "t.txt:4: inert stands alone"},
		{"more after inert", f + "\tinert\n\ttaint a -> r\n", "t.txt:4: inert must be the only"},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			_, err := parseOne(t, test.text)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v lacks %q", err, test.want)
			}
		})
	}
}

func TestFindMajorVersions(t *testing.T) {
	x := newIndex()
	for _, text := range []string{"package e.com/a/v*/b\n", "package e.com/c\n", "package e.com/a/v9/b\n"} {
		if err := x.add("t.txt", text); err != nil {
			t.Fatal(err)
		}
	}
	tests := []struct{ path, want string }{
		{"e.com/a/b", "e.com/a/v*/b"},
		{"e.com/a/v2/b", "e.com/a/v*/b"},
		{"e.com/a/v86/b", "e.com/a/v*/b"},
		{"e.com/a/v9/b", "e.com/a/v9/b"}, // a version described for itself wins
		{"e.com/a/vx/b", ""},
		{"e.com/a/v2", ""},
		{"e.com/c", "e.com/c"},
		{"e.com/c/v2", ""}, // only v* stands for versions
	}
	for _, test := range tests {
		got := ""
		if s, ok := x.find(test.path); ok {
			got = s.path
		}
		if got != test.want {
			t.Errorf("%s is described by %q, want %q", test.path, got, test.want)
		}
	}
}

// A text is refused with a place, or its models are whole.
func FuzzParse(f *testing.F) {
	f.Add("package p\nfunc (*T) M(a, b) r err\n\ttaint a as json via encode -> r\n\tsink b host=recv.u\n")
	f.Add("module m@v1.0.0\n\npackage m\n# c\nfunc F, G()\n\tinert\nmodule n@v2\npackage n/v*/x\nfunc (I) M(f) r\n\tcall f(_) -> r\n")
	f.Add("package p/v*\nfunc F(a)\n\tinvoke a.w.Write(_) -> _ tmp.x\n\tkill a[*]\n\tdeidentify a anonymous -> a^\n")
	f.Fuzz(func(t *testing.T, text string) {
		x := newIndex()
		if err := x.add("t.txt", text); err != nil {
			checkPlaced(t, err)
			return
		}
		for _, s := range slices.Concat(slices.Collect(maps.Values(x.exact)), slices.Collect(maps.Values(x.anyMajor))) {
			models, err := parseSection(s)
			if err != nil {
				checkPlaced(t, err)
			}
			for name, m := range models {
				if m.Func != name || m.Pos == "" {
					t.Errorf("model %q is stored as %q", m.Func, name)
				}
			}
		}
	})
}

func checkPlaced(t *testing.T, err error) {
	if !strings.HasPrefix(err.Error(), "t.txt:") {
		t.Errorf("error without a place: %v", err)
	}
}

// The cost that every go vet unit pays when it first asks for a model, and
// then per package that it asks about.
func BenchmarkIndex(b *testing.B) {
	for b.Loop() {
		loadEmbedded()
	}
}

func BenchmarkParseLargestSection(b *testing.B) {
	largest := new(section)
	for _, s := range sections() {
		if len(s.text) > len(largest.text) {
			largest = s
		}
	}
	b.ReportMetric(float64(len(largest.text)), "bytes")
	for b.Loop() {
		if _, err := parseSection(largest); err != nil {
			b.Fatal(err)
		}
	}
}
