-- Under what an entity's chains are entered (NameForm's key). Each form has an entity of its own; forms that are one
-- redirect to the oldest of those that give the entity its name.
ALTER TABLE entities ADD COLUMN form text UNIQUE;
-- Redirects as a part of a longer name, which does not name the entity.
ALTER TABLE entities ADD COLUMN part boolean NOT NULL DEFAULT false;
-- A form that fits several entities: its chains are things of their own documents.
ALTER TABLE entities ADD COLUMN undecided boolean NOT NULL DEFAULT false;
CREATE INDEX entities_by_redirect ON entities (redirect) WHERE redirect IS NOT NULL;

DROP TABLE entity_keys;
CREATE TABLE form_keys (
    key text NOT NULL,
    entity uuid NOT NULL REFERENCES entities,
    PRIMARY KEY (key, entity)
);

-- Append-only: what people have said about entities. An undo takes a judgement back.
CREATE TABLE judgements (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('same', 'different', 'undo')),
    one uuid REFERENCES entities,
    other uuid REFERENCES entities,
    undoes uuid REFERENCES judgements,
    author text NOT NULL,
    reason text NOT NULL,
    judged timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK ((kind = 'undo') = (undoes IS NOT NULL)),
    CHECK (kind = 'undo' OR one IS NOT NULL AND other IS NOT NULL)
);
CREATE INDEX judgements_by_one ON judgements (one);
CREATE INDEX judgements_by_other ON judgements (other);
CREATE UNIQUE INDEX judgements_by_undone ON judgements (undoes);

-- Append-only: each time that an entity came to lead elsewhere, or became undecided, and what was weighed.
CREATE TABLE regroupings (
    id uuid PRIMARY KEY,
    entity uuid NOT NULL REFERENCES entities,
    outcome text NOT NULL,
    redirect uuid REFERENCES entities,
    candidates jsonb NOT NULL,
    rules text NOT NULL,
    judgement uuid REFERENCES judgements,
    regrouped timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX regroupings_by_entity ON regroupings (entity);
