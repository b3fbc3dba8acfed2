CREATE TABLE terms_acceptance (
    app BIGINT NOT NULL,
    n BIGINT NOT NULL,
    agreement VARCHAR(32) NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    accepter LONGBLOB NOT NULL,
    at BIGINT NOT NULL,
    method VARCHAR(16) NOT NULL,
    PRIMARY KEY (app, n)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

ALTER TABLE retention_rule ADD COLUMN chosen INT NOT NULL DEFAULT 1;
