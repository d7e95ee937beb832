// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package vendors

import (
	"context"
	"fmt"
	"io"
	"strings"

	"cloud.google.com/go/pubsub/v2"
	"cloud.google.com/go/storage"
	"github.com/IBM/sarama"
	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/dynamodb"
	"github.com/aws/aws-sdk-go-v2/service/dynamodb/types"
	"github.com/aws/aws-sdk-go-v2/service/s3"
	"github.com/aws/aws-sdk-go-v2/service/sns"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/redis/go-redis/v9"
	"github.com/slack-go/slack"
	"gorm.io/gorm"
)

// Structs of input that hold readers, maps of interfaces, pointers.

func BadObjectBody(client *s3.Client, t Ticket) {
	in := &s3.PutObjectInput{Bucket: aws.String("b"), Key: aws.String("k"), Body: strings.NewReader(t.Body)}
	_, _ = client.PutObject(context.Background(), in) // to: aws
}

func BadObjectMetadata(client *s3.Client, t Ticket) {
	in := &s3.PutObjectInput{Bucket: aws.String("b"), Metadata: map[string]string{"from": t.Email}}
	_, _ = client.PutObject(context.Background(), in) // to: aws
}

func GoodObjectBody(client *s3.Client, t Ticket) {
	in := &s3.PutObjectInput{Bucket: aws.String("b"), Body: strings.NewReader(t.Topic)}
	_, _ = client.PutObject(context.Background(), in)
}

func BadItem(client *dynamodb.Client, t Ticket) {
	item := map[string]types.AttributeValue{"question": &types.AttributeValueMemberS{Value: t.Body}}
	_, _ = client.PutItem(context.Background(), &dynamodb.PutItemInput{Item: item}) // to: aws
}

func GoodItem(client *dynamodb.Client, t Ticket) {
	item := map[string]types.AttributeValue{"topic": &types.AttributeValueMemberS{Value: t.Topic}}
	_, _ = client.PutItem(context.Background(), &dynamodb.PutItemInput{Item: item})
}

func BadNotification(client *sns.Client, t Ticket) {
	_, _ = client.Publish(context.Background(), &sns.PublishInput{Message: aws.String(t.Body)}) // to: aws-sns
}

// A writer that the client makes.

func BadWriter(client *storage.Client, t Ticket) {
	w := client.Bucket("b").Object("o").NewWriter(context.Background())
	_, _ = w.Write([]byte(t.Body)) // to: google-cloud
	_ = w.Close()
}

func BadPrintedToAWriter(client *storage.Client, t Ticket) {
	w := client.Bucket("b").Object("o").NewWriter(context.Background())
	_, _ = fmt.Fprintf(w, "question: %s\n", t.Body) // to: google-cloud
}

func BadCopiedToAWriter(client *storage.Client, t Ticket) {
	w := client.Bucket("b").Object("o").NewWriter(context.Background())
	_, _ = io.Copy(w, strings.NewReader(t.Body)) // to: google-cloud
}

func GoodWriter(client *storage.Client, t Ticket) {
	w := client.Bucket("b").Object("o").NewWriter(context.Background())
	_, _ = fmt.Fprintf(w, "ticket %d on %s\n", t.ID, t.Topic)
}

func BadPublishedMessage(topic *pubsub.Publisher, t Ticket) {
	topic.Publish(context.Background(), &pubsub.Message{Data: []byte(t.Body)}) // to: google-cloud
}

// What the operator runs keeps the data; and what comes out of it is not what it
// was asked with.

func GoodCache(client *redis.Client, t Ticket) {
	ctx := context.Background()
	client.Set(ctx, "question", t.Body, 0)
	client.SAdd(ctx, "emails", t.Email, "nobody@example.com")
	answer, _ := client.Do(ctx, "LOOKUP", t.Body).Text()
	other, _ := client.Get(ctx, t.Email).Result()
	_, _, _ = slack.New("token").PostMessage("support", slack.MsgOptionText(answer+other, false))
}

func GoodDatabase(pool *pgxpool.Pool, t Ticket) {
	ctx := context.Background()
	_, _ = pool.Exec(ctx, "insert into tickets values ($1, $2)", t.Body, t.Email)
	var topic string
	_ = pool.QueryRow(ctx, "select topic from tickets where email = $1", t.Email).Scan(&topic)
	_, _, _ = slack.New("token").PostMessage("support", slack.MsgOptionText(topic, false))
}

type account struct{ Plan string }

func GoodORM(db *gorm.DB, t Ticket) {
	db.Create(&t)
	var a account
	db.Where("email = ?", t.Email).First(&a)
	_, _, _ = slack.New("token").PostMessage("support", slack.MsgOptionText(a.Plan, false))
}

func GoodQueueChannel(producer sarama.AsyncProducer, t Ticket) {
	producer.Input() <- &sarama.ProducerMessage{Topic: "asked", Value: sarama.StringEncoder(t.Body)}
}
