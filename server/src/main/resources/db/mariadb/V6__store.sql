-- The tables of the folder `migration` up to this number, as MariaDB keeps them: what they mean is
-- said there. Every text is compared byte by byte. What is sealed is in no key: it would stay in the
-- undo log.
CREATE TABLE room_payload (
    room BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    sealed LONGBLOB NOT NULL,
    PRIMARY KEY (room, seq)
);

CREATE TABLE room_personal (
    room BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    person BIGINT NOT NULL,
    sealed LONGBLOB NOT NULL,
    app BIGINT NOT NULL DEFAULT 0,
    kind INT NOT NULL DEFAULT 0,
    at BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (room, seq),
    KEY room_personal_by_age (app, kind, at)
);

CREATE TABLE room_person (
    person BIGINT NOT NULL,
    room BIGINT NOT NULL,
    PRIMARY KEY (person, room),
    KEY room_person_by_room (room)
);

CREATE TABLE room (
    id BIGINT NOT NULL PRIMARY KEY,
    app BIGINT NOT NULL,
    status INT NOT NULL,
    start_at BIGINT NOT NULL,
    end_at BIGINT NOT NULL,
    due_at BIGINT,
    seq BIGINT NOT NULL,
    KEY room_by_start (app, start_at, id),
    KEY room_by_due (due_at)
);

