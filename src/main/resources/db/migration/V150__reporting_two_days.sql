-- What was known when: the plans, closings and the end of a task's year before today, so that a chart of a past day is
-- drawn with what was known at its end (domain brief, section 6). Rows from before know only what holds now.
ALTER TABLE task_year
  ADD COLUMN planned_on DATE,
  ADD COLUMN earlier_plans TEXT,
  ADD COLUMN closing_known_on DATE,
  ADD COLUMN earlier_closings TEXT,
  ADD COLUMN ended_on DATE;

UPDATE task_year y SET closing_known_on =
  (SELECT MAX(DATE(DATE_ADD(c.decided_at, INTERVAL 8 HOUR))) FROM close_out c WHERE c.task_year_id = y.id AND c.status = 'ACCEPTED')
  WHERE y.closed_on IS NOT NULL;

-- A report may be withdrawn: by its unit while it is undecided, by the office afterwards. Interim reports carry no period
-- of their own, so that several of a year may be accepted; one is under review at a time.
ALTER TABLE report
  ADD COLUMN withdrawn_by VARCHAR(100),
  ADD COLUMN withdrawn_person_id BIGINT,
  ADD COLUMN withdrawn_at DATETIME(6),
  ADD COLUMN withdrawal_reason TEXT,
  ADD CONSTRAINT report_withdrawn_by FOREIGN KEY (withdrawn_person_id) REFERENCES person (id),
  DROP KEY report_standing,
  DROP COLUMN standing;
ALTER TABLE report
  ADD COLUMN standing VARCHAR(10) AS (IF(status IN ('RETURNED', 'WITHDRAWN') OR (status = 'ACCEPTED' AND period = 'INTERIM'), NULL, period)) STORED,
  ADD UNIQUE KEY report_standing (task_year_id, standing);
