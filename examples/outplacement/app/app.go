// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package app

import (
	"context"
	"errors"
	"log/slog"

	"example.com/outplacement/ads"
	"example.com/outplacement/analytics"
	"example.com/outplacement/group"
	"example.com/outplacement/intake"
	"example.com/outplacement/mail"
	"example.com/outplacement/newsletter"
	"example.com/outplacement/notify"
	"example.com/outplacement/partner"
	"example.com/outplacement/privacy"
	"example.com/outplacement/queue"
	"example.com/outplacement/research"
	"example.com/outplacement/stats"
	"example.com/outplacement/store"
	"example.com/outplacement/support"
	"github.com/go-lineage/go-lineage/lineage"
)

// An App is the service.
type App struct {
	DB      *store.DB
	Inquiry *intake.Service
	Support *support.Service
	Partner *partner.Desk
	Letters *newsletter.Job

	gate   lineage.Gate
	alerts *queue.Queue
	onDuty string
	outlets
}

// outlets are the ways out of the company.
type outlets struct {
	mailer     *mail.SendGrid
	line       *notify.LINE
	audiences  *ads.Audiences
	matcher    *ads.Matcher
	portal     *partner.Portal
	group      *group.Gateway
	university *research.University
	visits     *analytics.Counter
	site       *stats.Site
}

// New opens the database and puts the service together.
func New(ctx context.Context, c Config, log *slog.Logger) (*App, error) {
	db, err := store.Open(ctx, c.Database)
	if err != nil {
		return nil, err
	}
	out, err := newOutlets(c)
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	alerts := queue.New(1000)
	return &App{
		DB:      db,
		Inquiry: intake.New(db, out.mailer, alerts, log),
		Support: support.New(out.mailer, support.NewTranslator(c.Client)),
		Partner: partner.NewDesk(out.portal, db),
		Letters: newsletter.New(db, out.mailer, "Tsugi Career News"),
		gate:    lineage.Gate{Policy: &privacy.Policy, Consents: db, Records: db},
		alerts:  alerts,
		onDuty:  c.OnDuty,
		outlets: out,
	}, nil
}

func newOutlets(c Config) (out outlets, err error) {
	v := c.Vendors
	out = outlets{
		mailer:     mail.NewSendGrid(v.SendGrid.Key, v.SendGrid.URL),
		matcher:    ads.NewMatcher(c.Client, v.Matcher.URL),
		portal:     partner.NewPortal(c.Client, v.Portal.URL),
		group:      group.NewGateway(c.Client, v.Placement.URL),
		university: research.NewUniversity(c.Client, v.University.URL),
		visits:     analytics.NewCounter(c.Client, v.Analytics.URL),
		site:       stats.NewSite(c.Site),
	}
	if out.line, err = notify.NewLINE(v.LINE.Key, v.LINE.URL); err != nil {
		return out, err
	}
	out.audiences, err = ads.NewAudiences(v.Audiences.Key, v.Audiences.URL)
	return out, err
}

// Close closes the database.
func (a *App) Close() error { return a.DB.Close() }
