// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineage

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A Subject is the person whom data is about, by the operator's own id.
type Subject string

// Consents answers whether a data subject agreed to a use. An implementation
// answers as of now, so that a withdrawal takes effect on the next decision, and
// is safe for concurrent use.
type Consents interface {
	Consented(ctx context.Context, subject Subject, use policy.Use) (bool, error)
}

// Consented reports whether a subject agreed to a use. It is a guard: the
// analyzer knows that where it returned true, consent is met for that subject
// and use. An error, which wraps [ErrConsentUnknown], is never consent.
func Consented(ctx context.Context, store Consents, subject Subject, use policy.Use) (bool, error) {
	switch {
	case isNil(store):
		return false, fmt.Errorf("%w: no consent store: set one to ask for consent", ErrConsentUnknown)
	case subject == "":
		return false, fmt.Errorf("%w: no subject: say whose consent is meant, for example with lineage.WithSubject", ErrConsentUnknown)
	case ctx.Err() != nil:
		return false, fmt.Errorf("%w: %s to %s: %w", ErrConsentUnknown, subject, use, context.Cause(ctx))
	}
	ok, err := store.Consented(ctx, subject, use)
	if err != nil {
		return false, fmt.Errorf("%w: %s to %s: %w", ErrConsentUnknown, subject, use, err)
	}
	return ok, nil
}

// A Grant is one subject's agreement to one use, and its withdrawal. A grant
// whose use names no vendor is for every vendor of the recipient's kind, in
// the country it names or, if it names none, in any.
type Grant struct {
	Subject   Subject
	Use       policy.Use
	Granted   time.Time
	Withdrawn time.Time // zero while in force
}

// Permits reports whether the grant, while in force, agrees to a use: to
// exactly its purpose and recipient, because consent is separate for each.
func (g Grant) Permits(use policy.Use) bool {
	return g.Withdrawn.IsZero() && g.Use.Purpose == use.Purpose && g.Use.Recipient == use.Recipient &&
		(g.Use.Vendor == "" || g.Use.Vendor == use.Vendor) &&
		(g.Use.Country == "" || g.Use.Country == use.Country)
}

// touches reports whether the grant, while in force, permits the use or a part
// of it.
func (g Grant) touches(use policy.Use) bool {
	return g.Withdrawn.IsZero() && g.Use.Purpose == use.Purpose && g.Use.Recipient == use.Recipient &&
		(use.Vendor == "" || g.Use.Vendor == "" || g.Use.Vendor == use.Vendor) &&
		(use.Country == "" || g.Use.Country == "" || g.Use.Country == use.Country)
}

// MemoryConsents keeps grants in memory. The zero value is empty and ready.
type MemoryConsents struct {
	mu     sync.RWMutex
	grants map[Subject][]Grant
}

// Grant notes that a subject agrees to a use, from now on.
func (m *MemoryConsents) Grant(ctx context.Context, subject Subject, use policy.Use) error {
	switch {
	case subject == "":
		return errors.New("lineage: a grant needs a subject")
	case use.Purpose == "" || use.Recipient == "":
		return fmt.Errorf("lineage: a grant by %s needs a purpose and a recipient: consent is to both", subject)
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.grants == nil {
		m.grants = make(map[Subject][]Grant)
	}
	m.grants[subject] = append(m.grants[subject], Grant{Subject: subject, Use: use, Granted: time.Now()})
	return nil
}

// Withdraw ends every grant by a subject that permits the use or a part of it:
// without a vendor, those to single vendors too. Withdrawing what was not granted
// is no error.
func (m *MemoryConsents) Withdraw(ctx context.Context, subject Subject, use policy.Use) error {
	switch {
	case subject == "":
		return errors.New("lineage: a withdrawal needs a subject")
	case use.Purpose == "" || use.Recipient == "":
		return fmt.Errorf("lineage: a withdrawal by %s needs a purpose and a recipient: withdraw each use that was granted", subject)
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	for i := range m.grants[subject] {
		if g := &m.grants[subject][i]; g.touches(use) {
			g.Withdrawn = time.Now()
		}
	}
	return nil
}

// Grants lists what a subject granted and withdrew, oldest first.
func (m *MemoryConsents) Grants(subject Subject) []Grant {
	m.mu.RLock()
	defer m.mu.RUnlock()
	return append([]Grant(nil), m.grants[subject]...)
}

// Consented implements [Consents].
func (m *MemoryConsents) Consented(ctx context.Context, subject Subject, use policy.Use) (bool, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	for _, g := range m.grants[subject] {
		if g.Permits(use) {
			return true, nil
		}
	}
	return false, nil
}
