package taint

import "github.com/go-lineage/go-lineage/lineage/policy"

func hostVendor(string) (policy.Vendor, bool) { return "", false }
