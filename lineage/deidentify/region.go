// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package deidentify

import (
	"fmt"
	"maps"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// Regions say to which region a place belongs.
type Regions struct{ of map[string]string }

// NewRegions makes regions from a map of places to their regions. A region must
// hold several places, or naming it names the place.
func NewRegions(of map[string]string) (Regions, error) {
	places := make(map[string]int)
	for _, region := range of {
		places[region]++
	}
	for region, n := range places {
		if n < 2 || region == "" {
			return Regions{}, fmt.Errorf("deidentify: region %q holds %d places, want at least 2 and a name", region, n)
		}
	}
	return Regions{maps.Clone(of)}, nil
}

// Of returns the region of a place, or [Elsewhere]. The place must be written as
// in the regions: an address that is not recognised tells nothing.
//
//lineage:deidentify level=anonymous
func (r Regions) Of(place string) Region { return Region{r.of[place]} }

// A Region is a part of a country. The zero value is [Elsewhere].
type Region struct{ name string }

// Elsewhere is the region of every place that is not listed.
var Elsewhere Region

// Level implements [lineage.Levelled].
func (Region) Level() policy.Level { return policy.Anonymous }

// String is the region's name, or "elsewhere".
func (r Region) String() string {
	if r.name == "" {
		return "elsewhere"
	}
	return r.name
}

// MarshalText writes the region's name.
func (r Region) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// Japan groups the prefectures into the usual regions. Those with one or two
// prefectures are joined with their neighbour.
var Japan = Regions{of: regionsOf(map[string][]string{
	"Hokkaido-Tohoku": {"北海道", "青森県", "岩手県", "宮城県", "秋田県", "山形県", "福島県"},
	"Kanto":           {"茨城県", "栃木県", "群馬県", "埼玉県", "千葉県", "東京都", "神奈川県"},
	"Chubu":           {"新潟県", "富山県", "石川県", "福井県", "山梨県", "長野県", "岐阜県", "静岡県", "愛知県"},
	"Kansai":          {"三重県", "滋賀県", "京都府", "大阪府", "兵庫県", "奈良県", "和歌山県"},
	"Chugoku":         {"鳥取県", "島根県", "岡山県", "広島県", "山口県"},
	"Shikoku":         {"徳島県", "香川県", "愛媛県", "高知県"},
	"Kyushu-Okinawa":  {"福岡県", "佐賀県", "長崎県", "熊本県", "大分県", "宮崎県", "鹿児島県", "沖縄県"},
})}

func regionsOf(places map[string][]string) map[string]string {
	of := make(map[string]string)
	for region, list := range places {
		for _, place := range list {
			of[place] = region
		}
	}
	return of
}
