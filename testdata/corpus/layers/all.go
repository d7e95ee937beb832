// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package layers

// All runs every scenario.
func All() {
	badFullViewGoesToTheNetwork()
	badAllFullViewsGoToTheNetwork()
	goodBriefViewGoesToTheNetwork()
	goodFullViewGoesToTheScreen()
	goodTitlesOfFullViews()
	badScreenIsReadBack()
	goodScreenOfBriefViews()
	badOwnFormat()
	goodErrorOfFind()
	goodIDsOfStore()
	badPatientThroughTheStore()
	goodDoctorThroughTheStore()
}
