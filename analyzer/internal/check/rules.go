// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package check

import "github.com/go-lineage/go-lineage/analyzer/finding"

// Rules returns all rules, sorted by ID.
func Rules() []finding.Rule {
	return []finding.Rule{
		badDirective, badPolicy, expiredAllow, exposed, fmtLeak, implicitDisclosure, internalError,
		needsConsent, needsDeidentification, notPermitted, purposeDrift, rawInLog, relabel,
		undeclaredRecipient, unusedAllow,
	}
}

// known reports whether there is a rule with the ID.
func known(id string) bool {
	for _, r := range Rules() {
		if r.ID == id {
			return true
		}
	}
	return false
}

var notPermitted = finding.Rule{
	ID:    "not-permitted",
	Title: "data reaches a recipient that no condition permits",
	Text: `The policy has no line that permits this data to go to this recipient for this purpose, and consent would not help: ` +
		`entrusted data outside the entrusted work, for example. Do not send it, or send something else.`,
	Bad: `var files lineage.Entrusted[string]
//lineage:sink recipient=partner purpose=sales-proposal
func offer(body string)
	offer(files.Use(policy.SalesProposal))`,
	Good:  `	offer(catalogueOfServices)`,
	Since: "v0.1.0", Severity: finding.Error,
}

var needsConsent = finding.Rule{
	ID:    "needs-consent",
	Title: "data reaches a recipient that needs the user's consent",
	Text: `The policy permits this only with the user's separate consent to this recipient and purpose, or, where it says so, at the user's ` +
		`request or on a legal basis. On some path to this call nothing has established that, for this user. Check it first with a function ` +
		`marked //lineage:guard, with lineage.Consented, or hand the data over with lineage.Disclose.`,
	Bad: `	upload(user.Health)`,
	Good: `	if ok, err := lineage.Consented(ctx, store, user.ID, use); err == nil && ok {
		upload(user.Health)
	}`,
	Since: "v0.1.0", Severity: finding.Error,
}

var needsDeidentification = finding.Rule{
	ID:    "needs-deidentification",
	Title: "data reaches a recipient that may only get it de-identified",
	Text: `The policy permits this once name, address and the like are removed so that what is left cannot, on its own, identify anyone to ` +
		`whoever receives it. A hash or a pseudonym is not that. Pass the data through a function marked //lineage:deidentify with a sufficient ` +
		`level, such as those of package deidentify.`,
	Bad:   `	publish(profile.Career.Use(policy.OutcomeStatistics))`,
	Good:  `	publish(ageBand(profile))`,
	Since: "v0.1.0", Severity: finding.Error,
}

var undeclaredRecipient = finding.Rule{
	ID:    "undeclared-recipient",
	Title: "data leaves for somebody whom nobody has named",
	Text: `Data that may not go to just anyone reaches a general transport, such as net/http, and neither the policy nor a directive says who is at ` +
		`the other end, so that it counts as any third party. List the host under Hosts of a vendor in the policy, or, where the host is known ` +
		`only when the program runs, mark the function that sends with //lineage:sink and say who receives. The policy then decides on that. ` +
		`Test files are not reported: what a test sends to servers of its own, it made up.`,
	Bad: `	http.Post("https://collect.example/", "text/plain", strings.NewReader(user.Email))`,
	Good: `	// in the policy: {ID: "collect", Recipient: policy.Processor, Hosts: []string{"collect.example"}}
	http.Post("https://collect.example/", "text/plain", strings.NewReader(user.Email))`,
	Since: "v0.1.0", Severity: finding.Error,
}

var implicitDisclosure = finding.Rule{
	ID:    "implicit-disclosure",
	Title: "what is sent tells what decided it",
	Text: `Something is sent only if a condition on special-care data or on an inquiry holds, or a constant is sent that such a condition chose: ` +
		`the recipient knows the data by getting it, or by what it is. The policy is asked as if the data itself were sent. Reported where one ` +
		`condition lies between the data and the call; tests for nil, an error, a length or an empty text do not count, nor does the head of a loop.`,
	Bad: `	if user.Condition == "diabetes" {
		ads.Enroll(user.ID)
	}`,
	Good:  `	ads.Enroll(user.ID) // whoever it is`,
	Since: "v0.1.0", Severity: finding.Warning,
}

var rawInLog = finding.Rule{
	ID:    "raw-in-log",
	Title: "marked data is written to a log as it is",
	Text: `The data was taken out of its mark, or never had one that prints, and is written to a log, to standard output or to standard error, or shown at /debug/vars, ` +
		`perhaps inside an error that quotes it. The operator may have it; but a log is copied, kept and read by more people than anybody decided ` +
		`on. Log an id, a length, or the mark itself, which prints as its class. What is de-identified, and what is only informative, is not ` +
		`reported. A logger that may be given such data is marked with //lineage:sink, and judged by the policy like any recipient. ` +
		`Test files are not reported: what a test logs, it made up.`,
	Bad:   `	log.Printf("cannot answer %q", question.Use(policy.InquiryResponse))`,
	Good:  `	log.Printf("cannot answer %v", question) // [inquiry]`,
	Since: "v0.1.0", Severity: finding.Warning,
}

