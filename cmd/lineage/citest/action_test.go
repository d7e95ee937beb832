// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package citest

import (
	"bytes"
	"encoding/json"
	"errors"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// An action is the part of an action.yml that is executed here.
type action struct {
	Inputs map[string]struct {
		Default string
	}
	Runs struct {
		Using string
		Steps []step
	}
}

type step struct {
	Name, ID, If, Shell, Run, Uses string
	Env, With                      map[string]string
}

// TestAction runs the shell steps of the action as GitHub's runner does. What
// other actions it uses must get what they need.
func TestAction(t *testing.T) {
	if _, err := exec.LookPath("bash"); err != nil {
		t.Skip("no bash, which GitHub's runners have")
	}
	act := readAction(t)
	env := release(t)
	for _, test := range []struct {
		name   string
		inputs map[string]string
		failed string // the step that fails the job
		found  int    // results that are uploaded
		said   string // in the log
	}{
		{"findings fail the job after they are uploaded", nil, "Judge", 1, ""},
		{"findings need not fail it, of a named version", map[string]string{"fail": "false", "version": released}, "", 1, ""},
		{"no findings", map[string]string{"packages": "./clean"}, "", 0, ""},
		{"several packages, in a directory", map[string]string{"directory": "shop", "packages": ". ../clean"}, "Judge", 1, ""},
		{"a baseline", map[string]string{"baseline": "accepted.json"}, "", 1, ""},
		{"a package that is not there", map[string]string{"packages": "./nowhere"}, "Analyse", -1, "lineage: ./nowhere was not analysed"},
		{"a package that does not compile, among others", map[string]string{"directory": "broken"}, "Analyse", -1, "::error file=broken/good/good.go,line=8"},
		{"a version that is not there", map[string]string{"version": "v9.9.9"}, "Install", -1, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := &runner{t: t, dir: repository(t), temp: t.TempDir(), env: env, inputs: make(map[string]string), outputs: make(map[string]string), uploaded: -1}
			for name, input := range act.Inputs {
				r.inputs[name] = input.Default
			}
			maps.Copy(r.inputs, test.inputs)
			if r.inputs["baseline"] != "" {
				r.accept()
			}
			if failed := r.run(act.Runs.Steps); failed != test.failed {
				t.Errorf("step %q fails, want %q\n%s", failed, test.failed, &r.log)
			}
			if !strings.Contains(r.log.String(), test.said) {
				t.Errorf("%q is not in the log:\n%s", test.said, &r.log)
			}
			if r.uploaded != test.found {
				t.Errorf("%d results are uploaded, want %d\n%s", r.uploaded, test.found, &r.log)
			}
		})
	}
}

func readAction(t *testing.T) action {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(root(t), ".github", "actions", "lineage", "action.yml"))
	if err != nil {
		t.Fatal(err)
	}
	var act action
	if err := yaml.Unmarshal(data, &act); err != nil {
		t.Fatal(err)
	}
	if act.Runs.Using != "composite" || len(act.Runs.Steps) == 0 {
		t.Fatalf("not an action of steps: %+v", act)
	}
	return act
}

// A runner runs steps in a checked-out repository.
type runner struct {
	t               *testing.T
	dir, temp       string
	env             []string
	inputs, outputs map[string]string // an output is called step.name
	uploaded        int               // results; -1 is no upload
	log             bytes.Buffer
}

// run runs steps up to the first that fails, and returns its name.
func (r *runner) run(steps []step) (failed string) {
	for _, s := range steps {
		if s.If != "" && !r.holds(s.If) {
			continue
		}
		if s.Uses != "" {
			r.use(s)
		} else if err := r.shell(s); err != nil {
			return s.Name
		}
	}
	return ""
}

func (r *runner) shell(s step) error {
	if s.Shell != "bash" {
		r.t.Fatalf("step %s has shell %q; a composite action must name one", s.Name, s.Shell)
	}
	script := filepath.Join(r.t.TempDir(), "script.sh")
	write(r.t, script, r.expand(s.Run))
	output := filepath.Join(r.t.TempDir(), "output")
	write(r.t, output, "")
	cmd := exec.Command("bash", "--noprofile", "--norc", "-eo", "pipefail", script)
	cmd.Dir = r.dir
	cmd.Env = append(r.env, "RUNNER_TEMP="+r.temp, "GITHUB_OUTPUT="+output, "GITHUB_WORKSPACE="+r.dir)
	for name, value := range s.Env {
		cmd.Env = append(cmd.Env, name+"="+r.expand(value))
	}
	cmd.Stdout, cmd.Stderr = &r.log, &r.log
	err := cmd.Run()
	if exit := new(exec.ExitError); err != nil && !errors.As(err, &exit) {
		r.t.Fatal(err)
	}
	r.readOutput(s.ID, output)
	return err
}

func (r *runner) readOutput(id, file string) {
	data, err := os.ReadFile(file)
	if err != nil {
		r.t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), "=")
		r.outputs[id+"."+name] = value
	}
}

// use stands for another action: the upload wants a file of SARIF.
func (r *runner) use(s step) {
	if !strings.HasPrefix(s.Uses, "github/codeql-action/upload-sarif@") {
		r.t.Fatalf("step %s uses %s, of which this test does not know what it needs", s.Name, s.Uses)
	}
	data, err := os.ReadFile(r.expand(s.With["sarif_file"]))
	if err != nil {
		r.t.Fatal(err)
	}
	var log struct {
		Version string
		Runs    []struct{ Results []json.RawMessage }
	}
	if err := json.Unmarshal(data, &log); err != nil || log.Version != "2.1.0" || len(log.Runs) != 1 {
		r.t.Fatalf("what is uploaded is not SARIF: %v\n%s", err, data)
	}
	r.uploaded = len(log.Runs[0].Results)
}

var expression = regexp.MustCompile(`\$\{\{ *([\w.]+) *\}\}`)

func (r *runner) expand(text string) string {
	return expression.ReplaceAllStringFunc(text, func(e string) string { return r.value(expression.FindStringSubmatch(e)[1]) })
}

// value evaluates an operand of GitHub's expressions.
func (r *runner) value(name string) string {
	if quoted, ok := strings.CutPrefix(name, "'"); ok {
		return strings.TrimSuffix(quoted, "'")
	}
	if input, ok := strings.CutPrefix(name, "inputs."); ok {
		value, known := r.inputs[input]
		if !known {
			r.t.Errorf("no input %s", input)
		}
		return value
	}
	if rest, ok := strings.CutPrefix(name, "steps."); ok {
		return r.outputs[strings.Replace(rest, ".outputs.", ".", 1)]
	}
	if name == "runner.temp" {
		return r.temp
	}
	r.t.Errorf("unknown operand %s", name)
	return ""
}

// holds evaluates a condition of equations that all must hold.
func (r *runner) holds(condition string) bool {
	for equation := range strings.SplitSeq(condition, "&&") {
		left, right, ok := strings.Cut(equation, "==")
		if !ok {
			r.t.Fatalf("condition %q is not of equations", condition)
		}
		if r.value(strings.TrimSpace(left)) != r.value(strings.TrimSpace(right)) {
			return false
		}
	}
	return true
}

// accept writes the baseline that the inputs name.
func (r *runner) accept() {
	cmd := exec.Command("go", "run", modulePath+"/cmd/lineage@"+released, "baseline", "-o", r.inputs["baseline"], "./...")
	cmd.Dir, cmd.Env = r.dir, r.env
	if out, err := cmd.CombinedOutput(); err != nil {
		r.t.Fatalf("lineage baseline: %v\n%s", err, out)
	}
}
