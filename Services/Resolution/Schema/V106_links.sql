-- How many forms have a key. From a number on it tells too little: such a key has no rows in form_keys.
CREATE TABLE form_key_counts (
    key text PRIMARY KEY,
    forms integer NOT NULL
);
INSERT INTO form_key_counts SELECT key, count(*) FROM form_keys GROUP BY key;
DELETE FROM form_keys k USING form_key_counts c WHERE c.key = k.key AND c.forms > 40;

-- Forms that resemble each other enough to be weighed, each pair in both directions, so that what depends on a form is
-- found without comparing again.
CREATE TABLE form_links (
    one uuid NOT NULL,
    other uuid NOT NULL,
    -- By how many keys they find each other; without one there is no link.
    keys integer NOT NULL,
    PRIMARY KEY (one, other)
);

-- With which rules the links were made. While others are in force, they are made anew in the order of the entities' ids.
CREATE TABLE form_link_rules (
    singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
    -- The rules of all links; null while they are being made.
    rules text,
    -- The rules with which those up to an entity have been made.
    making text,
    made uuid
);
INSERT INTO form_link_rules DEFAULT VALUES;

-- Keys and links are made from entities, in one transaction with them, and entities are never deleted; checking each row
-- again would be a third of the work of an import.
ALTER TABLE form_keys DROP CONSTRAINT form_keys_entity_fkey;
