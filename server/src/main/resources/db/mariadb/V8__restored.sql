CREATE TABLE restored (
    at BIGINT NOT NULL,
    taken_at BIGINT NOT NULL,
    cleaned_at BIGINT
);
