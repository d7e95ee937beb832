// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package proxy

import (
	"encoding/json"
	"maps"
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/editor/internal/lsp"
)

// settings are those of gopls that say what is built, and so hold for the
// analysis as well. Users may write them with or without the name of their
// section.
type settings struct {
	BuildFlags  []string          `json:"buildFlags"`
	Env         map[string]string `json:"env"`
	BuildFlags2 []string          `json:"build.buildFlags"`
	Env2        map[string]string `json:"build.env"`
}

func (s settings) flags() []string { return append(slices.Clone(s.BuildFlags), s.BuildFlags2...) }

func (s settings) environment() []string {
	var list []string
	for _, env := range []map[string]string{s.Env, s.Env2} {
		for _, name := range slices.Sorted(maps.Keys(env)) {
			list = append(list, name+"="+env[name])
		}
	}
	return list
}

// configuration is the request by which gopls asks the editor for settings.
const configuration = "workspace/configuration"

// takeOptions takes the settings that an editor begins with.
func (p *proxy) takeOptions(m *lsp.Message) {
	var params struct {
		InitializationOptions json.RawMessage
	}
	if json.Unmarshal(m.Params, &params) == nil {
		p.takeSettings(params.InitializationOptions)
	}
}

// takeConfiguration takes the settings that an editor answers gopls with: one
// for each folder, of which the last holds.
func (p *proxy) takeConfiguration(m *lsp.Message) {
	p.mu.Lock()
	asked := p.configures[string(m.ID)]
	delete(p.configures, string(m.ID))
	p.mu.Unlock()
	if !asked {
		return
	}
	var folders []json.RawMessage
	if json.Unmarshal(m.Result, &folders) != nil {
		return
	}
	for _, folder := range folders {
		p.takeSettings(folder)
	}
}

func (p *proxy) takeSettings(data json.RawMessage) {
	var s *settings // null where the editor has none
	if json.Unmarshal(data, &s) != nil || s == nil {
		return
	}
	p.mu.Lock()
	p.settings = *s
	p.mu.Unlock()
	p.change()
}
