CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE entities (
    id uuid PRIMARY KEY,
    type text NOT NULL,
    name text NOT NULL,
    country text,
    documents integer NOT NULL DEFAULT 0,
    mentions integer NOT NULL DEFAULT 0,
    created timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated timestamptz NOT NULL DEFAULT clock_timestamp(),
    -- After a merge: where this id now leads.
    redirect uuid REFERENCES entities
);

CREATE TABLE entity_names (
    entity uuid NOT NULL REFERENCES entities,
    name text NOT NULL,
    -- Without case, accents and punctuation, for searching.
    folded text NOT NULL,
    source text NOT NULL,
    -- Documents that use it, and those in which it is the fullest name given.
    documents integer NOT NULL,
    fullest integer NOT NULL,
    PRIMARY KEY (entity, name, source)
);
CREATE INDEX entity_names_by_folded ON entity_names (folded text_pattern_ops);
CREATE INDEX entity_names_by_trigram ON entity_names USING gin (folded gin_trgm_ops);

CREATE TABLE entity_titles (
    entity uuid NOT NULL REFERENCES entities,
    title text NOT NULL,
    documents integer NOT NULL,
    PRIMARY KEY (entity, title)
);

-- By which entities are found as candidates.
CREATE TABLE entity_keys (
    key text NOT NULL,
    entity uuid NOT NULL REFERENCES entities,
    PRIMARY KEY (key, entity)
);
CREATE INDEX entity_keys_by_entity ON entity_keys (entity);

-- Each chain of each document, and the entity it was taken for.
CREATE TABLE chains (
    document uuid NOT NULL REFERENCES documents,
    chain integer NOT NULL,
    entity uuid REFERENCES entities,
    type text NOT NULL,
    name text NOT NULL,
    names text[] NOT NULL,
    titles text[] NOT NULL,
    mentions integer NOT NULL,
    PRIMARY KEY (document, chain)
);
CREATE INDEX chains_by_entity ON chains (entity);

-- Append-only: why each chain was taken for what.
CREATE TABLE decisions (
    id uuid PRIMARY KEY,
    document uuid NOT NULL REFERENCES documents,
    chain integer NOT NULL,
    name text NOT NULL,
    outcome text NOT NULL,
    entity uuid REFERENCES entities,
    candidates jsonb NOT NULL,
    rules text NOT NULL,
    decided timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX decisions_by_entity ON decisions (entity);
CREATE INDEX decisions_by_document ON decisions (document, chain);
