// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package vendors

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/bedrockruntime"
	"github.com/openai/openai-go/v3"
	"github.com/slack-go/slack"
	"google.golang.org/genai"
)

// A generic carrier, in a slice in parameters that are passed by value.

func BadPrompt(t Ticket) {
	client := openai.NewClient()
	_, _ = client.Chat.Completions.New(context.Background(), openai.ChatCompletionNewParams{Messages: []openai.ChatCompletionMessageParamUnion{openai.UserMessage(t.Body)}}) // to: openai
}

func GoodPrompt(t Ticket) {
	client := openai.NewClient()
	params := openai.ChatCompletionNewParams{Messages: []openai.ChatCompletionMessageParamUnion{openai.UserMessage(t.Topic)}}
	_, _ = client.Chat.Completions.New(context.Background(), params)
}

// What a model answers may repeat what it was asked.

func BadAnswerIsPassedOn(t Ticket) {
	client := openai.NewClient()
	params := openai.ChatCompletionNewParams{Messages: []openai.ChatCompletionMessageParamUnion{openai.UserMessage(t.Body)}}
	answer, _ := client.Chat.Completions.New(context.Background(), params)               // to: openai
	_, _, _ = slack.New("token").PostMessage("support", text(answer.Choices[0].Message)) // to: slack
}

func text(m openai.ChatCompletionMessage) slack.MsgOption {
	return slack.MsgOptionText(m.Content, false)
}

func BadVariadicBlocks(t Ticket) {
	client := anthropic.NewClient()
	blocks := anthropic.NewUserMessage(anthropic.NewTextBlock("Answer this:"), anthropic.NewTextBlock(t.Body))
	_, _ = client.Messages.New(context.Background(), anthropic.MessageNewParams{Messages: []anthropic.MessageParam{blocks}}) // to: anthropic
}

func GoodVariadicBlocks(t Ticket) {
	client := anthropic.NewClient()
	blocks := anthropic.NewUserMessage(anthropic.NewTextBlock("Answer this:"), anthropic.NewTextBlock(t.Topic))
	_, _ = client.Messages.New(context.Background(), anthropic.MessageNewParams{Messages: []anthropic.MessageParam{blocks}})
}

// A value receiver behind a pointer field.

func BadValueReceiver(client *genai.Client, t Ticket) {
	resp, _ := client.Models.GenerateContent(context.Background(), "m", genai.Text(t.Body), nil) // to: google-ai
	_, _, _ = slack.New("token").PostMessage("support", slack.MsgOptionText(resp.Text(), false)) // to: slack
}

func GoodValueReceiver(client *genai.Client, t Ticket) {
	_, _ = client.Models.GenerateContent(context.Background(), "m", genai.Text(t.Topic), nil)
}

func BadChat(client *genai.Client, t Ticket) {
	chat, _ := client.Chats.Create(context.Background(), "m", nil, nil)
	_, _ = chat.SendMessage(context.Background(), genai.Part{Text: t.Body})   // to: google-ai
	_, _ = chat.SendMessage(context.Background(), genai.Part{Text: "Thanks"}) // to: google-ai
}

func GoodChat(client *genai.Client, t Ticket) {
	chat, _ := client.Chats.Create(context.Background(), "m", nil, nil)
	_, _ = chat.SendMessage(context.Background(), genai.Part{Text: t.Topic})
}

func BadInputStruct(client *bedrockruntime.Client, t Ticket) {
	in := &bedrockruntime.InvokeModelInput{ModelId: aws.String("m"), Body: []byte(t.Body)}
	_, _ = client.InvokeModel(context.Background(), in) // to: aws-bedrock
}

func GoodInputStruct(client *bedrockruntime.Client, t Ticket) {
	in := &bedrockruntime.InvokeModelInput{ModelId: aws.String("m"), Body: []byte(t.Body)}
	in.Body = []byte("nothing")
	_, _ = client.InvokeModel(context.Background(), in)
}
