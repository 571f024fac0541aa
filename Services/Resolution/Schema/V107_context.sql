-- What each document tells of the people in it beside their names: who else is there, where it plays, what it is about.
CREATE TABLE document_contexts (
    document uuid PRIMARY KEY REFERENCES documents,
    published date,
    people text[] NOT NULL,
    bodies text[] NOT NULL,
    places text[] NOT NULL,
    topics text[] NOT NULL
);

-- The entity of the form that a chain is entered under, where that is undecided and what the document tells placed the
-- chain with another entity.
ALTER TABLE chains ADD COLUMN form uuid REFERENCES entities;
CREATE INDEX chains_by_form ON chains (form) WHERE form IS NOT NULL;

-- Undecided forms whose chains are to be examined again, because somebody whom they may mean is known better now.
CREATE TABLE redo_queue (
    form uuid PRIMARY KEY REFERENCES entities,
    since timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX redo_queue_by_since ON redo_queue (since);
