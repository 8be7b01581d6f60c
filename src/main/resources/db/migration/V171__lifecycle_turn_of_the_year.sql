-- The year turns by the calendar, never by a grade: a list ends with its span, a year takes its last reports until it is
-- frozen, a grade is a score that can be corrected.
ALTER TABLE task_list ADD COLUMN until_year INT NOT NULL DEFAULT 0;
UPDATE task_list l SET until_year = l.list_year;
UPDATE task_list l SET until_year = COALESCE(
    (SELECT GREATEST(l.list_year, MAX(YEAR(t.due))) FROM task t
      WHERE t.list_id = l.id AND t.deadline_kind = 'FIXED' AND t.due IS NOT NULL), l.list_year + 4)
  WHERE EXISTS (SELECT 1 FROM list_kind k WHERE k.code = l.kind AND k.spans_years);

ALTER TABLE task_year
  ADD COLUMN earlier_openings TEXT,
  ADD COLUMN turned_on DATE,
  ADD COLUMN decided_on DATE,
  ADD COLUMN taken_back_on DATE,
  ADD COLUMN graded_on DATE;
UPDATE task_year y SET graded_on = (SELECT MIN(DATE(e.evaluated_at)) FROM task_evaluation e WHERE e.task_year_id = y.id);

ALTER TABLE task_evaluation
  DROP FOREIGN KEY task_evaluation_of_year;
ALTER TABLE task_evaluation
  DROP KEY task_evaluation_once,
  ADD COLUMN reason TEXT,
  ADD COLUMN pending BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN confirmed_by VARCHAR(100),
  ADD COLUMN confirmed_person_id BIGINT,
  ADD COLUMN confirmed_at DATETIME(6),
  ADD CONSTRAINT task_evaluation_confirmed_person FOREIGN KEY (confirmed_person_id) REFERENCES person (id),
  ADD KEY task_evaluation_year (task_year_id),
  ADD CONSTRAINT task_evaluation_of_year FOREIGN KEY (task_year_id) REFERENCES task_year (id);

CREATE TABLE year_freeze (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  frozen_year INT NOT NULL,
  frozen_on DATE NOT NULL,
  frozen_by VARCHAR(100) NOT NULL,
  frozen_person_id BIGINT,
  frozen_at DATETIME(6) NOT NULL,
  UNIQUE KEY year_freeze_once (region_id, frozen_year),
  CONSTRAINT year_freeze_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  CONSTRAINT year_freeze_frozen_person FOREIGN KEY (frozen_person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE carry_reminder (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  list_id BIGINT NOT NULL,
  reminded_on DATE NOT NULL,
  UNIQUE KEY carry_reminder_once (list_id, reminded_on),
  CONSTRAINT carry_reminder_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  CONSTRAINT carry_reminder_of_list FOREIGN KEY (list_id) REFERENCES task_list (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
