-- Of each row of the audit who was seen: the numbers of keys, or of a class of which all was seen;
-- both 0: anybody of the application. Times are in milliseconds.
CREATE TABLE audit_shown (
    app BIGINT NOT NULL,
    n BIGINT NOT NULL,
    at BIGINT NOT NULL,
    person BIGINT NOT NULL,
    room BIGINT NOT NULL
);

CREATE INDEX audit_shown_by_row ON audit_shown (app, n);
CREATE INDEX audit_shown_by_age ON audit_shown (app, at);
CREATE INDEX audit_shown_by_person ON audit_shown (app, person);

-- Which agreements were accepted for an application that is gone, without anybody's name, as long as
-- claims can be made.
CREATE TABLE terms_kept (
    app BIGINT NOT NULL,
    n BIGINT NOT NULL,
    agreement VARCHAR(32) NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    at BIGINT NOT NULL,
    method VARCHAR(16) NOT NULL,
    ended_at BIGINT NOT NULL,
    PRIMARY KEY (app, n)
);
