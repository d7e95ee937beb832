// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package programs has small programs of the kind that services are made of:
// caches, queues, parsers, mappers, builders. Each is written as one would
// write it, without regard to who follows the data.
package programs