CREATE TABLE bookmark (
    reader VARCHAR(32) NOT NULL,
    room BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    PRIMARY KEY (reader, room)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE application (
    app BIGINT NOT NULL PRIMARY KEY,
    developer VARCHAR(36) NOT NULL,
    name LONGBLOB NOT NULL,
    created_at BIGINT NOT NULL,
    state VARCHAR(16) NOT NULL DEFAULT 'ACTIVE',
    since BIGINT,
    purge_at BIGINT
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE api_key (
    secret_id VARCHAR(64) NOT NULL PRIMARY KEY,
    app BIGINT NOT NULL,
    secret LONGBLOB NOT NULL,
    created_at BIGINT NOT NULL,
    enabled INT NOT NULL,
    used_at BIGINT,
    ends_at BIGINT
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE signing_key (
    id VARCHAR(32) NOT NULL PRIMARY KEY,
    app BIGINT NOT NULL,
    secret LONGBLOB NOT NULL,
    created_at BIGINT NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE app_user (
    id BIGINT NOT NULL PRIMARY KEY,
    app BIGINT NOT NULL,
    user_id LONGBLOB NOT NULL,
    origin_id LONGBLOB NOT NULL,
    name LONGBLOB NOT NULL,
    avatar LONGBLOB NOT NULL,
    created_at BIGINT NOT NULL,
    KEY app_user_by_age (app, created_at, id)
);

CREATE TABLE supervisor (
    app BIGINT NOT NULL,
    user_number BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (app, user_number)
);

CREATE TABLE join_link (
    id VARCHAR(32) NOT NULL PRIMARY KEY,
    tag VARBINARY(64) NOT NULL,
    app BIGINT NOT NULL,
    room BIGINT NOT NULL,
    role VARCHAR(16) NOT NULL,
    code LONGBLOB NOT NULL,
    person BIGINT,
    user_id LONGBLOB,
    entered BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    withdrawn_at BIGINT,
    UNIQUE KEY join_link_by_tag (tag),
    KEY join_link_by_room (room, created_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE operator (
    id INT NOT NULL PRIMARY KEY,
    name LONGBLOB NOT NULL,
    salt LONGBLOB NOT NULL,
    rounds INT NOT NULL,
    password LONGBLOB NOT NULL,
    changed_at BIGINT NOT NULL
);

CREATE TABLE used_operator_link (
    tag VARBINARY(64) NOT NULL PRIMARY KEY,
    ends_at BIGINT NOT NULL
);

CREATE TABLE operator_session (
    tag VARBINARY(64) NOT NULL PRIMARY KEY,
    created_at BIGINT NOT NULL,
    used_at BIGINT NOT NULL
);

CREATE TABLE erasure (
    id VARCHAR(32) NOT NULL PRIMARY KEY,
    app BIGINT NOT NULL,
    kind VARCHAR(16) NOT NULL,
    number BIGINT NOT NULL,
    state VARCHAR(16) NOT NULL,
    reason LONGBLOB,
    asked_at BIGINT NOT NULL,
    keys_at BIGINT,
    ended_at BIGINT,
    amounts LONGTEXT NOT NULL,
    category VARCHAR(16),
    from_at BIGINT,
    to_at BIGINT,
    KEY erasure_by_state (state),
    KEY erasure_by_app (app, asked_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE receipt (
    erasure VARCHAR(32) NOT NULL PRIMARY KEY,
    app BIGINT NOT NULL,
    n BIGINT NOT NULL,
    body LONGBLOB NOT NULL,
    UNIQUE KEY receipt_by_app (app, n)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE op_log (
    id VARCHAR(32) NOT NULL,
    app BIGINT NOT NULL,
    at BIGINT NOT NULL,
    actor LONGBLOB NOT NULL,
    action VARCHAR(128) NOT NULL,
    target VARCHAR(16),
    number BIGINT,
    result VARCHAR(64) NOT NULL,
    request VARCHAR(36) NOT NULL,
    PRIMARY KEY (app, at, id),
    KEY op_log_by_target (target, number)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE audit (
    id VARCHAR(32) NOT NULL,
    app BIGINT NOT NULL,
    n BIGINT NOT NULL,
    at BIGINT NOT NULL,
    purpose VARCHAR(16) NOT NULL,
    category VARCHAR(16) NOT NULL,
    granted INT NOT NULL,
    people BIGINT NOT NULL,
    sealed LONGBLOB,
    digest VARCHAR(64) NOT NULL,
    hash VARCHAR(64) NOT NULL,
    PRIMARY KEY (app, n)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE quality_handle (
    handle VARCHAR(32) NOT NULL,
    app BIGINT NOT NULL,
    room BIGINT NOT NULL,
    ref VARCHAR(32) NOT NULL,
    came BIGINT NOT NULL,
    went BIGINT,
    at BIGINT NOT NULL,
    person BIGINT NOT NULL,
    sealed LONGBLOB NOT NULL,
    PRIMARY KEY (room, came),
    KEY quality_handle_by_person (person),
    KEY quality_handle_by_app (app, at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE log_setting (
    app BIGINT NOT NULL PRIMARY KEY,
    addresses VARCHAR(16) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE retention_rule (
    app BIGINT NOT NULL,
    category VARCHAR(16) NOT NULL,
    days INT,
    ended_to BIGINT NOT NULL,
    PRIMARY KEY (app, category)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE retention_change (
    id VARCHAR(32) NOT NULL PRIMARY KEY,
    app BIGINT NOT NULL,
    at BIGINT NOT NULL,
    category VARCHAR(16) NOT NULL,
    days_before INT,
    days_after INT,
    actor LONGBLOB NOT NULL,
    KEY retention_change_by_app (app, at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE clock_seen (
    id INT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL
);

CREATE TABLE hold (
    id VARCHAR(32) NOT NULL PRIMARY KEY,
    app BIGINT NOT NULL,
    kind VARCHAR(16) NOT NULL,
    number BIGINT NOT NULL,
    basis VARCHAR(16) NOT NULL,
    sealed LONGBLOB NOT NULL,
    at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    released_at BIGINT,
    KEY hold_by_app (app, at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- What SQLite keeps in files of days: here a partition for each day, by the time of the row in
-- milliseconds. The first one is of no day and stays empty, since a table must keep one.
CREATE TABLE log (
    id VARCHAR(32) NOT NULL,
    app BIGINT NOT NULL,
    at BIGINT NOT NULL,
    person BIGINT NOT NULL,
    user LONGBLOB NOT NULL,
    ip LONGBLOB,
    os VARCHAR(16),
    room BIGINT NOT NULL,
    sdk VARCHAR(32) NOT NULL,
    event VARCHAR(32) NOT NULL,
    page INT NOT NULL,
    numbers VARCHAR(100) NOT NULL,
    PRIMARY KEY (app, at, id),
    KEY log_by_person (person, at),
    KEY log_by_room (room, at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin
PARTITION BY RANGE (at) (PARTITION p0 VALUES LESS THAN (0));

CREATE TABLE quality (
    app BIGINT NOT NULL,
    room BIGINT NOT NULL,
    handle VARCHAR(32) NOT NULL,
    seq BIGINT NOT NULL,
    kind VARCHAR(8) NOT NULL,
    at BIGINT NOT NULL,
    reason VARCHAR(16),
    by_whom VARCHAR(8),
    video_on INT,
    audio_on INT,
    cpu_pct INT,
    mem_mb INT,
    rtt_ms INT,
    loss_pct DOUBLE,
    w INT,
    h INT,
    kbps_up INT,
    kbps_down INT,
    fps INT,
    audio_level INT,
    KEY quality_by_room (room, handle, seq),
    KEY quality_by_app (app, at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin
PARTITION BY RANGE (at) (PARTITION p0 VALUES LESS THAN (0));

-- Where rows were deleted whose bytes may still be there, and how often since the last scrub.
CREATE TABLE to_scrub (
    place VARCHAR(100) NOT NULL PRIMARY KEY,
    n BIGINT NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Bytes by chance, written to push older ones out of the redo log.
CREATE TABLE wash (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    bytes LONGBLOB NOT NULL
);
