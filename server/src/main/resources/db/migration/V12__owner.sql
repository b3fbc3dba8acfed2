-- Under whose keys everything here is sealed: one row, which never changes. A store is opened with
-- these keys only.
CREATE TABLE owner (
    n INT NOT NULL PRIMARY KEY,
    mark VARCHAR(32) NOT NULL
);
