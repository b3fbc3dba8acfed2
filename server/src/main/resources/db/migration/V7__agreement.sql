-- Who accepted which agreement for an application, and how. Rows are only added; the one with the
-- highest number holds. Times are in milliseconds.
CREATE TABLE terms_acceptance (
    app BIGINT NOT NULL,
    n BIGINT NOT NULL,
    agreement VARCHAR(32) NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    accepter BLOB NOT NULL,
    at BIGINT NOT NULL,
    method VARCHAR(16) NOT NULL,
    PRIMARY KEY (app, n)
);

-- 0: nothing was chosen, the row only says what does not come back.
ALTER TABLE retention_rule ADD COLUMN chosen INT NOT NULL DEFAULT 1;
