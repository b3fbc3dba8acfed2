-- How long an application keeps values of a kind, in days. The newest row of a kind counts; those
-- before are what was chosen earlier.
CREATE TABLE retention (
    app BIGINT NOT NULL,
    category VARCHAR(16) NOT NULL,
    set_at BIGINT NOT NULL,
    days INT NOT NULL
);

CREATE INDEX retention_by_app ON retention (app, category, set_at);

-- One row: the latest time that our clock has shown.
CREATE TABLE clock_seen (
    id INT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL
);
