CREATE TABLE frozen (
    app BIGINT NOT NULL,
    person BIGINT NOT NULL,
    at BIGINT NOT NULL,
    sealed LONGBLOB NOT NULL,
    PRIMARY KEY (app, person)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

ALTER TABLE erasure ADD COLUMN told_at BIGINT;
UPDATE erasure SET told_at = asked_at;
