// The plug-in of golangci-lint is a module of its own, so that nobody else
// depends on its interface.
module github.com/go-lineage/go-lineage/analyzer/golangci

go 1.26.0

require (
	github.com/go-lineage/go-lineage v0.0.0
	github.com/golangci/plugin-module-register v0.1.2
	golang.org/x/tools v0.52.0
)

replace github.com/go-lineage/go-lineage => ../..
