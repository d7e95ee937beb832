// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package leaky has what leaks in PRINTERS.md, a function for each, so that a
// test can say which of it the analyzer reports.
package leaky

import (
	"github.com/davecgh/go-spew/spew"
	"github.com/google/go-cmp/cmp"
	"github.com/jinzhu/copier"
	"github.com/kr/pretty"
	"github.com/rs/zerolog"
	"github.com/sirupsen/logrus"
	"github.com/stretchr/testify/assert"
	"go.uber.org/zap"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"

	"github.com/go-lineage/go-lineage/lineage"
)

type (
	exported   struct{ Name lineage.PII[string] }
	unexported struct{ name lineage.PII[string] }
	defined    lineage.PII[string]
	plain      struct{ Name string }
)

func spewDefined(v defined) string { return spew.Sdump(v) }

func spewMethodsDisabled(v exported) string {
	c := spew.ConfigState{DisableMethods: true}
	return c.Sdump(v)
}

func prettyUnexported(v unexported) string { return pretty.Sprint(v) }

func prettyDiff(v, other exported) []string { return pretty.Diff(v, other) }

func cmpDiff(v, other exported) string { return cmp.Diff(v, other) }

func testifyEqual(t assert.TestingT, v, other exported) { assert.Equal(t, other, v) }

func testifyMessage(t assert.TestingT, v unexported) { assert.Fail(t, "failed", "no user %v", v) }

func zapInfof(l *zap.SugaredLogger, v unexported) { l.Infof("m %v", v) }

func zerologMsgf(l *zerolog.Logger, v unexported) { l.Info().Msgf("m %v", v) }

func logrusText(l *logrus.Logger, v unexported) { l.WithField("k", v).Info("m") }

func logrusInfof(l *logrus.Logger, v unexported) { l.Infof("m %v", v) }

func gormLogger(d gorm.Dialector) (*gorm.DB, error) { return gorm.Open(d) }

func gormVerbose(d gorm.Dialector) (*gorm.DB, error) {
	return gorm.Open(d, &gorm.Config{Logger: logger.Default.LogMode(logger.Info)})
}

func gormConfigured(w logger.Writer) logger.Interface {
	return logger.New(w, logger.Config{LogLevel: logger.Info, ParameterizedQueries: false})
}

func copierToPlain(v exported) (to plain, err error) {
	err = copier.Copy(&to, v)
	return to, err
}

// What follows does not leak.

func copierToMarked(v exported) (to exported, err error) {
	err = copier.Copy(&to, v)
	return to, err
}

func zapAny(l *zap.Logger, v exported) { l.Info("m", zap.Any("k", v)) }

func logrusMarked(l *logrus.Logger, v exported) { l.WithField("k", v).Infof("m %v", v) }

func spewMarked(v exported, u unexported) string {
	return spew.Sdump(v, u) + spew.Sprintf("%v %+v", v, u)
}

func spewConfigured(v exported) string {
	c := spew.ConfigState{Indent: " ", SortKeys: true}
	return c.Sdump(v)
}

func testifyMarked(t assert.TestingT, v exported) {
	assert.Contains(t, []exported{v}, 1)
	assert.True(t, false, "no user %v", v)
}

func gormParameterized(d gorm.Dialector, w logger.Writer) (*gorm.DB, error) {
	l := logger.New(w, logger.Config{LogLevel: logger.Info, ParameterizedQueries: true})
	return gorm.Open(d, &gorm.Config{Logger: l})
}

func gormGiven(d gorm.Dialector, l logger.Interface, c *gorm.Config) []error {
	_, first := gorm.Open(d, &gorm.Config{Logger: l})
	_, second := gorm.Open(d, c)
	return []error{first, second}
}

func gormQuery(db *gorm.DB, v lineage.PII[string]) *gorm.DB { return db.Where("name = ?", v) }

// All keeps the functions in use.
var All = []any{
	spewDefined, spewMethodsDisabled, prettyUnexported, prettyDiff, cmpDiff, testifyEqual, testifyMessage, zapInfof, zerologMsgf,
	logrusText, logrusInfof, gormLogger, gormVerbose, gormConfigured, copierToPlain, copierToMarked, zapAny, logrusMarked,
	spewMarked, spewConfigured, testifyMarked, gormParameterized, gormGiven, gormQuery,
}
