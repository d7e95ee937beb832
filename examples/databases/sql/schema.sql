CREATE TABLE clients (
	id       BIGINT PRIMARY KEY,
	name     TEXT   NOT NULL,
	born     TIMESTAMP, -- in UTC
	question TEXT,
	health   JSONB,
	profile  JSONB  NOT NULL
);
