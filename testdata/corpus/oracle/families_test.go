// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package oracle

import (
	"example.com/corpus/closures"
	"example.com/corpus/concurrency"
	"example.com/corpus/concurrency/asked"
	"example.com/corpus/containers/routes"
	containerstop "example.com/corpus/containers/top"
	containers "example.com/corpus/containers/wire"
	"example.com/corpus/declared"
	"example.com/corpus/dispatch"
	"example.com/corpus/dispatch/again"
	"example.com/corpus/dispatch/wire"
	"example.com/corpus/functions"
	"example.com/corpus/functions/changing"
	"example.com/corpus/generics"
	"example.com/corpus/iterators"
	"example.com/corpus/layers"
	"example.com/corpus/memory"
	"example.com/corpus/memory/scrubbed"
	"example.com/corpus/memory/spared"
	"example.com/corpus/memory/through"
	"example.com/corpus/packages/direct"
	"example.com/corpus/packages/office"
	"example.com/corpus/packages/top"
	"example.com/corpus/plugins/use"
	"example.com/corpus/programs"
	"example.com/corpus/quiet"
	"example.com/corpus/sdk"
	"example.com/corpus/stdlib_collections"
	"example.com/corpus/stdlib_context"
	"example.com/corpus/stdlib_encoding"
	"example.com/corpus/stdlib_errors"
	"example.com/corpus/stdlib_fmt"
	"example.com/corpus/stdlib_http"
	"example.com/corpus/stdlib_io"
	"example.com/corpus/stdlib_json"
	"example.com/corpus/stdlib_log"
	"example.com/corpus/stdlib_log/standard"
	"example.com/corpus/stdlib_misc"
	"example.com/corpus/stdlib_os"
	"example.com/corpus/stdlib_os/environment"
	"example.com/corpus/stdlib_reflect"
	"example.com/corpus/stdlib_sql"
	"example.com/corpus/stdlib_strings"
	"example.com/corpus/stdlib_template"
	"example.com/corpus/values"
)

// families are the packages with scenarios that are executed.
var families = map[string]func(){
	"closures":              closures.All,
	"concurrency":           concurrency.All,
	"concurrency/asked":     asked.All,
	"containers/top":        containerstop.All,
	"containers/routes":     routes.All,
	"containers/wire":       containers.All,
	"declared":              declared.All,
	"dispatch":              dispatch.All,
	"dispatch/again":        again.All,
	"dispatch/wire":         wire.All,
	"functions":             functions.All,
	"functions/changing":    changing.All,
	"generics":              generics.All,
	"iterators":             iterators.All,
	"layers":                layers.All,
	"memory":                memory.All,
	"memory/scrubbed":       scrubbed.All,
	"memory/spared":         spared.All,
	"memory/through":        through.All,
	"packages/direct":       direct.All,
	"packages/office":       office.All,
	"packages/top":          top.All,
	"plugins/use":           use.All,
	"programs":              programs.All,
	"quiet":                 quiet.All,
	"sdk":                   sdk.All,
	"stdlib_collections":    stdlib_collections.All,
	"stdlib_context":        stdlib_context.All,
	"stdlib_encoding":       stdlib_encoding.All,
	"stdlib_errors":         stdlib_errors.All,
	"stdlib_fmt":            stdlib_fmt.All,
	"stdlib_http":           stdlib_http.All,
	"stdlib_io":             stdlib_io.All,
	"stdlib_json":           stdlib_json.All,
	"stdlib_log":            stdlib_log.All,
	"stdlib_log/standard":   standard.All,
	"stdlib_misc":           stdlib_misc.All,
	"stdlib_os":             stdlib_os.All,
	"stdlib_os/environment": environment.All,
	"stdlib_reflect":        stdlib_reflect.All,
	"stdlib_sql":            stdlib_sql.All,
	"stdlib_strings":        stdlib_strings.All,
	"stdlib_template":       stdlib_template.All,
	"values":                values.All,
}

// judged are the families whose comments carry a judgement by policy, which
// running them cannot tell, and what it rests on. They only have to compile.
var judged = map[string]string{
	"deident":              "the level of a de-identification decides",
	"guards/doubted":       "the subject and the purpose of a guard decide",
	"guards/handlers":      "a guard that answers for all decides",
	"guards/injected/wire": "the subject and the purpose of a guard decide",
	"guards/chained":       "the subject and the purpose of a guard decide",
	"guards/decided":       "the subject and the purpose of a guard decide",
	"guards/kept":          "the subject and the purpose of a guard decide",
	"guards/borne":         "the subject and the purpose of a guard decide",
	"guards/oneof":         "the subject and the purpose of a guard decide",
	"guards/listed":        "the subject and the purpose of a guard decide",
	"guards":               "the subject and the purpose of a guard decide",
	"implicit":             "a branch tells, not a value",
	"privacy":              "purpose, recipient, linking and derivation decide",
	"privacy/vendors":      "a policy of its own decides",
	"privacy/wire/stats":   "it needs a network",
}
