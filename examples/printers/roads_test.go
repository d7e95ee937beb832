// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package printers

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"log"
	"reflect"
	"strings"

	"github.com/davecgh/go-spew/spew"
	"github.com/google/go-cmp/cmp"
	"github.com/jinzhu/copier"
	"github.com/kr/pretty"
	"github.com/rs/zerolog"
	"github.com/sirupsen/logrus"
	"github.com/stretchr/testify/assert"
	"github.com/vmihailenco/msgpack/v5"
	"go.uber.org/zap"
	"go.uber.org/zap/zapcore"
	"go.yaml.in/yaml/v3"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"
	"gorm.io/gorm/utils/tests"
)

// A road is one way to print with one library, set up as its documentation
// shows it or, where the name says so, with an option that matters.
type road struct {
	name   string
	travel func(v, other any) (string, error)
}

var roads = []road{
	{"spew", said(func(v, _ any) string { return spew.Sdump(v) + spew.Sprintf("%v %+v %#v", v, v, v) })},
	{"spew, methods disabled", said(func(v, _ any) string {
		c := spew.ConfigState{Indent: " ", DisableMethods: true}
		return c.Sdump(v)
	})},
	{"kr/pretty", said(func(v, _ any) string { return pretty.Sprint(v) + fmt.Sprintf("%# v", pretty.Formatter(v)) })},
	{"kr/pretty, Diff", said(func(v, other any) string { return strings.Join(pretty.Diff(v, other), "\n") })},
	{"go-cmp, Diff", said(func(v, other any) string { return cmp.Diff(v, other, exporting) })},
	{"go-cmp, Diff with another type", said(func(v, _ any) string { return cmp.Diff(v, any(1), exporting) })},
	{"testify, Equal fails", failed(func(t assert.TestingT, v, other any) { assert.Equal(t, other, v) })},
	{"testify, Contains fails", failed(func(t assert.TestingT, v, _ any) { assert.Contains(t, []any{v}, 1) })},
	{"testify, Nil fails", failed(func(t assert.TestingT, v, _ any) { assert.Nil(t, v) })},
	{"testify, message", failed(func(t assert.TestingT, v, _ any) { assert.Fail(t, "failed", "no user %v", v) })},
	{"zap, JSON, Any", zapped(zapcore.NewJSONEncoder, func(l *zap.Logger, v any) { l.Info("m", zap.Any("k", v)) })},
	{"zap, JSON, Reflect", zapped(zapcore.NewJSONEncoder, func(l *zap.Logger, v any) { l.Info("m", zap.Reflect("k", v)) })},
	{"zap, JSON, Sugar", zapped(zapcore.NewJSONEncoder, sugared)},
	{"zap, console, Any", zapped(zapcore.NewConsoleEncoder, func(l *zap.Logger, v any) { l.Info("m", zap.Any("k", v)) })},
	{"zap, console, Reflect", zapped(zapcore.NewConsoleEncoder, func(l *zap.Logger, v any) { l.Info("m", zap.Reflect("k", v)) })},
	{"zap, console, Sugar", zapped(zapcore.NewConsoleEncoder, sugared)},
	{"zap, Sugar, Infof", zapped(zapcore.NewConsoleEncoder, func(l *zap.Logger, v any) { l.Sugar().Infof("m %v", v) })},
	{"zerolog, Any", written(func(w io.Writer, v any) { l := zerolog.New(w); l.Info().Any("k", v).Send() })},
	{"zerolog, Fields", written(func(w io.Writer, v any) {
		l := zerolog.New(w)
		l.Info().Fields(map[string]any{"k": v}).Send()
	})},
	{"zerolog, Msgf", written(func(w io.Writer, v any) { l := zerolog.New(w); l.Info().Msgf("m %v", v) })},
	{"zerolog, console", written(func(w io.Writer, v any) {
		l := zerolog.New(zerolog.ConsoleWriter{Out: w, NoColor: true})
		l.Info().Any("k", v).Send()
	})},
	{"logrus, text", logged(new(logrus.TextFormatter))},
	{"logrus, JSON", logged(new(logrus.JSONFormatter))},
	{"logrus, Infof", written(func(w io.Writer, v any) {
		l := logrus.New()
		l.SetOutput(w)
		l.Infof("m %v", v)
	})},
	{"gorm, SQL logger", traced(logger.Config{LogLevel: logger.Info})},
	{"gorm, SQL logger, ParameterizedQueries", traced(logger.Config{LogLevel: logger.Info, ParameterizedQueries: true})},
	{"copier, to a struct of plain fields", func(v, _ any) (string, error) {
		var to struct{ Name string }
		err := copier.Copy(&to, v)
		return to.Name, err
	}},
	{"yaml", func(v, _ any) (string, error) { return text(yaml.Marshal(v)) }},
	{"msgpack", func(v, _ any) (string, error) { return text(msgpack.Marshal(v)) }},
}

// exporting makes go-cmp look into unexported fields, since it panics otherwise.
var exporting = cmp.Exporter(func(reflect.Type) bool { return true })

func said(print func(v, other any) string) func(v, _ any) (string, error) {
	return func(v, other any) (string, error) { return print(v, other), nil }
}

func written(print func(w io.Writer, v any)) func(v, _ any) (string, error) {
	return func(v, _ any) (string, error) {
		var b bytes.Buffer
		print(&b, v)
		return b.String(), nil
	}
}

func text(data []byte, err error) (string, error) { return string(data), err }

// A failure is a test that keeps what it would have failed with.
type failure struct{ said strings.Builder }

func (f *failure) Errorf(format string, args ...any) { fmt.Fprintf(&f.said, format, args...) }

func failed(assertion func(t assert.TestingT, v, other any)) func(v, _ any) (string, error) {
	return func(v, other any) (string, error) {
		var f failure
		assertion(&f, v, other)
		if f.said.Len() == 0 {
			return "", errors.New("the assertion did not fail")
		}
		return f.said.String(), nil
	}
}

func zapped(encoder func(zapcore.EncoderConfig) zapcore.Encoder, log func(l *zap.Logger, v any)) func(v, _ any) (string, error) {
	return written(func(w io.Writer, v any) {
		config := zap.NewProductionEncoderConfig()
		log(zap.New(zapcore.NewCore(encoder(config), zapcore.AddSync(w), zap.DebugLevel)), v)
	})
}

func sugared(l *zap.Logger, v any) { l.Sugar().With("k", v).Infow("m", "k", v) }

func logged(formatter logrus.Formatter) func(v, _ any) (string, error) {
	return written(func(w io.Writer, v any) {
		l := logrus.New()
		l.SetOutput(w)
		l.SetFormatter(formatter)
		l.WithField("k", v).Info("m")
	})
}

// traced makes a query with v as its argument, and returns what gorm's logger
// says of it.
func traced(config logger.Config) func(v, _ any) (string, error) {
	return func(v, _ any) (string, error) {
		var b bytes.Buffer
		db, err := gorm.Open(tests.DummyDialector{}, &gorm.Config{DryRun: true, Logger: logger.New(log.New(&b, "", 0), config)})
		if err != nil {
			return "", err
		}
		db.Table("users").Where("name = ?", v).Find(new([]map[string]any))
		return b.String(), db.Error
	}
}
