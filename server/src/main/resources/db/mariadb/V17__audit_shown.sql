CREATE TABLE audit_shown (
    app BIGINT NOT NULL,
    n BIGINT NOT NULL,
    at BIGINT NOT NULL,
    person BIGINT NOT NULL,
    room BIGINT NOT NULL,
    KEY audit_shown_by_row (app, n),
    KEY audit_shown_by_age (app, at),
    KEY audit_shown_by_person (app, person)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE terms_kept (
    app BIGINT NOT NULL,
    n BIGINT NOT NULL,
    agreement VARCHAR(32) NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    at BIGINT NOT NULL,
    method VARCHAR(16) NOT NULL,
    ended_at BIGINT NOT NULL,
    PRIMARY KEY (app, n)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
