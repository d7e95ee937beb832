// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"slices"
	"strings"
	"testing"
)

// A clauseTest is a line of the published policy, or what it stops short of.
type clauseTest struct {
	why     string // the clause, in our own words
	label   string // classes, then purposes and recipients: "contract-limited{p} to r"
	use     string // "purpose to recipient"
	verdict string
	clauses string
}

var clauseTests = []clauseTest{
	{"1: what identifies nobody is free", "informative", "behavioural-advertising to ad-platform", "permitted", "1"},
	{"1: even to those whom no clause names", "informative", "own-campaign to third-party", "permitted", "1"},
	{"1: linked, it is personal as well", "informative+personal", "own-campaign to third-party", "needs consent", "4"},

	{"2(1): running the service", "personal", "service-operation to self", "permitted", "2, 6"},
	{"2(1): a sub-purpose is permitted where its parent is", "personal", "identity-verification to self", "permitted", "2, 6"},
	{"2(1): answering inquiries", "personal", "inquiry-response to self", "permitted", "2, 6"},
	{"2(1): sending prizes, by a processor", "personal", "campaign-fulfilment to processor", "permitted", "2, 6"},
	{"2(2): preventing misuse", "personal", "fraud-prevention to self", "permitted", "2, 6"},
	{"2(2): looking into misuse", "personal", "fraud-investigation to processor", "permitted", "2, 6"},
	{"2(3): improving services", "personal", "service-improvement to self", "permitted", "2, 6"},
	{"2(3): analysing how they are used", "personal", "usage-analysis to processor", "permitted", "2, 6"},
	{"2(3): support quality", "personal", "support-quality to self", "permitted", "2, 6"},
	{"2(4): promotion", "personal", "promotion to self", "permitted", "2, 6"},
	{"2(4): own offers, mailed by a processor", "personal", "own-campaign to processor", "permitted", "2, 6"},
	{"2(4): offers of the group, sent by the operator", "personal", "group-campaign to self", "permitted", "2, 6"},
	{"2(4): offers of others, sent by the operator", "personal", "third-party-offer to self", "permitted", "2, 6"},
	{"2(4): advertising through a network", "personal", "behavioural-advertising to ad-platform", "permitted", "2(4)"},
	{"2(4): for nothing else to a network", "personal", "own-campaign to ad-platform", "needs consent", "4"},
	{"2(5): publication of what identifies nobody", "personal", "publication to public", "needs consent, or de-identified (anonymous)", "2(5), 4"},
	{"2(5): published statistics", "personal", "outcome-statistics to public", "needs consent, or de-identified (anonymous)", "2(5), 4"},
	{"2(5): publishing is not for the operator's own use", "personal", "publication to self", "needs consent", "4"},
	{"2(6): research", "personal", "research to self", "permitted", "2, 6"},
	{"2(6): research for improvement", "personal", "research-for-improvement to processor", "permitted", "2, 6"},
	{"2(6): marketing research", "personal", "research-for-promotion to self", "permitted", "2, 6"},

	{"3(1): a partner delivers the service", "personal", "service-delivery-by-partner to partner", "permitted", "3(1)"},
	{"3(1): employers select", "personal", "recruitment-selection to partner", "permitted", "3(1)"},
	{"3(1): reports to a company of its people's use", "personal", "corporate-usage-report to partner", "permitted", "3(1)"},
	{"3(1): confirming a deal", "personal", "deal-confirmation to partner", "permitted", "3(1)"},
	{"3(1): proposals name nobody", "personal", "sales-proposal to partner", "needs consent, or de-identified (anonymous)", "3(1), 4"},
	{"3(1): surveys name nobody", "personal", "survey-report to partner", "needs consent, or de-identified (anonymous)", "3(1), 4"},
	{"3(1): referral reports name nobody", "personal", "referral-report to partner", "needs consent, or de-identified (anonymous)", "3(1), 4"},
	{"3(1): a partner is no channel for advertising", "personal", "own-campaign to partner", "needs consent", "4"},
	{"3(1): other third parties are not partners", "personal", "deal-confirmation to third-party", "needs consent", "4"},
	{"3(2): joint research names nobody", "personal", "academic-research to research-institution", "needs consent, or de-identified (anonymous)", "3(2), 4"},
	{"3(2): and is with academia only", "personal", "academic-research to partner", "needs consent", "4"},

	{"4: the user may agree to anything", "personal", "promotion to third-party", "needs consent", "4"},
	{"4: the law may require anything", "personal", "fraud-investigation to authority", "needs consent, or legal-basis", "4"},
	{"4: for whatever purpose", "personal", "publication to authority", "needs consent, or legal-basis", "4"},
	{"4(1): paid placement when asked for", "personal", "paid-placement-proposal to group-company", "needs consent, or request", "4(1), 4"},
	{"4(1): for nothing else to the group", "personal", "group-campaign to group-company", "needs consent", "4"},

	{"6: entrusted data for the entrusted work", "entrusted{service-operation}", "service-operation to self", "permitted", "6"},
	{"6: back to who entrusted it", "entrusted{deal-confirmation} to partner", "deal-confirmation to partner", "permitted", "6"},
	{"6: for nothing else", "entrusted{service-operation}", "promotion to self", "prohibited", "6"},
	{"6: to nobody else", "entrusted{deal-confirmation}", "deal-confirmation to partner", "prohibited", "6"},
	{"6: work that is not stated is not entrusted", "entrusted", "service-operation to self", "prohibited", "6"},
	{"6: not even where the law or the user says so", "entrusted{service-operation}", "service-operation to authority", "prohibited", "6"},

	{"7: a successor goes on with what was published", "personal", "service-operation to successor", "permitted", "7"},
	{"7: and with what was stated", "personal{deal-confirmation}", "deal-confirmation to successor", "permitted", "7"},
	{"7: but only with what was stated", "personal{promotion}", "service-operation to successor", "needs consent", "4"},
	{"7: and with nothing new", "personal", "deal-confirmation to successor", "needs consent", "4"},

	{"12(1): special care is personal for running the service", "special-care", "service-operation to self", "permitted", "12(1), 2, 6"},
	{"12(1): and preventing misuse", "special-care", "fraud-prevention to processor", "permitted", "12(1), 2, 6"},
	{"12(1): and improving services", "special-care", "usage-analysis to self", "permitted", "12(1), 2, 6"},
	{"12(1): and research for improvement", "special-care", "research-for-improvement to self", "permitted", "12(1), 2, 6"},
	{"12(1): but not for promotion", "special-care", "own-campaign to self", "needs consent", "12(1), 3, 4, APPI art. 27"},
	{"12(1): nor marketing research", "special-care", "research-for-promotion to self", "needs consent", "12(1), 3, 4, APPI art. 27"},
	{"12(1): nor a partner", "special-care", "recruitment-selection to partner", "needs consent", "12(1), 3, 4, APPI art. 27"},
	{"12(1): nor an advertising network", "special-care", "behavioural-advertising to ad-platform", "needs consent", "12(1), 3, 4, APPI art. 27"},
	{"12(1): nor the public, however de-identified", "special-care", "outcome-statistics to public", "needs consent", "12(1), 3, 4, APPI art. 27"},

	{"12(1): a promise is kept", "contract-limited{inquiry-response}", "inquiry-response to self", "permitted", "12(1)"},
	{"12(1): to whom it was made", "contract-limited{recruitment-selection} to partner", "recruitment-selection to partner", "permitted", "12(1)"},
	{"12(1): and to nobody else", "contract-limited{recruitment-selection}", "recruitment-selection to partner", "needs consent", "12(1)"},
	{"12(1): for nothing else", "contract-limited{inquiry-response}", "support-quality to self", "needs consent", "12(1)"},
	{"12(1): a promise that states nothing permits nothing", "contract-limited", "service-operation to self", "needs consent", "12(1)"},

	{"12(1): an inquiry is answered", "inquiry", "inquiry-response to self", "permitted", "12(1)"},
	{"12(1): by a processor too", "inquiry", "inquiry-response to processor", "permitted", "12(1)"},
	{"12(1): and learned from", "inquiry", "support-quality to self", "permitted", "12(1)"},
	{"12(1): also in research", "inquiry", "research-for-improvement to self", "permitted", "12(1)"},
	{"12(1): but not mined for promotion", "inquiry", "own-campaign to self", "needs consent", "12(1)"},
	{"12(1): nor used for other service", "inquiry", "service-operation to self", "needs consent", "12(1)"},
	{"12(1): nor passed to a partner", "inquiry", "service-delivery-by-partner to partner", "needs consent", "12(1)"},

	{"every class counts: an inquiry about health", "special-care+inquiry", "inquiry-response to self", "permitted", "12(1), 2, 6"},
	{"conditions add up: placement asked for, from an inquiry", "personal+inquiry", "paid-placement-proposal to group-company", "needs consent", "12(1)"},
	{"no line: an undefined purpose", "personal", "resale to partner", "needs consent", "4"},
	{"no line: an undefined recipient", "personal", "promotion to stranger", "needs consent", "4"},
	{"no line: an undefined class is prohibited everywhere", "secret", "service-operation to self", "prohibited", ""},
	{"unmarked data is not restricted", "", "promotion to third-party", "permitted", ""},

	{"purpose not stated: all that the operator does with personal data is permitted", "personal", " to self", "permitted", "2, 6"},
	{"purpose not stated: the strictest that a partner is known for", "personal", " to partner", "needs consent, or de-identified (anonymous)", "3(1), 4"},
	{"purpose not stated: no purpose is known for plain third parties", "personal", " to third-party", "needs consent", "4"},
	{"purpose not stated: promotion counts against an inquiry", "inquiry", " to self", "needs consent", "12(1)"},
	{"purpose not stated: nothing was entrusted", "entrusted{service-operation}", " to self", "prohibited", "6"},
	{"purpose not stated: whatever the law requires", "personal", " to authority", "needs consent, or legal-basis", "4"},
}

