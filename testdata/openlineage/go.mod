// A validator of JSON schemas is wanted by one test only, so it is required by a
// module of its own. Run it here with go test.
module github.com/go-lineage/go-lineage/testdata/openlineage

go 1.26.0

require (
	github.com/go-lineage/go-lineage v0.0.0
	github.com/santhosh-tekuri/jsonschema/v6 v6.0.3
)

require golang.org/x/text v0.14.0 // indirect

replace github.com/go-lineage/go-lineage => ../..
