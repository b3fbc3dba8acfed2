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
    tag VARBINARY(64) NOT NULL,
    sealed LONGBLOB NOT NULL,
    UNIQUE KEY export_by_tag (tag),
    KEY export_by_app (app, at),
    KEY export_by_state (state, at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
