// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package log has the shape of github.com/gofiber/fiber/v2/log.
package log

func Infow(msg string, keysAndValues ...interface{}) {}
