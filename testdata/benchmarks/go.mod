module example.com/benchmarks

go 1.26.0

require (
	github.com/cockroachdb/redact v1.1.8
	github.com/go-lineage/go-lineage v0.0.0
	github.com/showa-93/go-mask v0.6.2
)

replace github.com/go-lineage/go-lineage => ../..
