// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package vendors

import (
	"fmt"
	"net/http"
	"net/url"
	"os"
	"strings"

	"example.com/corpus/mark"
)

const graph = "https://graph.facebook.com"

func goodHostInAFormat() {
	_, _ = http.Get(fmt.Sprintf("https://graph.facebook.com/%s?n=%s", "1", mark.FullName())) // source: hostformat
}

func badSpecialCareByAFormat() {
	_, _ = http.Get(fmt.Sprintf("https://graph.facebook.com/%s?n=%s", "1", mark.Secret())) // source: hostformatspecial; leak: hostformatspecial (needs-consent)
}

func goodHostIsTheFirstOperand() {
	_, _ = http.Get(fmt.Sprintf("%s/v19.0?n=%s", graph, mark.FullName())) // source: hostoperand
}

func badHostEndsInAnOperand() {
	_, _ = http.Get(fmt.Sprintf("https://graph.facebook.com%s/", mark.FullName())) // source: hostsuffix; leak: hostsuffix (undeclared-recipient)
}

func goodHostOfAParsedURL() {
	u, err := url.Parse(graph)
	if err != nil {
		return
	}
	u.Path = "/v19.0"
	u.RawQuery = url.Values{"n": {mark.FullName()}}.Encode() // source: hostparsed
	_, _ = http.Get(u.String())
}

func badHostOfAParsedURLIsReplaced() {
	u, err := url.Parse(graph)
	if err != nil {
		return
	}
	u.Host = os.Getenv("GRAPH")
	u.RawQuery = url.Values{"n": {mark.FullName()}}.Encode() // source: hostreplaced
	_, _ = http.Get(u.String())                              // leak: hostreplaced (undeclared-recipient)
}

func goodHostOfALiteralURL() {
	u := url.URL{Scheme: "https", Host: "graph.facebook.com", RawQuery: mark.FullName()} // source: hostliteral
	_, _ = http.Get(u.String())
}

func goodHostJoinedToAPath() {
	u, err := url.JoinPath(graph, "v19.0", mark.FullName()) // source: hostjoinpath
	if err != nil {
		return
	}
	_, _ = http.Get(u)
}

func goodHostJoinedToStrings() {
	_, _ = http.Get(strings.Join([]string{graph, "v19.0", mark.FullName()}, "/")) // source: hostjoin
}

func goodHostIsBuilt() {
	var b strings.Builder
	b.WriteString("https://")
	b.WriteString("graph.facebook.com/")
	b.WriteString(mark.FullName()) // source: hostbuilt
	_, _ = http.Get(b.String())
}

func badHostIsBuiltBehindSomething() {
	var b strings.Builder
	if mark.Either() {
		b.WriteString(os.Getenv("PROXY"))
	}
	b.WriteString(graph + "/")
	b.WriteString(mark.FullName()) // source: hostbehind
	_, _ = http.Get(b.String())    // leak: hostbehind (undeclared-recipient)
}

// client keeps the base of its URLs.
type client struct {
	base string
	http *http.Client
}

func (c *client) get(path string) {
	_, _ = c.http.Get(c.base + path) // leak: hostbasespecial, hostbaseelse
}

func (c *client) list(id string) {
	_, _ = c.http.Get(fmt.Sprintf("%s/users/%s", c.base, id)) // leak: hostlistspecial (needs-consent)
}

func (c *client) at(path string) {
	u, err := url.Parse(c.base)
	if err != nil {
		return
	}
	_, _ = c.http.Get(u.JoinPath(path).String()) // leak: hostatspecial (needs-consent)
}

func newClient(base string) *client { return &client{base: base, http: http.DefaultClient} }

func goodBaseOfAClient() {
	newClient(graph).get("/?n=" + mark.FullName()) // source: hostbase
	newClient(graph).list(mark.FullName())         // source: hostlist
	newClient(graph).at(mark.FullName())           // source: hostat
}

func badBaseOfAClient() {
	newClient(graph).get("/?n=" + mark.Secret()) // source: hostbasespecial
	newClient(graph).list(mark.Secret())         // source: hostlistspecial
	newClient(graph).at(mark.Secret())           // source: hostatspecial
}

type subscriber struct{ name string }

// The path is what a caller gave, and the host is not.
func subscribe(s subscriber) {
	newClient("https://else.example").get("/?n=" + s.name)
}

func badBaseOfSomeoneElse() {
	subscribe(subscriber{mark.FullName()}) // source: hostbaseelse
}

// get gets a path of a host.
func get(host, path string) {
	_, _ = http.Get("https://" + host + path) // leak: hostparamspecial (needs-consent)
}

func goodHostIsAParameter() {
	get("graph.facebook.com", "/?n="+mark.FullName()) // source: hostparam
}

func badHostIsAParameter() {
	get("graph.facebook.com", "/?n="+mark.Secret()) // source: hostparamspecial
}

type option func(*client)

func withHTTP(h *http.Client) option { return func(c *client) { c.http = h } }

func withBase(base string) option { return func(c *client) { c.base = base } }

func configured(options ...option) *client {
	c := &client{base: graph, http: http.DefaultClient}
	for _, o := range options {
		o(c)
	}
	return c
}

func (c *client) post(text string) {
	_, _ = c.http.Post(c.base+"/events", "text/plain", strings.NewReader(text)) // leak: hostoptionspecial, hostoptionelse
}

func goodDefaultOfAnOption() {
	configured().post(mark.FullName())                         // source: hostdefault
	configured(withHTTP(&http.Client{})).post(mark.FullName()) // source: hostoption
}

func badSpecialCareToADefault() {
	configured(withHTTP(&http.Client{})).post(mark.Secret()) // source: hostoptionspecial
}

func badDefaultIsReplacedByAnOption() {
	configured(withBase("https://else.example")).post(mark.FullName()) // source: hostoptionelse
}

var configuredBase = os.Getenv("GRAPH")

func badHostIsAVariable() {
	_, _ = http.Get(configuredBase + "/" + mark.FullName()) // source: hostvariable; leak: hostvariable (undeclared-recipient)
}

var constantBase = graph + "/v19.0"

func goodHostIsAConstantVariable() {
	_, _ = http.Get(constantBase + "/" + mark.FullName()) // source: hostconstvariable
}
