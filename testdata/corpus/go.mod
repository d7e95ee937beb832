module example.com/corpus

go 1.26.0

require (
	example.com/container v0.0.0
	github.com/go-lineage/go-lineage v0.0.0
	github.com/samber/lo v0.0.0
)

replace (
	example.com/container => ./container
	github.com/go-lineage/go-lineage => ../..
	github.com/samber/lo => ./lo
)
