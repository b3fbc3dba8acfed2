-- What is seen of a server at work. Rows of the log service and of the quality of sound and pictures
-- stand in files of their own, one for each day; here is what is written with the act it tells of.
-- Times are in milliseconds.

-- One row for each change by the API or in the console. The actor is sealed. The target
-- is the number of a class or of a person, which says nothing once the key of that person is gone.
CREATE TABLE op_log (
    id VARCHAR(32) NOT NULL,
    app BIGINT NOT NULL,
    at BIGINT NOT NULL,
    actor BLOB NOT NULL,
    action VARCHAR(128) NOT NULL,
    target VARCHAR(16),
    number BIGINT,
    result VARCHAR(64) NOT NULL,
    request VARCHAR(36) NOT NULL
);

CREATE INDEX op_log_by_app ON op_log (app, at);
CREATE INDEX op_log_by_target ON op_log (target, number);

-- Who looked at whose data and why, a chain for each application: each row holds the hash of the one
-- before. When a row is too old its sealed part goes; the chain stays.
CREATE TABLE audit (
    id VARCHAR(32) NOT NULL,
    app BIGINT NOT NULL,
    n BIGINT NOT NULL,
    at BIGINT NOT NULL,
    purpose VARCHAR(16) NOT NULL,
    category VARCHAR(16) NOT NULL,
    granted INT NOT NULL,
    people BIGINT NOT NULL,
    sealed BLOB,
    digest VARCHAR(64) NOT NULL,
    hash VARCHAR(64) NOT NULL
);

CREATE UNIQUE INDEX audit_by_app ON audit (app, n);

-- The only way from a row of quality to a person: a handle by chance for each coming into a class.
-- The numbers are those of the events by which the person came and went.
CREATE TABLE quality_handle (
    handle VARCHAR(32) NOT NULL,
    app BIGINT NOT NULL,
    room BIGINT NOT NULL,
    ref VARCHAR(32) NOT NULL,
    came BIGINT NOT NULL,
    went BIGINT,
    at BIGINT NOT NULL,
    person BIGINT NOT NULL,
    sealed BLOB NOT NULL
);

CREATE UNIQUE INDEX quality_handle_by_room ON quality_handle (room, came);
CREATE INDEX quality_handle_by_person ON quality_handle (person);
CREATE INDEX quality_handle_by_app ON quality_handle (app, at);

-- How much of an address the log service keeps of the people of an application: FULL unless said.
CREATE TABLE log_setting (
    app BIGINT NOT NULL PRIMARY KEY,
    addresses VARCHAR(16) NOT NULL
);
