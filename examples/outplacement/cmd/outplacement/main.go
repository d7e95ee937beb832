// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Outplacement runs Tsugi Career's service. Unless told where the vendors are,
// it runs in a sandbox: it sends nothing to anybody, and shows what it would
// have sent.
package main

import (
	"context"
	"flag"
	"fmt"
	"log/slog"
	"net/http"
	"os"
	"os/signal"

	"example.com/outplacement/app"
	"example.com/outplacement/web"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "outplacement:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string) error {
	flags := flag.NewFlagSet("outplacement", flag.ContinueOnError)
	address := flags.String("http", "localhost:8080", "address to serve on")
	database := flags.String("db", "outplacement.db", "database file")
	site := flags.String("site", "public", "directory of the public web site")
	live := flags.Bool("live", false, "use the vendors that the environment names, not the sandbox")
	if err := flags.Parse(args); err != nil {
		return err
	}

	config := app.Config{Database: *database, Site: *site}
	if err := addVendors(&config, *live); err != nil {
		return err
	}
	log := slog.New(slog.NewTextHandler(os.Stderr, nil))
	service, err := app.New(ctx, config, log)
	if err != nil {
		return err
	}
	defer service.Close()
	if !*live {
		if err := addClients(ctx, service.DB); err != nil {
			return err
		}
	}
	return serve(ctx, *address, web.New(service, log), log)
}

func serve(ctx context.Context, address string, handler http.Handler, log *slog.Logger) error {
	server := &http.Server{Addr: address, Handler: handler}
	context.AfterFunc(ctx, func() { server.Shutdown(context.WithoutCancel(ctx)) })
	log.Info("serving", "url", "http://"+address)
	if err := server.ListenAndServe(); err != http.ErrServerClosed {
		return err
	}
	return nil
}
