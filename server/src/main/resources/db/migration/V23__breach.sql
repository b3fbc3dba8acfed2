-- Breaches: that something got into wrong hands, since when that is known, and how it ended. What
-- happened, who noted it and what was answered is sealed. Times are in milliseconds.
CREATE TABLE breach (
    id VARCHAR(32) NOT NULL PRIMARY KEY,
    app BIGINT NOT NULL,
    at BIGINT NOT NULL,
    learned_at BIGINT NOT NULL,
    closed_at BIGINT,
    outcome VARCHAR(16),
    sealed BLOB,
    answer BLOB
);

CREATE INDEX breach_by_age ON breach (app, at);
CREATE INDEX breach_by_end ON breach (closed_at, learned_at);
