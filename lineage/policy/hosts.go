// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"fmt"
	"slices"
	"strings"
)

// VendorAt looks up the vendor whose host this is, or below whose host it lies.
// The longest name that matches decides; a policy's own vendors come before
// those of its base.
func (p *Policy) VendorAt(host string) (Vendor, bool) {
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	for layer := range p.layers() {
		best, vendor := "", Vendor("")
		for i := range layer.Vendors {
			for _, name := range layer.Vendors[i].Hosts {
				if len(name) > len(best) && within(host, name) {
					best, vendor = name, layer.Vendors[i].ID
				}
			}
		}
		if best != "" {
			return vendor, true
		}
	}
	return "", false
}

// within reports whether a host is one of the name or lies below it.
func within(host, name string) bool {
	above, ok := strings.CutSuffix(host, name)
	return ok && (above == "" || strings.HasSuffix(above, "."))
}

// hosts checks the hosts of the i-th vendor.
func (c *checker) hosts(i int) {
	for j, host := range c.policy.Vendors[i].Hosts {
		path := fmt.Sprintf("Vendors[%d].Hosts[%d]", i, j)
		if host == "" || strings.ContainsFunc(host, func(r rune) bool { return !strings.ContainsRune(idLetters+".", r) }) {
			c.report(path, "%q is not the name of a host: write it in lower case, without scheme, port and path", host)
			continue
		}
		for _, earlier := range c.policy.Vendors[:i] {
			if slices.Contains(earlier.Hosts, host) {
				c.report(path, "the host %s is the vendor %s's already", host, earlier.ID)
			}
		}
	}
}
