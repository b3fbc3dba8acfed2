-- When a petition was given more time, in milliseconds, and why; that is sealed and goes with the
-- person, as the answer does.
ALTER TABLE petition ADD COLUMN extended_at BIGINT;
ALTER TABLE petition ADD COLUMN extension BLOB;
