-- What has been handled: an event's effect and this row are one transaction.
CREATE TABLE inbox (
    source text NOT NULL,
    id text NOT NULL,
    handled timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (source, id)
);

CREATE TABLE resolutions (
    document uuid PRIMARY KEY REFERENCES documents,
    version integer NOT NULL,
    resolved timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- The change feed. The one row of feed_cursor is taken last in each transaction, so that cursors have no gaps and
-- become visible in their order.
CREATE TABLE feed_cursor (
    singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
    last bigint NOT NULL
);
INSERT INTO feed_cursor (last) VALUES (0);

CREATE TABLE changes (
    cursor bigint PRIMARY KEY,
    type text NOT NULL,
    entity uuid NOT NULL REFERENCES entities,
    name text NOT NULL,
    document uuid REFERENCES documents,
    other uuid REFERENCES entities,
    at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX changes_by_entity ON changes (entity, cursor);
