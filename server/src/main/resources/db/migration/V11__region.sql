-- In which region the data of this directory is kept; one row at most, and it never changes.
CREATE TABLE home (
    n INT NOT NULL PRIMARY KEY,
    region VARCHAR(64) NOT NULL
);
