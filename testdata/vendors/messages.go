// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package vendors

import (
	"context"
	"strings"

	"firebase.google.com/go/v4/messaging"
	"github.com/bwmarrin/discordgo"
	"github.com/line/line-bot-sdk-go/v8/linebot"
	"github.com/line/line-bot-sdk-go/v8/linebot/manage_audience"
	"github.com/line/line-bot-sdk-go/v8/linebot/messaging_api"
	"github.com/sideshow/apns2"
	"github.com/slack-go/slack"
	"github.com/twilio/twilio-go"
	openapi "github.com/twilio/twilio-go/rest/api/v2010"
)

// Functional options.

func BadFunctionalOption(t Ticket) {
	_, _, _ = slack.New("token").PostMessage("support", slack.MsgOptionText(t.Body, false)) // to: slack
}

func BadNestedOption(t Ticket) {
	text := slack.NewTextBlockObject("plain_text", t.Body, false, false)
	option := slack.MsgOptionBlocks(slack.NewSectionBlock(text, nil, nil))
	_, _, _ = slack.New("token").PostMessage("support", option) // to: slack
}

func BadOptionsInASlice(t Ticket) {
	options := []slack.MsgOption{slack.MsgOptionText("A question", false)}
	if t.ID > 0 {
		options = append(options, slack.MsgOptionText(t.Body, false))
	}
	_, _, _ = slack.New("token").PostMessage("support", options...) // to: slack
}

func GoodFunctionalOption(t Ticket) {
	_ = slack.MsgOptionText(t.Body, false)
	_, _, _ = slack.New("token").PostMessage("support", slack.MsgOptionText(t.Topic, false))
}

func BadPackageFunction(t Ticket) {
	_ = slack.PostWebhook("https://hooks.slack.com/x", &slack.WebhookMessage{Text: t.Body}) // to: slack
}

// Setters of parameters, chained.

func BadParameterSetters(t Ticket) {
	params := (&openapi.CreateMessageParams{}).SetTo("+1").SetBody(t.Body)
	_, _ = twilio.NewRestClient().Api.CreateMessage(params) // to: twilio
}

func GoodSetterOverwrites(t Ticket) {
	params := &openapi.CreateMessageParams{}
	params.Body = &t.Body
	params.Body = nil
	params.SetTo("+1")
	_, _ = twilio.NewRestClient().Api.CreateMessage(params)
}

// Methods that are promoted from embedded, unexported types.

func BadPromotedMethod(client *messaging.Client, t Ticket) {
	m := &messaging.Message{Token: "t", Notification: &messaging.Notification{Body: t.Body}}
	_, _ = client.Send(context.Background(), m) // to: firebase
}

func BadPromotedMethodOfTheOther(client *messaging.Client, t Ticket) {
	_, _ = client.SubscribeToTopic(context.Background(), []string{"token"}, t.Body) // to: firebase
}

func GoodPromotedMethod(client *messaging.Client, t Ticket) {
	m := &messaging.Message{Token: "t", Data: map[string]string{"topic": t.Topic}}
	_, _ = client.Send(context.Background(), m)
}

// A slice of interfaces in a request.

func BadMessagesInARequest(client *messaging_api.MessagingApiAPI, t Ticket) {
	messages := []messaging_api.MessageInterface{messaging_api.TextMessage{Text: t.Body}}
	_, _ = client.PushMessage(&messaging_api.PushMessageRequest{To: "U1", Messages: messages}, "") // to: line
}

func GoodMessagesInARequest(client *messaging_api.MessagingApiAPI, t Ticket) {
	messages := []messaging_api.MessageInterface{messaging_api.TextMessage{Text: t.Topic}}
	_, _ = client.PushMessage(&messaging_api.PushMessageRequest{To: "U1", Messages: messages}, "")
}

// One company, two vendors: who to show advertising to is not a message.

func BadAudience(client *manage_audience.ManageAudienceAPI, t Ticket) {
	audiences := []manage_audience.Audience{{Id: t.Email}}
	_, _ = client.CreateAudienceGroup(&manage_audience.CreateAudienceGroupRequest{Audiences: audiences}) // to: line-ads
}

// A call object, with a context in between.

func BadCallWithContext(client *linebot.Client, t Ticket) {
	_, _ = client.PushMessage("U1", linebot.NewTextMessage(t.Body)).WithContext(context.Background()).Do() // to: line
}

func GoodCallWithContext(client *linebot.Client, t Ticket) {
	ctx := context.WithValue(context.Background(), Ticket{}, t)
	_, _ = client.PushMessage("U1", linebot.NewTextMessage("Thank you")).WithContext(ctx).Do()
}

// A reader.

func BadReader(session *discordgo.Session, t Ticket) {
	_, _ = session.ChannelFileSend("support", "question.txt", strings.NewReader(t.Body)) // to: discord
}

func GoodReader(session *discordgo.Session, t Ticket) {
	_, _ = session.ChannelFileSend("support", "question.txt", strings.NewReader(t.Topic))
}

// A field of type any.

func BadPayload(client *apns2.Client, t Ticket) {
	payload := map[string]any{"aps": map[string]any{"alert": t.Body}}
	_, _ = client.Push(&apns2.Notification{DeviceToken: "d", Payload: payload}) // to: apple-push
}

func GoodPayload(client *apns2.Client, t Ticket) {
	payload := map[string]any{"aps": map[string]any{"badge": t.ID}}
	_, _ = client.Push(&apns2.Notification{DeviceToken: "d", Payload: payload})
}
