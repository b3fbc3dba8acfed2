-- What people ask about their own data. The number of the person is that of the key; who it is and
-- what was answered is sealed, and taken out of the row when the person is erased. Times are in
-- milliseconds.
CREATE TABLE petition (
    id VARCHAR(32) NOT NULL PRIMARY KEY,
    app BIGINT NOT NULL,
    person BIGINT NOT NULL,
    kind VARCHAR(16) NOT NULL,
    source VARCHAR(16) NOT NULL,
    proven INT NOT NULL,
    state VARCHAR(16) NOT NULL,
    at BIGINT NOT NULL,
    told_at BIGINT,
    closed_at BIGINT,
    work VARCHAR(32),
    sealed BLOB,
    answer BLOB
);

CREATE INDEX petition_by_person ON petition (app, person);
CREATE INDEX petition_by_age ON petition (app, at);
CREATE INDEX petition_by_end ON petition (closed_at, at);

-- Since when each text of an agreement is published on this server, in milliseconds.
CREATE TABLE agreement_published (
    version VARCHAR(32) NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL
);
