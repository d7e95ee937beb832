// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package vendors

import (
	"context"

	"github.com/jordan-wright/email"
	"github.com/mailgun/mailgun-go/v4"
	"github.com/resend/resend-go/v3"
	"github.com/sendgrid/rest"
	"github.com/sendgrid/sendgrid-go"
	"github.com/sendgrid/sendgrid-go/helpers/mail"
	"gopkg.in/gomail.v2"
)

// A builder is filled in steps, and sent.

func BadBuilderThenSend(t Ticket) {
	m := mail.NewV3Mail()
	m.AddContent(mail.NewContent("text/plain", t.Body))
	_, _ = sendgrid.NewSendClient("key").Send(m) // to: sendgrid
}

func GoodBuilderThenSend(t Ticket) {
	m := mail.NewV3Mail()
	m.AddContent(mail.NewContent("text/plain", t.Topic))
	_, _ = sendgrid.NewSendClient("key").Send(m)
}

func BadTemplateDataThenSend(t Ticket) {
	p := mail.NewPersonalization()
	p.AddTos(mail.NewEmail("support", "support@example.com"))
	p.SetDynamicTemplateData("question", t.Body)
	m := mail.NewV3Mail().AddPersonalizations(p)
	_, _ = sendgrid.NewSendClient("key").Send(m) // to: sendgrid
}

func GoodOtherMailIsSent(t Ticket) {
	kept := mail.NewPersonalization()
	kept.SetDynamicTemplateData("question", t.Body)
	_ = mail.NewV3Mail().AddPersonalizations(kept)
	m := mail.NewV3Mail().AddPersonalizations(mail.NewPersonalization())
	_, _ = sendgrid.NewSendClient("key").Send(m)
}

func BadMethodValue(t Ticket) {
	send := sendgrid.NewSendClient("key").Send
	from := mail.NewEmail("us", "us@example.com")
	_, _ = send(mail.NewSingleEmail(from, "Hello", from, t.Body, "")) // to: sendgrid
}

// A mailer is an interface of the program's own, which a client satisfies.
type mailer interface {
	Send(email *mail.SGMailV3) (*rest.Response, error)
}

type desk struct{ mailer mailer }

func (d *desk) answer(body string) {
	from := mail.NewEmail("us", "us@example.com")
	_, _ = d.mailer.Send(mail.NewSingleEmail(from, "Answer", from, body, ""))
}

func BadInjectedClient(t Ticket) {
	d := &desk{mailer: sendgrid.NewSendClient("key")}
	d.answer(t.Body) // to: sendgrid
}

func GoodInjectedClient(t Ticket) {
	d := &desk{mailer: sendgrid.NewSendClient("key")}
	d.answer(t.Topic)
}

// A setter that is promoted from an embedded interface.

func BadPromotedSetter(t Ticket) {
	m := mailgun.NewMessage("us@example.com", "Hello", "", "you@example.com")
	m.SetHTML(t.Body)
	_, _, _ = mailgun.NewMailgun("example.com", "key").Send(context.Background(), m) // to: mailgun
}

func GoodPromotedSetter(t Ticket) {
	m := mailgun.NewMessage("us@example.com", "Hello", "", "you@example.com")
	m.SetHTML(t.Topic)
	_, _, _ = mailgun.NewMailgun("example.com", "key").Send(context.Background(), m)
}

func BadInterfaceMethod(mg mailgun.Mailgun, t Ticket) {
	m := mailgun.NewMessage("us@example.com", t.Body, "", "you@example.com")
	_, _, _ = mg.Send(context.Background(), m) // to: mailgun
}

// A service that is a field of interface type, and a struct literal.

func BadServiceField(t Ticket) {
	client := resend.NewClient("key")
	_, _ = client.Emails.Send(&resend.SendEmailRequest{To: []string{t.Email}, Subject: "Hello"}) // to: resend
}

func GoodServiceField(t Ticket) {
	client := resend.NewClient("key")
	_, _ = client.Emails.Send(&resend.SendEmailRequest{To: []string{"support@example.com"}, Subject: t.Topic})
}

// The host that the program names tells whose server it is.

func BadServerByHost(t Ticket) {
	m := gomail.NewMessage()
	m.SetHeader("Subject", "Hello")
	m.SetBody("text/plain", t.Body)
	d := gomail.NewDialer("smtp.sendgrid.net", 587, "user", "password")
	_ = d.DialAndSend(m) // to: sendgrid
}

func GoodResetBeforeSend(t Ticket) {
	m := gomail.NewMessage()
	m.SetBody("text/plain", t.Body)
	m.Reset()
	m.SetBody("text/plain", t.Topic)
	d := gomail.NewDialer("smtp.sendgrid.net", 587, "user", "password")
	_ = d.DialAndSend(m)
}

// The receiver is the data.

func BadReceiverIsTheMail(t Ticket) {
	e := email.NewEmail()
	e.Text = []byte(t.Body)
	_ = e.Send("smtp.mailgun.org:587", nil) // to: mailgun
}

func GoodReceiverIsTheMail(t Ticket) {
	e := email.NewEmail()
	e.Text = []byte(t.Body)
	e.Text = nil
	_ = e.Send("smtp.mailgun.org:587", nil)
}

func BadOwnServer(t Ticket) {
	e := &email.Email{Subject: t.Body}
	_ = e.Send("mail.example.com:25", nil) // to: third-party
}
