// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package policy

// The classes of the default policy.
const (
	Personal        Class = "personal"
	Informative     Class = "informative"
	SpecialCare     Class = "special-care"
	ContractLimited Class = "contract-limited"
	Inquiry         Class = "inquiry"
	Entrusted       Class = "entrusted"
)

// The origins of data.
const (
	Direct           Origin = "direct"      // from the user
	Automatic        Origin = "automatic"   // recorded while the user used a service
	FromThirdParty   Origin = "third-party" // about the user, from someone else
	FromPublicSource Origin = "public"      // from published sources
)

// The purposes of the default policy; each group begins with the parent.
const (
	ServiceOperation     Purpose = "service-operation"
	IdentityVerification Purpose = "identity-verification"
	InquiryResponse      Purpose = "inquiry-response"
	CampaignFulfilment   Purpose = "campaign-fulfilment"

	FraudPrevention    Purpose = "fraud-prevention"
	FraudInvestigation Purpose = "fraud-investigation"

	ServiceImprovement Purpose = "service-improvement"
	UsageAnalysis      Purpose = "usage-analysis"
	SupportQuality     Purpose = "support-quality"

	Promotion              Purpose = "promotion"
	OwnCampaign            Purpose = "own-campaign"
	GroupCampaign          Purpose = "group-campaign"
	ThirdPartyOffer        Purpose = "third-party-offer"
	BehaviouralAdvertising Purpose = "behavioural-advertising"

	Publication       Purpose = "publication"
	OutcomeStatistics Purpose = "outcome-statistics"

	Research               Purpose = "research"
	ResearchForImprovement Purpose = "research-for-improvement"
	ResearchForPromotion   Purpose = "research-for-promotion"

	ThirdPartyProvision      Purpose = "third-party-provision"
	ServiceDeliveryByPartner Purpose = "service-delivery-by-partner"
	RecruitmentSelection     Purpose = "recruitment-selection"
	CorporateUsageReport     Purpose = "corporate-usage-report"
	DealConfirmation         Purpose = "deal-confirmation"
	SalesProposal            Purpose = "sales-proposal"
	SurveyReport             Purpose = "survey-report"
	ReferralReport           Purpose = "referral-report"
	AcademicResearch         Purpose = "academic-research"
	PaidPlacementProposal    Purpose = "paid-placement-proposal"
)

// The recipients of the default policy. All but [Self] and [Processor] are
// third parties.
const (
	Self                Recipient = "self"
	Processor           Recipient = "processor"
	ThirdParty          Recipient = "third-party"
	Partner             Recipient = "partner"
	ResearchInstitution Recipient = "research-institution"
	GroupCompany        Recipient = "group-company"
	AdPlatform          Recipient = "ad-platform"
	Public              Recipient = "public"
	Authority           Recipient = "authority"
	Successor           Recipient = "successor"
)
