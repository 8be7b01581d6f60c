-- A notice may be for one person alone: what they asked for themselves.
ALTER TABLE notice
  ADD COLUMN person_id BIGINT,
  ADD KEY notice_person (person_id, id),
  ADD CONSTRAINT notice_person FOREIGN KEY (person_id) REFERENCES person (id);