func TestClauses(t *testing.T) {
	for _, test := range clauseTests {
		if test.why == "" {
			t.Fatalf("%+v says not why it is there", test)
		}
		d := Default.Decide(parseLabel(test.label), parseUse(test.use))
		if d.Verdict() != test.verdict || strings.Join(d.Clauses, ", ") != test.clauses {
			t.Errorf("%s\n%s, %s: got %s, want %s (%s)", test.why, test.label, test.use, d, test.verdict, test.clauses)
		}
		if !strings.Contains(d.Reason, strings.Fields(d.Verdict())[0]) {
			t.Errorf("%s: the reason %q does not say %q", test.why, d.Reason, d.Verdict())
		}
	}
}

// Every line of the policy decides some case above.
func TestClausesExerciseEveryPermit(t *testing.T) {
	for i := range Default.Permits {
		permit := &Default.Permits[i]
		if !slices.ContainsFunc(clauseTests, func(test clauseTest) bool {
			l, u := parseLabel(test.label), parseUse(test.use)
			return slices.Contains(Default.Closure(l.Classes), permit.Class) && matchesByDefinition(&Default, permit, l, u)
		}) {
			t.Errorf("no case for Permits[%d]: %s", i, permit.Title.En)
		}
	}
}

func TestDefaultIsSound(t *testing.T) {
	for _, problem := range Default.Check() {
		t.Error(problem)
	}
	for _, permit := range Default.Permits {
		if permit.Title.En == "" || permit.Title.Ja == "" {
			t.Errorf("permit for %s to %v lacks a title", permit.Class, permit.Recipients)
		}
	}
}

func parseLabel(s string) Label {
	s, recipient, named := strings.Cut(s, " to ")
	classes, purpose, stated := strings.Cut(strings.TrimSuffix(s, "}"), "{")
	var l Label
	for class := range strings.SplitSeq(classes, "+") {
		if class != "" {
			l.Classes = append(l.Classes, Class(class))
		}
	}
	if stated {
		l.Purposes = []Purpose{Purpose(purpose)}
	}
	if named {
		l.Recipients = []Recipient{Recipient(recipient)}
	}
	return l
}

func parseUse(s string) Use {
	purpose, recipient, _ := strings.Cut(s, " to ")
	return Use{Purpose: Purpose(purpose), Recipient: Recipient(recipient)}
}
