// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package sarama has the shape of github.com/IBM/sarama.
package sarama

type ProducerMessage struct {
	Topic string
	Value Encoder
}

type Encoder interface{ Encode() ([]byte, error) }

type StringEncoder string

func (s StringEncoder) Encode() ([]byte, error) { return nil, nil }

type AsyncProducer interface {
	Input() chan<- *ProducerMessage
}

func NewAsyncProducer(addrs []string) (AsyncProducer, error) { return nil, nil }
