-- The queue. Narrow, apart from the documents, and without an index on what changes, so that claims are HOT updates.
CREATE TABLE work_items (
    -- UUIDv7: its order is the order of arrival.
    document uuid PRIMARY KEY REFERENCES documents,
    -- Not before this moment; while leased, when the lease ends. Judged by this server's clock only.
    available timestamptz NOT NULL DEFAULT clock_timestamp(),
    -- Grows with each lease: a worker whose epoch is not the newest may not finish the item.
    epoch bigint NOT NULL DEFAULT 0,
    attempts integer NOT NULL DEFAULT 0,
    worker text,
    last_error jsonb
) WITH (fillfactor = 60, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 200);

-- Events on their way to resolution; a row goes when resolution has acknowledged it.
CREATE TABLE outbox (
    id uuid PRIMARY KEY,
    document uuid NOT NULL REFERENCES documents,
    available timestamptz NOT NULL DEFAULT clock_timestamp(),
    epoch bigint NOT NULL DEFAULT 0,
    attempts integer NOT NULL DEFAULT 0,
    traceparent text,
    last_error jsonb,
    created timestamptz NOT NULL DEFAULT clock_timestamp()
) WITH (fillfactor = 60, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 200);
CREATE INDEX outbox_by_document ON outbox (document);

CREATE TABLE dead_letters (
    document uuid NOT NULL REFERENCES documents,
    stage text NOT NULL,
    attempts integer NOT NULL,
    -- A ServiceError in JSON.
    error jsonb NOT NULL,
    died timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (document, stage)
);
