ALTER TABLE petition ADD COLUMN extended_at BIGINT;
ALTER TABLE petition ADD COLUMN extension LONGBLOB;
