-- The log: rowid tables that are only appended to. What is left of the events of an append without
-- what is personal is one row, which has the number of the last of them.
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

-- In which rooms somebody is named or said something, also where nothing is left of it.
CREATE TABLE room_person (
    person BIGINT NOT NULL,
    room BIGINT NOT NULL,
    PRIMARY KEY (person, room)
);

CREATE INDEX room_person_by_room ON room_person (room);

-- The index of rooms, written in the append's own transaction. Its `seq` is the fence: a second
-- writer of a room fails there. Times are in milliseconds.
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
