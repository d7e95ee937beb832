// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package zap has the shape of go.uber.org/zap.
package zap

type (
	Logger        struct{ name string }
	SugaredLogger struct{ base *Logger }
)

type Field struct{ Key, String string }

func NewProduction() (*Logger, error) { return nil, nil }

func String(key string, val string) Field     { return Field{} }
func Any(key string, value interface{}) Field { return Field{} }

func (log *Logger) Info(msg string, fields ...Field)                    {}
func (log *Logger) With(fields ...Field) *Logger                        { return log }
func (log *Logger) Sugar() *SugaredLogger                               { return nil }
func (s *SugaredLogger) Infow(msg string, keysAndValues ...interface{}) {}
func (s *SugaredLogger) With(args ...interface{}) *SugaredLogger        { return s }
