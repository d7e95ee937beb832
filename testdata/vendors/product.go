// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package vendors

import (
	"context"

	"github.com/google/go-github/v90/github"
	"github.com/launchdarkly/go-sdk-common/v3/ldcontext"
	ld "github.com/launchdarkly/go-server-sdk/v7"
	"github.com/posthog/posthog-go"
	"github.com/simpleforce/simpleforce"
	"github.com/stripe/stripe-go/v86"
	"github.com/stripe/stripe-go/v86/customer"
	"google.golang.org/api/sheets/v4"
)

// Client and message are interfaces; the properties are a map that is filled by
// chained calls.

func BadInterfaceClient(t Ticket) {
	client := posthog.New("key")
	_ = client.Enqueue(posthog.Capture{DistinctId: "1", Properties: posthog.NewProperties().Set("question", t.Body)}) // to: posthog
}

func BadInterfaceClientInAnInput(client posthog.Client, t Ticket) {
	_ = client.Enqueue(posthog.Capture{DistinctId: t.Email}) // to: posthog
}

func GoodInterfaceClient(client posthog.Client, t Ticket) {
	_ = client.Enqueue(posthog.Capture{DistinctId: "1", Event: t.Topic, Properties: posthog.NewProperties().Set("kind", "x")})
}

func BadFlagIsAskedForAUser(client posthog.Client, t Ticket) {
	_, _ = client.IsFeatureEnabled(posthog.FeatureFlagPayload{Key: "beta", DistinctId: t.Email}) // to: posthog
}

// An evaluation context is built elsewhere.

func BadFlagContext(client *ld.LDClient, t Ticket) {
	user := ldcontext.NewBuilder("1").SetString("question", t.Body).Build()
	_, _ = client.BoolVariation("beta", user, false) // to: launchdarkly
}

func GoodFlagContext(client *ld.LDClient, t Ticket) bool {
	user := ldcontext.NewBuilder("1").SetString("topic", t.Topic).Build()
	on, _ := client.BoolVariation("beta", user, false)
	return on
}

// A call object collects the arguments and sends them with Do.

func BadCallDo(srv *sheets.Service, t Ticket) {
	rows := &sheets.ValueRange{Values: [][]interface{}{{t.ID, t.Body}}}
	_, _ = srv.Spreadsheets.Values.Append("sheet", "A1", rows).ValueInputOption("RAW").Do() // to: google-workspace
}

func GoodCallDo(srv *sheets.Service, t Ticket) {
	rows := &sheets.ValueRange{Values: [][]interface{}{{t.ID, t.Topic}}}
	_, _ = srv.Spreadsheets.Values.Append("sheet", "A1", rows).ValueInputOption("RAW").Do()
}

func GoodCallNeverDone(srv *sheets.Service, t Ticket) {
	rows := &sheets.ValueRange{Values: [][]interface{}{{t.Body}}}
	_ = srv.Spreadsheets.Values.Append("sheet", "A1", rows)
}

// A major version that is not the one the catalogue was checked against; pointers
// to values.

func BadPointerField(t Ticket) {
	_, _ = customer.New(&stripe.CustomerParams{Email: stripe.String(t.Email)}) // to: stripe
}

func BadPromotedSetterOfParams(t Ticket) {
	params := &stripe.CustomerParams{Name: stripe.String("A customer")}
	params.AddMetadata("question", t.Body)
	_, _ = customer.New(params) // to: stripe
}

func GoodPointerField(t Ticket) {
	params := &stripe.CustomerParams{Email: stripe.String(t.Email)}
	params.Email = stripe.String("nobody@example.com")
	_, _ = customer.New(params)
}

// Publication is a recipient, not a vendor.

func BadPublication(client *github.Client, t Ticket) {
	gist := &github.Gist{Files: map[github.GistFilename]github.GistFile{"q.txt": {Content: github.Ptr(t.Body)}}}
	_, _, _ = client.Gists.Create(context.Background(), gist) // to: public
}

func BadComment(client *github.Client, t Ticket) {
	_, _, _ = client.Issues.CreateComment(context.Background(), "o", "r", 1, &github.IssueComment{Body: &t.Body}) // to: github
}

func GoodComment(client *github.Client, t Ticket) {
	_, _, _ = client.Issues.CreateComment(context.Background(), "o", "r", t.ID, &github.IssueComment{Body: github.Ptr("done")})
}

// The object that is sent is a map, filled by chained calls.

func BadMapObject(client *simpleforce.Client, t Ticket) {
	client.SObject("Case").Set("Subject", "A question").Set("Description", t.Body).Create() // to: salesforce
}

func GoodMapObject(client *simpleforce.Client, t Ticket) {
	client.SObject("Case").Set("Subject", t.Topic).Create()
}
