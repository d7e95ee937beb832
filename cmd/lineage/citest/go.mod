// What executes the GitHub action and the pre-commit hook needs to read YAML and
// to publish a module, and is required by a module of its own. Run it here with
// go test.
module github.com/go-lineage/go-lineage/cmd/lineage/citest

go 1.26.0

require (
	go.yaml.in/yaml/v3 v3.0.6
	golang.org/x/mod v0.43.0
)
