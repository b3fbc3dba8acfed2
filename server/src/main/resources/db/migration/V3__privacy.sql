-- What was asked to be erased and how far it is. The number is that of the person, room or
-- application, and says nothing once its key is gone; the reason is sealed. Times are in
-- milliseconds.
CREATE TABLE erasure (
    id VARCHAR(32) NOT NULL PRIMARY KEY,
    app BIGINT NOT NULL,
    kind VARCHAR(16) NOT NULL,
    number BIGINT NOT NULL,
    state VARCHAR(16) NOT NULL,
    reason BLOB,
    asked_at BIGINT NOT NULL,
    keys_at BIGINT,
    ended_at BIGINT,
    amounts TEXT NOT NULL
);

CREATE INDEX erasure_by_state ON erasure (state);
CREATE INDEX erasure_by_app ON erasure (app, asked_at);

-- The receipts as they were signed, each naming the hash of the one before. They name nobody.
CREATE TABLE receipt (
    erasure VARCHAR(32) NOT NULL PRIMARY KEY,
    app BIGINT NOT NULL,
    n BIGINT NOT NULL,
    body BLOB NOT NULL
);

CREATE UNIQUE INDEX receipt_by_app ON receipt (app, n);
