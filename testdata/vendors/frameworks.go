// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package vendors

import (
	"errors"
	"log"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v2"
	fiberlog "github.com/gofiber/fiber/v2/log"
	"github.com/labstack/echo/v4"
	"github.com/posthog/posthog-go"
)

// A server has what its handlers need.
type server struct {
	tickets  []Ticket
	products posthog.Client
}

// An answer goes to whoever asked, and is not in the error that writing it may result
// in. A logger is the operator's.

func (s *server) BadLoggedByEcho(c echo.Context) error {
	t := s.tickets[0]
	c.Logger().Info(t.Body)        // to: log
	c.Logger().Infof("%s", t.Body) // to: log
	if err := c.String(http.StatusOK, t.Body); err != nil {
		log.Print(err)
	}
	return c.JSON(http.StatusOK, t)
}

func (s *server) GoodAnsweredByEcho(c echo.Context) error {
	t := s.tickets[0]
	c.Logger().Infof("%s %s", t.Topic, c.Param("id"))
	err := c.JSON(http.StatusOK, t)
	c.Logger().Info(err)
	return err
}

// What is bound is data by what it is bound to.

func BadBoundByEcho(c echo.Context) error {
	var t Ticket
	if err := c.Bind(&t); err != nil {
		return err
	}
	log.Print(t.Body) // to: log
	log.Print(t.Topic)
	return c.NoContent(http.StatusNoContent)
}

// What is put into a context under one name is not there under another.

func (s *server) BadInContextOfEcho(c echo.Context) {
	c.Set("question", s.tickets[0].Body)
	c.Set("topic", s.tickets[0].Topic)
	log.Print(c.Get("question")) // to: log
	log.Print(c.Get("topic"), c.Param("question"))
}

// Middleware is around the handlers of a router, and finds what they return.

func (s *server) putsQuestion(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		c.Set("question", s.tickets[0].Body)
		c.Set("topic", s.tickets[0].Topic)
		return next(c) // to: log
	}
}

func logsQuestion(c echo.Context) error {
	log.Print(c.Get("question"))
	return nil
}

func logsTopic(c echo.Context) error {
	log.Print(c.Get("topic"))
	return nil
}

func (s *server) BadBehindMiddlewareOfEcho() {
	e := echo.New()
	e.Use(s.putsQuestion)
	e.GET("/question", logsQuestion)
}

func (s *server) GoodBehindMiddlewareOfEcho() {
	e := echo.New()
	e.Use(s.putsQuestion)
	e.GET("/topic", logsTopic)
	other := echo.New()
	other.GET("/question", logsQuestion)
}

// It is around those handlers, too, that were there before.

func (s *server) putsEmail(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		c.Set("email", s.tickets[0].Email)
		return next(c) // to: log
	}
}

func (s *server) BadUsedLaterInEcho() {
	e := echo.New()
	e.GET("/email", func(c echo.Context) error {
		log.Print(c.Get("email"))
		return nil
	})
	e.Use(s.putsEmail)
}

func (s *server) BadRefusedToEcho() {
	e := echo.New()
	e.HTTPErrorHandler = func(err error, c echo.Context) { c.Logger().Info(err) }
	e.POST("/", func(c echo.Context) error { // to: log
		return errors.New("no answer to " + s.tickets[0].Body)
	})
}

// Who is asked for his agreement by middleware has been asked when the handler is
// called, whatever else is around it.

func asksInEcho(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if !agreed(c.Request().Context()) {
			return echo.ErrForbidden
		}
		return next(c)
	}
}

func passesOnInEcho(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error { return next(c) }
}

func (s *server) tracksIfAsked(echo.Context) error {
	return s.products.Enqueue(posthog.Capture{DistinctId: s.tickets[0].Email})
}

func (s *server) tracks(echo.Context) error {
	return s.products.Enqueue(posthog.Capture{DistinctId: s.tickets[0].Email}) // to: posthog
}

func (s *server) GoodAskedByMiddlewareOfEcho() {
	e := echo.New()
	e.Use(passesOnInEcho, asksInEcho)
	e.Use(passesOnInEcho)
	e.POST("/track", s.tracksIfAsked, passesOnInEcho)
	g := echo.New().Group("/", asksInEcho)
	g.POST("/track", s.tracksIfAsked)
}

