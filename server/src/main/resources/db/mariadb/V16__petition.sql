-- No primary key: a row that is written anew without its sealed values under the same key would
-- leave the old ones in the undo pages.
CREATE TABLE petition (
    id VARCHAR(32) NOT NULL,
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
    sealed LONGBLOB,
    answer LONGBLOB,
    KEY petition_by_id (id),
    KEY petition_by_person (app, person),
    KEY petition_by_age (app, at),
    KEY petition_by_end (closed_at, at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE agreement_published (
    version VARCHAR(32) NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
