-- When the store was put back from a copy, of when that copy was, and when what was erased since was
-- known again: from then on it is erased like anything else. Times are in milliseconds.
CREATE TABLE restored (
    at BIGINT NOT NULL,
    taken_at BIGINT NOT NULL,
    cleaned_at BIGINT
);
