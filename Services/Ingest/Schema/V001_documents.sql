-- Documents as submitted, and what reading them found. Insert-only: a revision is a document of its own.
CREATE TABLE documents (
    id uuid PRIMARY KEY,
    doc_id text,
    publisher text,
    title text,
    published text,
    published_day date,
    url text,
    language text,
    text text NOT NULL,
    -- SHA-256 over what makes two submissions the same document.
    fingerprint bytea NOT NULL UNIQUE CHECK (octet_length(fingerprint) = 32),
    -- The document of the same publisher and doc_id that this one replaces.
    revises uuid REFERENCES documents,
    received timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX documents_by_doc_id ON documents (doc_id, publisher, received DESC) WHERE doc_id IS NOT NULL;
CREATE INDEX documents_by_received ON documents (received DESC, id DESC);

CREATE TABLE analyses (
    document uuid PRIMARY KEY REFERENCES documents,
    version integer NOT NULL,
    -- A DocumentAnalysis in JSON.
    analysis text NOT NULL,
    analysed timestamptz NOT NULL DEFAULT clock_timestamp()
);
