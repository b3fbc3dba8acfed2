-- Ordinary rows. What is personal is sealed; who is who stands with the keys. Times are in
-- milliseconds.
CREATE TABLE application (
    app BIGINT NOT NULL PRIMARY KEY,
    developer VARCHAR(36) NOT NULL,
    name BLOB NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE api_key (
    secret_id VARCHAR(64) NOT NULL PRIMARY KEY,
    app BIGINT NOT NULL,
    secret BLOB NOT NULL,
    created_at BIGINT NOT NULL,
    enabled INT NOT NULL,
    used_at BIGINT,
    ends_at BIGINT
);

CREATE TABLE signing_key (
    id VARCHAR(32) NOT NULL PRIMARY KEY,
    app BIGINT NOT NULL,
    secret BLOB NOT NULL,
    created_at BIGINT NOT NULL
);

-- The number of a user is our own and random, and that of the user's key; all else is sealed.
CREATE TABLE app_user (
    id BIGINT NOT NULL PRIMARY KEY,
    app BIGINT NOT NULL,
    user_id BLOB NOT NULL,
    origin_id BLOB NOT NULL,
    name BLOB NOT NULL,
    avatar BLOB NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE INDEX app_user_by_age ON app_user (app, created_at, id);

CREATE TABLE supervisor (
    app BIGINT NOT NULL,
    user_number BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (app, user_number)
);

-- A link is found by the tag of its code; the code is sealed, so that it can be shown again. The
-- user of a personal one is sealed under the key of the person of that number.
CREATE TABLE join_link (
    id VARCHAR(32) NOT NULL PRIMARY KEY,
    tag BLOB NOT NULL UNIQUE,
    app BIGINT NOT NULL,
    room BIGINT NOT NULL,
    role VARCHAR(16) NOT NULL,
    code BLOB NOT NULL,
    person BIGINT,
    user_id BLOB,
    entered BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    withdrawn_at BIGINT
);

CREATE INDEX join_link_by_room ON join_link (room, created_at);

-- One row: the operator.
CREATE TABLE operator (
    id INT NOT NULL PRIMARY KEY,
    name BLOB NOT NULL,
    salt BLOB NOT NULL,
    rounds INT NOT NULL,
    password BLOB NOT NULL,
    changed_at BIGINT NOT NULL
);

-- One-time links that were used; a row may go when its link has run out.
CREATE TABLE used_operator_link (
    tag BLOB NOT NULL PRIMARY KEY,
    ends_at BIGINT NOT NULL
);

CREATE TABLE operator_session (
    tag BLOB NOT NULL PRIMARY KEY,
    created_at BIGINT NOT NULL,
    used_at BIGINT NOT NULL
);
