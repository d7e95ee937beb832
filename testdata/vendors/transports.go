// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package vendors

import (
	"context"
	"io"
	"net/http"

	"connectrpc.com/connect"
	"github.com/go-resty/resty/v2"
	"github.com/gorilla/websocket"
	"github.com/hashicorp/go-retryablehttp"
	"github.com/slack-go/slack"
	"github.com/valyala/fasthttp"
	"golang.org/x/sync/errgroup"
	"google.golang.org/grpc"
)

// A request is built in a chain, and its URL tells who receives it.

func BadRequestBody(t Ticket) {
	_, _ = resty.New().R().SetHeader("A", "b").SetBody(map[string]string{"q": t.Body}).Post("https://api.openai.com/v1/x") // to: openai
}

func BadRequestHeader(ctx context.Context, t Ticket) {
	_, _ = resty.New().R().SetContext(ctx).SetHeader("From", t.Email).Post("https://api.hubapi.com/x") // to: hubspot
}

func BadRequestQuery(t Ticket) {
	r := resty.New().R()
	r.SetQueryParam("q", t.Body)
	_, _ = r.Execute("GET", "https://partner.example/search") // to: third-party
}

func GoodRequest(t Ticket) {
	_, _ = resty.New().R().SetBody(t.Topic).Post("https://api.openai.com/v1/x")
}

//lineage:purpose inquiry-response
func GoodOwnMachine(t Ticket) {
	_, _ = resty.New().R().SetBody(t.Body).Post("http://localhost:8080/x")
}

type based struct{ client *resty.Client }

func newBased() *based { return &based{resty.New().SetBaseURL("https://api.hubapi.com/")} }

func (d *based) send(t Ticket) {
	_, _ = d.client.R().SetBody(t.Body).Post("/v3/tickets/" + t.Topic)
	_, _ = d.client.R().SetBody(t.Topic).Post("/v3/tickets")
}

func (d *based) ask(t Ticket) {
	_, _ = d.client.R().SetBody(t.Body).Post("https://api.openai.com/v1/x") // to: openai
}

func BadRequestBelowABase(t Ticket) {
	newBased().send(t) // to: hubspot
	newBased().ask(t)
}

func BadRetried(t Ticket) {
	req, _ := retryablehttp.NewRequest("POST", "https://api.stripe.com/x", []byte(t.Body))
	_, _ = retryablehttp.NewClient().Do(req) // to: stripe
}

func BadRequestSetters(t Ticket) {
	req := fasthttp.AcquireRequest()
	req.SetRequestURI("https://api.mixpanel.com/track")
	req.SetBodyString(t.Body)
	_ = fasthttp.Do(req, nil) // to: mixpanel
}

func GoodRequestSetters(t Ticket) {
	req := fasthttp.AcquireRequest()
	req.SetRequestURI("https://api.mixpanel.com/track")
	req.SetBodyString(t.Topic)
	_ = fasthttp.Do(req, nil)
}

// Remote calls, generic and not; the target is that of the constructor.

type ask struct{ Question string }

type answer struct{ Text string }

func BadGenericCall(t Ticket) {
	client := connect.NewClient[ask, answer](http.DefaultClient, "https://api.line.me/x")
	_, _ = client.CallUnary(context.Background(), connect.NewRequest(&ask{Question: t.Body})) // to: line
}

func GoodGenericCall(t Ticket) {
	client := connect.NewClient[ask, answer](http.DefaultClient, "https://api.line.me/x")
	_, _ = client.CallUnary(context.Background(), connect.NewRequest(&ask{Question: t.Topic}))
}

func BadGenericStream(t Ticket) {
	client := connect.NewClient[ask, answer](http.DefaultClient, "https://api.line.me/x")
	stream := client.CallClientStream(context.Background())
	_ = stream.Send(&ask{Question: t.Body}) // to: line
}

func BadInvoke(t Ticket) {
	conn, _ := grpc.NewClient("googleads.googleapis.com:443")
	_ = conn.Invoke(context.Background(), "/x/Upload", &ask{Question: t.Body}, new(answer)) // to: google-ads
}

// A generated client holds the connection as an interface.
type askClient struct{ cc grpc.ClientConnInterface }

func (c *askClient) Ask(ctx context.Context, in *ask) (*answer, error) {
	out := new(answer)
	err := c.cc.Invoke(ctx, "/ask.Ask/Ask", in, out)
	return out, err
}

func BadGeneratedClient(t Ticket) {
	conn, _ := grpc.NewClient("googleads.googleapis.com:443")
	_, _ = (&askClient{conn}).Ask(context.Background(), &ask{Question: t.Body}) // to: google-ads
}

func GoodGeneratedClient(t Ticket) {
	conn, _ := grpc.NewClient("googleads.googleapis.com:443")
	_, _ = (&askClient{conn}).Ask(context.Background(), &ask{Question: t.Topic})
}

// A connection that was dialled, and one that somebody else asked for.

func BadDialled(t Ticket) {
	conn, _, _ := websocket.DefaultDialer.Dial("wss://slack.com/x", nil)
	_ = conn.WriteJSON(ask{Question: t.Body}) // to: slack
}

func BadDialledWriter(t Ticket) {
	conn, _, _ := websocket.DefaultDialer.Dial("wss://slack.com/x", nil)
	w, _ := conn.NextWriter(1)
	_, _ = io.WriteString(w, t.Body) // to: slack
}

func GoodDialledWriterOfPlain(t Ticket) {
	conn, _, _ := websocket.DefaultDialer.Dial("wss://slack.com/x", nil)
	w, _ := conn.NextWriter(1)
	_, _ = io.WriteString(w, "ping")
}

func GoodUpgraded(w http.ResponseWriter, r *http.Request, t Ticket) {
	conn, _ := new(websocket.Upgrader).Upgrade(w, r, nil)
	_ = conn.WriteMessage(1, []byte(t.Body))
}

// A goroutine of a group.

func BadInAGroup(t Ticket) {
	var g errgroup.Group
	g.Go(func() error {
		return slack.PostWebhook("https://hooks.slack.com/x", &slack.WebhookMessage{Text: t.Body}) // to: slack
	})
	_ = g.Wait()
}
