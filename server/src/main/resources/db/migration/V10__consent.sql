-- Who agreed to what, and who answered for whose age. The number of the person is that of the key;
-- who it is, which words were shown and what was said of the age is sealed. No date of birth is
-- kept. Times are in milliseconds.
CREATE TABLE consent (
    id VARCHAR(32) NOT NULL PRIMARY KEY,
    app BIGINT NOT NULL,
    room BIGINT,
    person BIGINT NOT NULL,
    kind VARCHAR(16) NOT NULL,
    sealed BLOB NOT NULL,
    at BIGINT NOT NULL,
    withdrawn_at BIGINT
);

CREATE INDEX consent_by_person ON consent (app, person);
CREATE INDEX consent_by_age ON consent (app, at);

-- What an application asks of people before they come in, where it chose.
CREATE TABLE consent_policy (
    app BIGINT NOT NULL PRIMARY KEY,
    invited VARCHAR(16) NOT NULL,
    registered VARCHAR(16) NOT NULL,
    jurisdiction VARCHAR(2) NOT NULL
);

-- How often each was given and taken back. It names nobody and stays when people are erased.
CREATE TABLE consent_count (
    app BIGINT NOT NULL,
    kind VARCHAR(16) NOT NULL,
    version INT NOT NULL,
    given BIGINT NOT NULL,
    withdrawn BIGINT NOT NULL,
    PRIMARY KEY (app, kind, version)
);
