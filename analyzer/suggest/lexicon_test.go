// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package suggest

import (
	"strings"
	"testing"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

func TestSplitName(t *testing.T) {
	for name, want := range map[string]string{
		"":              "",
		"Email":         "email",
		"eMail":         "e mail",
		"UserEmail":     "user email",
		"IPAddress":     "ip address",
		"clientIPs":     "client ips",
		"URL":           "url",
		"IDs":           "ids",
		"first_name":    "first name",
		"e-mail":        "e mail",
		"AddressLine2":  "address line 2",
		"HTTP2Server":   "http 2 server",
		"Straße":        "straße",
		"GeburtsDatum_": "geburts datum",
	} {
		if got := strings.Join(splitName(name), " "); got != want {
			t.Errorf("splitName(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestJudge(t *testing.T) {
	l := theLexicon()
	person, inquiry, nowhere := place{person: true}, place{inquiry: true}, place{}
	for _, test := range []struct {
		name  string
		kinds kind
		at    place
		want  string
		why   string
	}{
		{"Email", text, nowhere, "personal", "a strong name needs no place"},
		{"WorkEmails", text, nowhere, "personal", "whatever stands before it, and in the plural"},
		{"emailAddress", text, nowhere, "personal", "an email address is no address"},
		{"EmailTemplate", text, person, "", "the last words count"},
		{"SupportEmail", text, person, "", "a false friend"},
		{"Email", number, nowhere, "", "no number is an email"},
		{"EmailVerified", 0, person, "", "a bool holds nothing"},
		{"Name", text, nowhere, "", "a weak name needs a place"},
		{"Name", text, person, "personal", "which a person is"},
		{"CustomerName", text, nowhere, "personal", "or a word of a person before it"},
		{"PackageName", text, person, "", "but no other word"},
		{"HomeAddress", text, nowhere, "personal", "two words that are strong together"},
		{"IPAddress", text, nowhere, "", "an address of a machine"},
		{"IPAddress", text, person, "informative", "unless a person is at it"},
		{"AddressLine2", text, person, "personal", "numbers may follow"},
		{"Geburtsdatum", date, nowhere, "personal", "German"},
		{"geburts_datum", text, nowhere, "personal", "in parts"},
		{"Gehalt", number, nowhere, "personal", "a number"},
		{"Health", text, person, "special-care", "of a patient"},
		{"HealthCheck", text, person, "", "of a server"},
		{"UnionMembership", text, nowhere, "special-care", "strong in two words"},
		{"Message", text, person, "", "told by nobody"},
		{"Message", text, inquiry, "inquiry", "told in an inquiry"},
		{"Email", text, inquiry, "inquiry", "what came with an inquiry is an inquiry's"},
		{"Diagnosis", text, inquiry, "special-care,inquiry", "and special care besides"},
		{"ErrorMessage", text, inquiry, "", "a false friend"},
		{"ID", text, person, "", "an id is no name"},
	} {
		if got := l.judge(test.name, test.kinds, test.at).words(); got != test.want {
			t.Errorf("%s, %s: %q, want %q", test.name, test.why, got, test.want)
		}
	}
}

func TestPlaces(t *testing.T) {
	l := theLexicon()
	for _, test := range []struct {
		set, name string
		want      bool
	}{
		{personWords, "Customer", true},
		{personWords, "CustomerRecord", true},
		{personWords, "RecipientV31", true},
		{personWords, "CreateUserRequest", true},
		{personWords, "UserIndicesPrivileges", false},
		{personWords, "UserRealm", false},
		{personWords, "Record", false},
		{inquiryWords, "ContactForm", true},
		{inquiryWords, "Anfrage", true},
		{inquiryWords, "Contact", false},
		{companyWords, "Organization", true},
	} {
		if got := l.about(test.set, test.name); got != test.want {
			t.Errorf("about(%s, %s) = %t", test.set, test.name, got)
		}
	}
}

func TestParseLexiconSaysWhatIsBroken(t *testing.T) {
	for text, want := range map[string]string{
		"personal strong text email":                                              "line 1: no colon",
		"# a remark\nprivate strong text: email":                                  `line 2: the default policy has no class "private"`,
		"personal strong words: email":                                            `"words" is no kind`,
		"personal sure text: email":                                               "is no line of a lexicon",
		"personal strong text: email; email":                                      `"email" is there twice`,
		"personal strong text: email;":                                            "an empty item",
		"personal strong text: email\nnever: e  mail\npersonal weak text: e mail": "line 3",
	} {
		if _, err := parseLexicon(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("parseLexicon(%q): %v, want %q in it", text, err, want)
		}
	}
}

func TestTags(t *testing.T) {
	for tag, want := range map[string]policy.Class{
		`json:"a"`:                             "",
		`datapolicy:"security-key"`:            policy.Personal,
		`json:"t" datapolicy:"password,token"`: policy.Personal,
		`pii:"email"`:                          policy.Personal,
		`pii:"data,kind=ipv4_addr"`:            policy.Informative,
		`pii:"false"`:                          "",
		`pii:"dive"`:                           "",
		`sensitive:"true"`:                     policy.Personal,
		`sensitive:"health"`:                   policy.SpecialCare,
		`mask:"filled4"`:                       policy.Personal,
		`masq:"secret"`:                        policy.Personal,
		`redact:"public"`:                      "",
		`redact:"[REDACTED]"`:                  policy.Personal,
		`gdpr:"contact;purposes=admin-invite"`: policy.Personal,
		`gdpr:"operational;purposes=login"`:    "",
		`gdpr:"Art.6"`:                         "",
		`log:"-"`:                              "",
		`log:"sensitive"`:                      policy.Personal,
		`pii:"no" masq:"secret"`:               policy.Personal,
		`malformed`:                            "",
	} {
		if got, by := theTags().find(tag); got != want || (got == "") != (by == "") {
			t.Errorf("tag %s: %q by %q, want %q", tag, got, by, want)
		}
	}
}

func TestParseTagsSaysWhatIsBroken(t *testing.T) {
	for text, want := range map[string]string{
		"pii = personal":     "line 1",
		"pii: yes":           "line 1",
		"pii: yes = private": "line 1",
		"pii: yes = personal\npii: yes = special-care": "line 2",
		"pii: yes,, no = none":                         "empty",
	} {
		if _, err := parseTags(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("parseTags(%q): %v, want %q in it", text, err, want)
		}
	}
}

// No entry is hidden: each is found by its own words.
func TestEveryEntryIsFound(t *testing.T) {
	l := theLexicon()
	for name, e := range l.entries {
		m, ok := l.find(strings.ReplaceAll(name, " ", "_"))
		if ok != (e.class != "") || m.name != name {
			t.Errorf("%q is found as %q", name, m.name)
		}
	}
}
