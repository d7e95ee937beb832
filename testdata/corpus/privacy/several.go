// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package privacy

import "example.com/corpus/mark"

// What one call sends of one kind is one finding, which names all that is sent.

type contact struct {
	Name  string `lineage:"personal"`
	Email string `lineage:"personal"`
	Note  string
}

func badTwoFieldsInOneCall() {
	c := contact{Name: mark.Fill(), Email: mark.Fill()}
	name := c.Name            // source: bothname
	email := c.Email          // source: bothemail
	mark.Publish(name, email) // leak: bothname, bothemail (needs-deidentification)
}

func badOneOfTwoFieldsIsMended() {
	c := contact{Name: mark.Fill(), Email: mark.Fill()}
	name := mark.Anonymize(c.Name) // source: mendedname
	email := c.Email               // source: unmendedemail
	mark.Publish(name, email)      // leak: unmendedemail (needs-deidentification)
}

func goodBothFieldsAreMended() {
	c := contact{Name: mark.Fill(), Email: mark.Fill()}
	name := mark.Anonymize(c.Name)   // source: anonymousname
	email := mark.Anonymize(c.Email) // source: anonymousemail
	mark.Publish(name, email)
}

func badSameFieldOfTwoInOneCall() {
	a, b := contact{Email: mark.Fill()}, contact{Email: mark.Fill()}
	first := a.Email            // source: firstemail
	second := b.Email           // source: secondemail
	mark.Publish(first, second) // leak: firstemail, secondemail (needs-deidentification)
}

func goodOtherFieldsInOneCall() {
	a, b := contact{Note: "a"}, contact{Note: "b"}
	mark.Publish(a.Note, b.Note)
}

func compose(c contact, greeting string) []string {
	return []string{greeting, c.Email} // source: composedemail
}

func badFieldOfCalleeInOneCall() {
	c := contact{Name: mark.Fill(), Email: mark.Fill()}
	parts := compose(c, c.Name) // source: composedname
	mark.Publish(parts)         // leak: composedemail, composedname (needs-deidentification)
}

func badEitherFieldInOneCall() {
	c := contact{Name: mark.Fill(), Email: mark.Fill()}
	to := c.Name // source: eithername
	if mark.Either() {
		to = c.Email // source: eitheremail
	}
	mark.Publish(to) // leak: eithername, eitheremail (needs-deidentification)
}