func (s *server) BadNotAskedByMiddlewareOfEcho() {
	e := echo.New()
	e.Use(passesOnInEcho)
	e.POST("/track", s.tracks)
}

func refusedInEcho(c echo.Context) error {
	if !agreed(c.Request().Context()) {
		return echo.NewHTTPError(http.StatusForbidden, "no")
	}
	return nil
}

func (s *server) GoodEchoRefuses(c echo.Context) error {
	if err := refusedInEcho(c); err != nil {
		return err
	}
	return s.products.Enqueue(posthog.Capture{DistinctId: s.tickets[0].Email})
}

func (s *server) BadEchoRefused(c echo.Context) error {
	if err := refusedInEcho(c); err == nil {
		return nil
	}
	return s.products.Enqueue(posthog.Capture{DistinctId: s.tickets[0].Email}) // to: posthog
}

// In other frameworks a handler goes on to the one behind it.

func (s *server) BadAnsweredByFiber(c *fiber.Ctx) error {
	var t Ticket
	if err := c.BodyParser(&t); err != nil {
		return err
	}
	fiberlog.Infow("asked", "question", t.Body) // to: log
	fiberlog.Infow("asked", "topic", t.Topic, "id", c.Params("id"))
	_, _, _ = fiber.Post("https://api.openai.com/v1/x").JSON(t.Body).Bytes() // to: openai
	_, _, _ = fiber.Post("https://api.openai.com/v1/x").JSON(t.Topic).Bytes()
	err := c.JSON(t)
	fiberlog.Infow("answered", "error", err)
	return err
}

func (s *server) BadBehindMiddlewareOfFiber() {
	app := fiber.New()
	app.Use(func(c *fiber.Ctx) error {
		c.Locals("question", s.tickets[0].Body)
		c.Locals("topic", s.tickets[0].Topic)
		return c.Next() // to: log
	})
	app.Get("/question", func(c *fiber.Ctx) error { // to: log
		log.Print(c.Locals("question"))
		return nil
	})
}

func (s *server) GoodBehindMiddlewareOfFiber() {
	app := fiber.New()
	app.Use(func(c *fiber.Ctx) error {
		c.Locals("question", s.tickets[0].Body)
		c.Locals("topic", s.tickets[0].Topic)
		return c.Next()
	})
	app.Get("/topic", func(c *fiber.Ctx) error {
		log.Print(c.Locals("topic"), c.Params("question"))
		return nil
	})
}

func (s *server) BadRefusedToFiber() {
	app := fiber.New(fiber.Config{ErrorHandler: func(c *fiber.Ctx, err error) error {
		log.Print(err)
		return nil
	}})
	app.Group("/api").Get("/", func(*fiber.Ctx) error { // to: log
		return fiber.NewError(http.StatusNotFound, s.tickets[0].Body)
	})
	app.Get("/", func(*fiber.Ctx) error {
		return fiber.NewError(http.StatusNotFound, s.tickets[0].Topic)
	})
}

func refusedInFiber(c *fiber.Ctx, id string) error {
	if !agreed(nil) {
		return fiber.NewError(http.StatusForbidden, "no")
	}
	return nil
}

func (s *server) GoodFiberRefuses(c *fiber.Ctx) error {
	if err := refusedInFiber(c, c.Params("id")); err != nil {
		return err
	}
	return s.products.Enqueue(posthog.Capture{DistinctId: s.tickets[0].Email})
}

func (s *server) BadBehindMiddlewareOfGin() {
	e := gin.New()
	e.Use(func(c *gin.Context) {
		c.Set("question", s.tickets[0].Body)
		c.Next() // to: log
	})
	e.Group("/api").GET("/topic", func(c *gin.Context) { log.Print(c.GetString("topic"), c.Param("question")) })
	e.GET("/question", func(c *gin.Context) { log.Print(c.GetString("question")) }) // to: log
}

func BadBoundByGin(c *gin.Context) {
	var t Ticket
	if err := c.ShouldBindJSON(&t); err != nil {
		log.Print(err)
		return
	}
	log.Print(t.Body) // to: log
	c.JSON(http.StatusOK, t)
}
