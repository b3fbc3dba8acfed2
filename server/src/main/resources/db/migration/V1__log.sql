-- The log: headers and payloads apart, rowid tables that are only appended to. The unique index
-- over (room, seq) is the fence: a second writer of a room fails here.
CREATE TABLE room_event (
    room BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    at BIGINT NOT NULL,
    person VARCHAR(32),
    tab VARCHAR(64),
    n BIGINT,
    PRIMARY KEY (room, seq)
);

CREATE TABLE room_payload (
    room BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (room, seq)
);

-- The whole event where something in it is personal: sealed under the key of its person too, who is
-- a number of our own (0: nobody's). Once that key is gone the payload, which is without, is read.
CREATE TABLE room_personal (
    room BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    person BIGINT NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (room, seq)
);

CREATE INDEX room_personal_by_person ON room_personal (person, room);

-- The index of rooms, written in the append's own transaction. Times are in milliseconds.
CREATE TABLE room (
    id BIGINT NOT NULL PRIMARY KEY,
    app BIGINT NOT NULL,
    status INT NOT NULL,
    start_at BIGINT NOT NULL,
    end_at BIGINT NOT NULL,
    due_at BIGINT,
    seq BIGINT NOT NULL
);

CREATE INDEX room_by_start ON room (app, start_at, id);
CREATE INDEX room_by_due ON room (due_at);

-- How far a reader has come in a room.
CREATE TABLE bookmark (
    reader VARCHAR(32) NOT NULL,
    room BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    PRIMARY KEY (reader, room)
);
