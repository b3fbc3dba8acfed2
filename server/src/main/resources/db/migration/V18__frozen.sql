-- Whose data is frozen: it is kept, and nobody reads it for now. The number is that of the person
-- and says nothing once its key is gone; why, and who said so, is sealed. Times are in milliseconds.
CREATE TABLE frozen (
    app BIGINT NOT NULL,
    person BIGINT NOT NULL,
    at BIGINT NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (app, person)
);

-- When a target outside that gets the log was told of an erasure, or that there is none; null: it
-- is still to be told.
ALTER TABLE erasure ADD COLUMN told_at BIGINT;
UPDATE erasure SET told_at = asked_at;
