-- What has been imported: each record as its knowledge base has it, so that every value keeps its source.
CREATE TABLE knowledge_records (
    source text NOT NULL,
    id text NOT NULL,
    schema text NOT NULL,
    -- Each property's values.
    properties jsonb NOT NULL,
    -- The entity that the record is about; none for relations and offices.
    entity uuid REFERENCES entities,
    added timestamptz NOT NULL DEFAULT clock_timestamp(),
    changed timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (source, id)
);
CREATE INDEX knowledge_records_by_entity ON knowledge_records (entity) WHERE entity IS NOT NULL;

-- Which records refer to which, and by which property.
CREATE TABLE knowledge_links (
    source text NOT NULL,
    target text NOT NULL,
    property text NOT NULL,
    record text NOT NULL,
    PRIMARY KEY (source, target, property, record)
);
CREATE INDEX knowledge_links_by_record ON knowledge_links (source, record);

-- How far each file has been imported.
CREATE TABLE knowledge_files (
    source text NOT NULL,
    fingerprint text NOT NULL,
    format text NOT NULL,
    name text NOT NULL,
    bytes bigint NOT NULL,
    lines bigint NOT NULL,
    finished boolean NOT NULL,
    updated timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (source, fingerprint)
);
