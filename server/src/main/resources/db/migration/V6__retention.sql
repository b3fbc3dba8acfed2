-- How long things are kept. Times are in milliseconds.

-- What is personal in the log of a class has a kind (a name, or something said) and a time, so that
-- it can end by its age. The index is in the order of time, so that all rooms add to one end of it.
ALTER TABLE room_personal ADD COLUMN app BIGINT NOT NULL DEFAULT 0;
ALTER TABLE room_personal ADD COLUMN kind INT NOT NULL DEFAULT 0;
ALTER TABLE room_personal ADD COLUMN at BIGINT NOT NULL DEFAULT 0;

CREATE INDEX room_personal_by_age ON room_personal (app, kind, at);

-- What an application chose; without a row the agreement's own. Nothing that came at `ended_to` or
-- before comes back, however long it is kept from now on. Days null: until it is erased.
CREATE TABLE retention_rule (
    app BIGINT NOT NULL,
    category VARCHAR(16) NOT NULL,
    days INT,
    ended_to BIGINT NOT NULL,
    PRIMARY KEY (app, category)
);

-- Who changed what, and when.
CREATE TABLE retention_change (
    id VARCHAR(32) NOT NULL PRIMARY KEY,
    app BIGINT NOT NULL,
    at BIGINT NOT NULL,
    category VARCHAR(16) NOT NULL,
    days_before INT,
    days_after INT,
    actor BLOB NOT NULL
);

CREATE INDEX retention_change_by_app ON retention_change (app, at);

-- One row: the newest time of which the server is sure.
CREATE TABLE clock_seen (
    id INT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL
);

-- What must stay for now, though it is too old or somebody asks to erase it. The number is that of
-- the person, room or application; what it is called and who allowed it is sealed.
CREATE TABLE hold (
    id VARCHAR(32) NOT NULL PRIMARY KEY,
    app BIGINT NOT NULL,
    kind VARCHAR(16) NOT NULL,
    number BIGINT NOT NULL,
    basis VARCHAR(16) NOT NULL,
    sealed BLOB NOT NULL,
    at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    released_at BIGINT
);

CREATE INDEX hold_by_app ON hold (app, at);

-- What is erased of a time: its category, from when to when.
ALTER TABLE erasure ADD COLUMN category VARCHAR(16);
ALTER TABLE erasure ADD COLUMN from_at BIGINT;
ALTER TABLE erasure ADD COLUMN to_at BIGINT;

-- Whether an application is in use, since when that is so, and when it is erased.
ALTER TABLE application ADD COLUMN state VARCHAR(16) NOT NULL DEFAULT 'ACTIVE';
ALTER TABLE application ADD COLUMN since BIGINT;
ALTER TABLE application ADD COLUMN purge_at BIGINT;
