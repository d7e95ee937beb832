// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package generics

import (
	"encoding/json"

	"example.com/corpus/mark"
)

// What a T is, who calls generic code says. Here it is asked in function literals, by
// interfaces that an instance is behind, and of types that are made of T.

type intake struct{ ID, Note string }

func (f *intake) bind(s string)   { f.ID = s }
func (f *intake) key() string     { return f.ID }
func (f intake) text() string     { return f.Note }
func (f intake) constant() string { return "intake" }

type (
	binder     interface{ bind(string) }
	keyed      interface{ key() string }
	texter     interface{ text() string }
	constanter interface{ constant() string }
)

// An instance behind an interface.

type lastSaved[E keyed] struct{ key string }

func (l *lastSaved[E]) save(e E) { l.key = e.key() }

type saver[E any] interface{ save(E) }

func saveTo(s saver[*intake], f *intake) { s.save(f) }

func badKeyIsSavedBehindInterface() {
	l := new(lastSaved[*intake])
	saveTo(l, &intake{ID: mark.Secret()}) // source: savedkey
	mark.Leak(l.key)                      // leak: savedkey
}

func goodNoteIsNotTheKeyThatIsSaved() {
	l := new(lastSaved[*intake])
	saveTo(l, &intake{Note: mark.Secret()}) // source: savednote
	mark.Leak(l.key)
}

// Function literals.

func textLater[T texter](get func() T) func() string {
	return func() string { return get().text() }
}

func constantLater[T constanter](get func() T) func() string {
	return func() string { return get().constant() }
}

func badTextIsAskedForLater() {
	mark.Leak(textLater(func() intake { return intake{Note: mark.Secret()} })()) // source: textlater; leak: textlater
}

func goodConstantIsAskedForLater() {
	mark.Leak(constantLater(func() intake { return intake{Note: mark.Secret()} })()) // source: constantlater
}

func boxLater[T any](x T) func() any { return func() any { return x } }

func boxAgain[U any](x U) func() any { return boxLater(x) }

func badBoxedLaterByTwo() {
	mark.Leak(boxAgain(intake{Note: mark.Secret()})().(texter).text()) // source: boxedlater; leak: boxedlater
}

func goodConstantOfWhatIsBoxedLater() {
	mark.Leak(boxAgain(intake{Note: mark.Secret()})().(constanter).constant()) // source: boxedconstant
}

func adaptAny[T any](f func(T) string) func(any) string {
	return func(v any) string { return f(v.(T)) }
}

func badAdaptedFromAnyToInterface() {
	f := adaptAny(func(t texter) string { return t.text() })
	mark.Leak(f(intake{Note: mark.Secret()})) // source: adapted; leak: adapted
}

func goodConstantAdaptedFromAny() {
	f := adaptAny(func(c constanter) string { return c.constant() })
	mark.Leak(f(intake{Note: mark.Secret()})) // source: adaptedconstant
}

// Instances as values.

func boxOf[T any](x T) any { return x }

func badInstanceAsValue() {
	box := boxOf[*intake]
	mark.Leak(box(&intake{ID: mark.Secret()}).(keyed).key()) // source: instancevalue; leak: instancevalue
}

type holder[T any] struct{ x T }

func (h *holder[T]) boxed() any { return h.x }

func badMethodValueOfInstance() {
	get := (&holder[*intake]{&intake{ID: mark.Secret()}}).boxed // source: instancemethod
	mark.Leak(get().(keyed).key())                              // leak: instancemethod
}

func goodMethodExpressionOfInstance() {
	get := (*holder[*intake]).boxed
	h := &holder[*intake]{&intake{ID: mark.Secret()}} // source: instanceexpression
	mark.Leak(get(h).(constanter).constant())
}

// Types that are made of T.

func bound[T any](s string) (in T) {
	if b, ok := any(&in).(binder); ok {
		b.bind(s)
	}
	return in
}

func badBoundByPointer() {
	mark.Leak(bound[intake](mark.Secret()).ID) // source: bound; leak: bound
}

func goodOtherFieldThanIsBound() {
	mark.Leak(bound[intake](mark.Secret()).Note) // source: boundother
}

func boundNew[T any](use func(*T) string) func(string) string {
	return func(s string) string {
		in := new(T)
		switch in := any(in).(type) {
		case binder:
			in.bind(s)
		}
		return use(in)
	}
}

func badBoundInLiteral() {
	mark.Leak(boundNew((*intake).key)(mark.Secret())) // source: boundlater; leak: boundlater
}

func goodNothingIsBound() {
	mark.Leak(boundNew(func(n *int) string { return "" })(mark.Secret())) // source: boundint
}

func firstText[T any](list []T) string {
	switch list := any(list).(type) {
	case []string:
		return list[0]
	case []intake:
		return list[0].constant()
	}
	return ""
}

func badListOfStrings() {
	mark.Leak(firstText([]string{mark.Secret()})) // source: textlist; leak: textlist
}

func goodListOfForms() {
	mark.Leak(firstText([]intake{{Note: mark.Secret()}})) // source: formlist
}

// What was decoded.

func decodedText[T any](b []byte) string {
	var in T
	if err := json.Unmarshal(b, &in); err != nil {
		return ""
	}
	if t, ok := any(in).(texter); ok {
		return t.text()
	}
	return ""
}

func decodedConstant[T constanter](b []byte) string {
	var in T
	if err := json.Unmarshal(b, &in); err != nil {
		return ""
	}
	return in.constant()
}

func badTextIsDecoded() {
	mark.Leak(decodedText[intake]([]byte(`{"Note":"` + mark.Secret() + `"}`))) // source: decodedtext; leak: decodedtext
}

func goodConstantOfWhatIsDecoded() {
	mark.Leak(decodedConstant[intake]([]byte(`{"Note":"` + mark.Secret() + `"}`))) // source: decodedconstant
}
