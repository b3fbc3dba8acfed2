-- Archives of what somebody may take along. The number is that of the person or application, and
-- `item` that of the key and the file, which are new for each making. A link is found by the tag of
-- its token; the token, whom it is about and who asked are sealed. Times are in milliseconds.
CREATE TABLE export (
    id VARCHAR(32) NOT NULL PRIMARY KEY,
    app BIGINT NOT NULL,
    kind VARCHAR(16) NOT NULL,
    number BIGINT NOT NULL,
    item BIGINT NOT NULL,
    state VARCHAR(16) NOT NULL,
    tries INT NOT NULL,
    at BIGINT NOT NULL,
    people BIGINT NOT NULL,
    bytes BIGINT NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    tag BLOB NOT NULL UNIQUE,
    sealed BLOB NOT NULL
);

CREATE INDEX export_by_app ON export (app, at);
CREATE INDEX export_by_state ON export (state, at);
