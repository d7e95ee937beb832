// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package catalogue

import (
	"errors"
	"fmt"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// Effects by which data leaves the program, is shown, or loses what it tells of persons.

func (ps ports) parseSink(text string) ([]Effect, error) {
	var spec SinkSpec
	var data []string
	parties := 0
	for _, word := range strings.Fields(text) {
		if word == "unnamed" {
			spec.Unnamed = true
			parties++
			continue
		}
		key, value, keyed := strings.Cut(word, "=")
		if !keyed {
			data = append(data, word)
			continue
		}
		switch key {
		case "vendor":
			spec.Vendor = policy.Vendor(value)
		case "recipient":
			spec.Recipient = policy.Recipient(value)
		case "host":
			host, err := ps.parsePort(value)
			if err != nil {
				return nil, err
			}
			spec.Host = &host
		case "purpose":
			spec.Purpose = policy.Purpose(value)
			parties--
		default:
			return nil, fmt.Errorf("unknown key %q; known are vendor, recipient, host, purpose", key)
		}
		if parties++; value == "" {
			return nil, fmt.Errorf("%s lacks its value", key)
		}
	}
	if parties != 1 {
		return nil, errors.New("needs exactly one of vendor=, recipient=, host=, unnamed")
	}
	from, err := ps.parsePorts(strings.Join(data, " "))
	if err == nil && len(from) == 0 {
		err = errors.New("names no data")
	}
	return []Effect{{Op: Sink, From: from, View: summary.All, Sink: &spec}}, err
}

func (ps ports) parseLog(text string) ([]Effect, error) {
	e := Effect{Op: Log, View: summary.Print}
	text, err := e.cutModifiers(text)
	if err != nil {
		return nil, err
	}
	data, writer, hasWriter := strings.Cut(text, " to ")
	if hasWriter {
		if e.Target, err = ps.parsePort(writer); err != nil {
			return nil, err
		}
	}
	e.From, err = ps.parsePorts(data)
	if err == nil && len(e.From) == 0 {
		err = errors.New("names no data")
	}
	return []Effect{e}, err
}

func (ps ports) parseWait(text string) ([]Effect, error) {
	if text != "" {
		return nil, errors.New("stands alone on its line")
	}
	return []Effect{{Op: Wait}}, nil
}

// parseSetting reads "WHY; FIX".
func (ps ports) parseSetting(text string) ([]Effect, error) {
	why, fix, ok := strings.Cut(text, "; ")
	if !ok || why == "" || fix == "" {
		return nil, errors.New("lacks its parts, as in setting it prints all fields; set Brief")
	}
	return []Effect{{Op: Setting, Why: why, Fix: strings.TrimSpace(fix)}}, nil
}

func (ps ports) parseDeidentify(text string) ([]Effect, error) {
	source, target, _ := strings.Cut(text, "->")
	words := strings.Fields(source)
	if len(words) != 2 {
		return nil, errors.New("want FROM LEVEL -> TO")
	}
	level := policy.Level(words[1])
	if summary.LevelTransform(level) == 0 {
		return nil, fmt.Errorf("unknown level %q; known are pseudonymous, anonymous, statistic", level)
	}
	from, to, err := ps.parseArrow(words[0] + " -> " + target)
	return ps.spread(Effect{Op: Deidentify, From: from, View: summary.All, Level: level}, to), err
}

// spread makes one effect for each destination.
func (ports) spread(e Effect, to []Port) []Effect {
	effects := make([]Effect, len(to))
	for i, port := range to {
		effects[i] = e
		effects[i].To = []Port{port}
	}
	return effects
}

// parseRender reads "data, functions by text [as VIEW] -> to err".
func (ps ports) parseRender(text string) ([]Effect, error) {
	data, rest, ok := strings.Cut(text, " by ")
	if !ok {
		return nil, errors.New("lacks the template, as in data, recv.funcs by recv.text")
	}
	tmpl, rest, _ := strings.Cut(strings.TrimSpace(rest), " ")
	target, err := ps.parsePort(tmpl)
	if err != nil {
		return nil, err
	}
	e := Effect{Op: Render, Target: target, View: summary.All}
	if rest, err = e.cutModifiers(" " + rest); err != nil {
		return nil, err
	}
	into, ok := strings.CutPrefix(strings.TrimSpace(rest), "->")
	if !ok {
		return nil, errors.New("lacks -> and where the data goes")
	}
	if e.From, err = ps.parsePorts(data); err == nil && len(e.From) != 2 {
		err = errors.New("shows one port, with the functions at another")
	}
	for _, item := range strings.Fields(into) {
		port, bad := ps.parsePort(item)
		e.To, err = append(e.To, port), errors.Join(err, bad)
	}
	if err == nil && len(e.To) != 2 {
		err = errors.New("goes to one port, and errors to another")
	}
	return []Effect{e}, err
}
