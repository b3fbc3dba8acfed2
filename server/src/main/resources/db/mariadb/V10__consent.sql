CREATE TABLE consent (
    id VARCHAR(32) NOT NULL PRIMARY KEY,
    app BIGINT NOT NULL,
    room BIGINT,
    person BIGINT NOT NULL,
    kind VARCHAR(16) NOT NULL,
    sealed LONGBLOB NOT NULL,
    at BIGINT NOT NULL,
    withdrawn_at BIGINT,
    KEY consent_by_person (app, person),
    KEY consent_by_age (app, at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE consent_policy (
    app BIGINT NOT NULL PRIMARY KEY,
    invited VARCHAR(16) NOT NULL,
    registered VARCHAR(16) NOT NULL,
    jurisdiction VARCHAR(2) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE consent_count (
    app BIGINT NOT NULL,
    kind VARCHAR(16) NOT NULL,
    version INT NOT NULL,
    given BIGINT NOT NULL,
    withdrawn BIGINT NOT NULL,
    PRIMARY KEY (app, kind, version)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
