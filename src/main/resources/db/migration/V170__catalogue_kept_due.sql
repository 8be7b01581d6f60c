-- That a task keeps a deadline which was over when its list came in: until when, confirmed by which leader, and why.
ALTER TABLE task
  ADD COLUMN kept_due DATE NULL,
  ADD COLUMN kept_confirmed_by VARCHAR(100) NULL,
  ADD COLUMN kept_reason VARCHAR(500) NULL;
