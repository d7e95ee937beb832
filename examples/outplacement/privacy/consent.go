// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package privacy

import (
	"context"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A Book knows what clients agreed to and asked for. Package store keeps one.
type Book interface {
	// Granted reports whether the client consented to this use of what we hold
	// about them.
	//
	//lineage:guard subject=clientID purpose=purpose recipient=recipient
	Granted(ctx context.Context, clientID string, purpose policy.Purpose, recipient policy.Recipient) (bool, error)

	// AskedForPlacement reports whether the client asked for the group's
	// paid-placement service.
	//
	//lineage:guard subject=clientID purpose=paid-placement-proposal recipient=group-company condition=request
	AskedForPlacement(ctx context.Context, clientID string) (bool, error)
}
