-- name: CreateClient :exec
INSERT INTO clients (id, name, born, question, health, profile) VALUES ($1, $2, $3, $4, $5, $6);

-- name: GetClient :one
SELECT id, name, born, question, health, profile FROM clients WHERE id = $1;

-- name: ListNames :many
SELECT name FROM clients ORDER BY id;

-- name: FindByName :many
SELECT id, name, born, question, health, profile FROM clients WHERE name = $1 ORDER BY id;
