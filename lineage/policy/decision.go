// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"slices"
	"strings"
)

// Met is what holds where data is used: the conditions that were established
// and the level to which the data was de-identified.
type Met struct {
	Conditions []Condition
	Level      Level // meets DeIdentified up to this level; listing the condition does not
}

// Permitted reports whether the use is permitted without further conditions.
func (d Decision) Permitted() bool { return d.PermittedWith(Met{}) }

// Prohibited reports whether no condition can permit the use.
func (d Decision) Prohibited() bool { return len(d.Ways) == 0 }

// PermittedWith reports whether the use is permitted where met holds.
func (d Decision) PermittedWith(met Met) bool {
	_, ok := d.Way(met)
	return ok
}

// Way returns the first way that met satisfies.
func (d Decision) Way(met Met) (Way, bool) {
	i := slices.IndexFunc(d.Ways, func(w Way) bool { return w.MetBy(met) })
	if i < 0 {
		return Way{}, false
	}
	return d.Ways[i], true
}

// Asks reports whether some way to permit the use needs the condition.
func (d Decision) Asks(c Condition) bool {
	return slices.ContainsFunc(d.Ways, func(w Way) bool { return slices.Contains(w.Conditions, c) })
}

// MetBy reports whether met satisfies every condition of the way.
func (w Way) MetBy(met Met) bool { return len(w.Missing(met)) == 0 }

// Missing lists the conditions of the way that met does not satisfy.
func (w Way) Missing(met Met) []Condition {
	var missing []Condition
	for _, c := range w.Conditions {
		holds := slices.Contains(met.Conditions, c)
		if c == DeIdentified {
			holds = met.Level.AtLeast(w.Level)
		}
		if !holds {
			missing = append(missing, c)
		}
	}
	return missing
}

// String is such as "consent and de-identified (anonymous)", or "nothing".
func (w Way) String() string {
	if len(w.Conditions) == 0 {
		return "nothing"
	}
	words := make([]string, len(w.Conditions))
	for i, c := range w.Conditions {
		words[i] = string(c)
		if c == DeIdentified && w.Level != NoLevel {
			words[i] += " (" + string(w.Level) + ")"
		}
	}
	return strings.Join(words, " and ")
}

// Verdict is such as "permitted", "prohibited" or "needs consent, or request".
func (d Decision) Verdict() string {
	switch {
	case d.Prohibited():
		return "prohibited"
	case d.Permitted():
		return "permitted"
	}
	words := make([]string, len(d.Ways))
	for i, w := range d.Ways {
		words[i] = w.String()
	}
	return "needs " + strings.Join(words, ", or ")
}

// String is the verdict and its clauses.
func (d Decision) String() string { return d.Verdict() + citation(d.Clauses) }

func citation(clauses []string) string {
	switch len(clauses) {
	case 0:
		return ""
	case 1:
		return " (clause " + clauses[0] + ")"
	}
	return " (clauses " + strings.Join(clauses, ", ") + ")"
}
