-- Several operators: each session is that of one of them. Those from before are of the only one.
ALTER TABLE operator_session ADD COLUMN operator INT NOT NULL DEFAULT 1;