var purposeDrift = finding.Rule{
	ID:    "purpose-drift",
	Title: "data taken out for one purpose is used for another",
	Text: `A value was taken out of its wrapper with Use for one purpose and reaches a recipient for another that does not serve it. ` +
		`Take it out for the purpose it goes to; the policy then decides on that.`,
	Bad: `	text := question.Use(policy.InquiryResponse)
	usage.Record(text) // for usage-analysis`,
	Good:  `	usage.Record(question.Use(policy.UsageAnalysis))`,
	Since: "v0.1.0", Severity: finding.Error,
}

var exposed = finding.Rule{
	ID:    "exposed",
	Title: "a value is taken out of its wrapper unchecked",
	Text: `Expose takes data out without a purpose, so that no policy is asked. It is always reported. Prefer Use with a purpose, or Disclose; ` +
		`where neither fits, allow it with a reason that a reviewer can check.`,
	Bad:   `	legacy.Save(name.Expose("legacy system"))`,
	Good:  `	legacy.Save(name.Use(policy.ServiceOperation))`,
	Since: "v0.1.0", Severity: finding.Warning,
}

var fmtLeak = finding.Rule{
	ID:    "fmt-leak",
	Title: "a formatter will open a wrapper",
	Text: `Package fmt, and what is built on it, cannot call the methods of a value in an unexported field, and prints the data instead of the ` +
		`marker. Export the field, print the fields one by one, or give the struct a Format method. A type that is defined over a wrapper has ` +
		`none of its methods: make it an alias. The verbs %p and %w ask no methods of what is no pointer or no error: use %v. Where the change is ` +
		`mechanical, go vet -fix makes it. Printers of other modules that read values whole, and a gorm logger that shows the arguments of ` +
		`statements, are reported too. Test files are not: what a test prints, it made up.`,
	Bad: `type ticket struct{ body lineage.Inquiry[string] }
	log.Printf("%+v", t)`,
	Good:  `	log.Printf("ticket %d: %v", t.id, t.body)`,
	Since: "v0.1.0", Severity: finding.Error,
}

var relabel = finding.Rule{
	ID:    "relabel",
	Title: "a label covers less than the data it is put on",
	Text: `The result of Map, Join or a wrap carries a label that permits more than the labels of what went in. ` +
		`Name a label that covers all of them.`,
	Bad:   `	p := lineage.NewPII(question.Use(policy.InquiryResponse))`,
	Good:  `	q := lineage.NewInquiry(question.Use(policy.InquiryResponse))`,
	Since: "v0.1.0", Severity: finding.Error,
}

var badPolicy = finding.Rule{
	ID:    "bad-policy",
	Title: "the policy literal is not sound",
	Text: `A policy marked //lineage:policy is one composite literal of constants in which every word is defined and every permit has a clause ` +
		`and can be reached. Until it is mended, it is not in force.`,
	Bad:   `	{Class: policy.Personal, Purposes: []policy.Purpose{"promtion"}}`,
	Good:  `	{Class: policy.Personal, Purposes: []policy.Purpose{policy.Promotion}, Clauses: []string{"2(4)"}}`,
	Since: "v0.1.0", Severity: finding.Error,
}

var badDirective = finding.Rule{
	ID:    "bad-directive",
	Title: "a //lineage: directive or tag says nothing",
	Text: `The directive has an unknown word, stands where it cannot mean anything, lacks a value, or names something that the policy or the ` +
		`program does not define. It has no effect until it is mended.`,
	Bad:   `//lineage:sink recipent=partner`,
	Good:  `//lineage:sink recipient=partner`,
	Since: "v0.1.0", Severity: finding.Error,
}

var unusedAllow = finding.Rule{
	ID:    "unused-allow",
	Title: "a //lineage:allow covers nothing",
	Text:  `No finding of that rule is left where the directive stands. Remove it, so that it does not hide the next one.`,
	Bad:   `//lineage:allow exposed reason="legacy" // nothing is exposed here any more`,
	Good:  ``,
	Since: "v0.1.0", Severity: finding.Warning,
}

var expiredAllow = finding.Rule{
	ID:    "expired-allow",
	Title: "a //lineage:allow is past its day",
	Text:  `The day after which the finding was to be mended has passed. Mend it, or decide again and set another day.`,
	Bad:   `//lineage:allow exposed reason="until the migration" until=2020-01-31`,
	Good:  `//lineage:allow exposed reason="until the migration" until=2099-01-31`,
	Since: "v0.1.0", Severity: finding.Warning,
}

var internalError = finding.Rule{
	ID:    "internal",
	Title: "the analyzer failed on this package",
	Text: `The analyzer met something that it cannot handle and skipped the package: nothing in it was checked. Please report it, with the text ` +
		`of the finding and, if you can, the function that it names.`,
	Bad: ``, Good: ``,
	Since: "v0.1.0", Severity: finding.Warning,
}
