module example.com/corpus

go 1.26.0

require github.com/go-lineage/go-lineage v0.0.0

replace github.com/go-lineage/go-lineage => ../..
