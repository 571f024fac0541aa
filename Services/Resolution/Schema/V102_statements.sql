-- Claims refer to the chains of their document; the entity behind a chain is looked up when they are read.
CREATE TABLE statements (
    id uuid PRIMARY KEY,
    document uuid NOT NULL REFERENCES documents,
    predicate text NOT NULL,
    subject integer,
    object integer,
    event integer,
    place integer,
    polarity text NOT NULL,
    modality text NOT NULL,
    time text,
    -- A Statement in JSON.
    statement text NOT NULL,
    first_seen timestamptz NOT NULL DEFAULT clock_timestamp(),
    last_seen timestamptz NOT NULL DEFAULT clock_timestamp(),
    withdrawn timestamptz
);
CREATE INDEX statements_by_document ON statements (document);
CREATE INDEX statements_by_predicate ON statements (predicate, id);
