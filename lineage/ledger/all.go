// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package ledger

import (
	"context"
	"errors"
	"fmt"

	"github.com/go-lineage/go-lineage/lineage"
)

// All records with each of several recorders, in order. The first that fails
// stops it and the hand-over; those before have then recorded a hand-over that
// did not happen, which errs on the safe side.
func All(recorders ...lineage.Recorder) lineage.Recorder { return all(recorders) }

type all []lineage.Recorder

func (a all) Record(ctx context.Context, r lineage.Record) error {
	if len(a) == 0 {
		return errors.New("ledger: no recorder")
	}
	for i, recorder := range a {
		if recorder == nil {
			return fmt.Errorf("ledger: recorder %d of %d is nil", i+1, len(a))
		}
		if err := recorder.Record(ctx, r); err != nil {
			return err
		}
	}
	return nil
}
