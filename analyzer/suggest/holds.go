// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package suggest

import (
	"fmt"
	"go/types"
	"strings"
)

// A kind is what values of a type can hold, or several of them.
type kind uint8

const (
	text kind = 1 << iota
	number
	date
)

func parseKinds(s string) (kind, error) {
	var kinds kind
	for name := range strings.SplitSeq(s, ",") {
		switch name {
		case "text":
			kinds |= text
		case "number":
			kinds |= number
		case "date":
			kinds |= date
		default:
			return 0, fmt.Errorf("%q is no kind: text, number, date", name)
		}
	}
	return kinds, nil
}

// holds returns what values of a type can hold, also behind pointers and in
// elements. A bool, channel, function or struct holds nothing by itself; the
// fields of a struct are looked at where they are declared.
func holds(t types.Type) kind { return holdsWithin(t, 0) }

func holdsWithin(t types.Type, depth int) kind {
	const deep = 4
	if depth > deep {
		return 0
	}
	if known, ok := valueTypes[namedAs(t)]; ok {
		return known
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		switch {
		case u.Info()&types.IsString != 0:
			return text
		case u.Info()&(types.IsInteger|types.IsFloat) != 0:
			return number
		}
	case *types.Pointer:
		return holdsWithin(u.Elem(), depth+1)
	case *types.Slice:
		if b, ok := u.Elem().Underlying().(*types.Basic); ok && b.Kind() == types.Byte {
			return text
		}
		return holdsWithin(u.Elem(), depth+1)
	case *types.Array:
		return holdsWithin(u.Elem(), depth+1)
	case *types.Map:
		return holdsWithin(u.Elem(), depth+1)
	}
	return 0
}

// valueTypes are structs and the like that hold one value, by package name and
// name; the null types of several drivers are called alike.
var valueTypes = map[string]kind{
	"time.Time": date, "civil.Date": date, "civil.DateTime": date, "pgtype.Date": date, "pgtype.Timestamptz": date,
	"sql.NullString": text, "null.String": text, "pgtype.Text": text, "wrapperspb.StringValue": text,
	"sql.NullInt64": number, "sql.NullInt32": number, "sql.NullFloat64": number, "null.Int": number, "pgtype.Int4": number, "pgtype.Int8": number,
	"pgtype.Numeric": number, "decimal.Decimal": number, "big.Int": number, "big.Rat": number,
	"sql.NullTime": date, "null.Time": date,
	"net.IP": text, "netip.Addr": text, "uuid.UUID": text, "mail.Address": text,

	"time.Duration": 0, "time.Month": 0, "time.Weekday": 0,
}

// namedAs returns a type's package name and name.
func namedAs(t types.Type) string {
	n, ok := types.Unalias(t).(*types.Named)
	if !ok || n.Obj().Pkg() == nil {
		return ""
	}
	return n.Obj().Pkg().Name() + "." + n.Obj().Name()
}
