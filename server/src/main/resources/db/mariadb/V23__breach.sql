-- No primary key, for the same reason as for petitions.
CREATE TABLE breach (
    id VARCHAR(32) NOT NULL,
    app BIGINT NOT NULL,
    at BIGINT NOT NULL,
    learned_at BIGINT NOT NULL,
    closed_at BIGINT,
    outcome VARCHAR(16),
    sealed LONGBLOB,
    answer LONGBLOB,
    KEY breach_by_id (id),
    KEY breach_by_age (app, at),
    KEY breach_by_end (closed_at, learned_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
