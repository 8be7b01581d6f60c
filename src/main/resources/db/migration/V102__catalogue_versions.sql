ALTER TABLE task_list ADD COLUMN edition INT NOT NULL DEFAULT 0;
UPDATE task_list SET edition = 1 WHERE status = 'ISSUED';

-- Instants are stored in UTC; days are those of Asia/Shanghai, which knows no summer time.
ALTER TABLE task
  ADD COLUMN since_edition INT NOT NULL DEFAULT 1,
  ADD COLUMN worded_on DATE,
  ADD COLUMN dropped_on DATE;
UPDATE task JOIN task_list ON task_list.id = task.list_id
  SET task.worded_on = DATE(task_list.issued_at + INTERVAL 8 HOUR) WHERE task_list.status = 'ISSUED';

CREATE TABLE list_version (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  list_id BIGINT NOT NULL,
  number INT NOT NULL,
  reason TEXT NOT NULL,
  basis TEXT NOT NULL,
  approved_by VARCHAR(200) NOT NULL,
  approved_on DATE,
  added_tasks INT NOT NULL,
  changed_tasks INT NOT NULL,
  dropped_tasks INT NOT NULL,
  made_by VARCHAR(100) NOT NULL,
  made_at DATETIME(6) NOT NULL,
  UNIQUE KEY list_version_once (list_id, number),
  CONSTRAINT list_version_of_list FOREIGN KEY (list_id) REFERENCES task_list (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO list_version (list_id, number, reason, basis, approved_by, added_tasks, changed_tasks, dropped_tasks, made_by, made_at)
  SELECT id, 1, '', '', '', (SELECT COUNT(*) FROM task WHERE task.list_id = task_list.id), 0, 0, '', issued_at
  FROM task_list WHERE status = 'ISSUED' AND issued_at IS NOT NULL;

CREATE TABLE task_version (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  task_id BIGINT NOT NULL,
  edition INT NOT NULL,
  valid_from DATE NOT NULL,
  valid_until DATE NOT NULL,
  dropped BOOLEAN NOT NULL,
  changed_fields VARCHAR(200) NOT NULL,
  serial VARCHAR(60) NOT NULL,
  section_path VARCHAR(1000) NOT NULL,
  title VARCHAR(500) NOT NULL,
  requirement TEXT NOT NULL,
  lead_unit_id BIGINT NOT NULL,
  leading_official VARCHAR(100),
  deadline_raw VARCHAR(200) NOT NULL,
  deadline_kind VARCHAR(40) NOT NULL,
  due DATE,
  start_on DATE,
  recurrence VARCHAR(60),
  stages TEXT,
  cadence VARCHAR(40) NOT NULL,
  points DECIMAL(6, 2),
  deliverable TEXT,
  parts TEXT NOT NULL,
  reason TEXT NOT NULL,
  basis TEXT NOT NULL,
  approved_by VARCHAR(200) NOT NULL,
  approved_on DATE NOT NULL,
  changed_by VARCHAR(100) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  UNIQUE KEY task_version_once (task_id, edition),
  KEY task_version_region (region_id),
  CONSTRAINT task_version_of_task FOREIGN KEY (task_id) REFERENCES task (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

ALTER TABLE task_year
  ADD COLUMN phase_before VARCHAR(40),
  ADD COLUMN act_days_left INT,
  ADD COLUMN suspensions INT NOT NULL DEFAULT 0,
  ADD COLUMN cancelled_on DATE;

CREATE TABLE suspension (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  task_year_id BIGINT NOT NULL,
  starts_on DATE NOT NULL,
  ends_on DATE,
  planned_until DATE,
  reason TEXT NOT NULL,
  basis TEXT NOT NULL,
  suspended_by VARCHAR(100) NOT NULL,
  suspended_at DATETIME(6) NOT NULL,
  resume_reason TEXT,
  resumed_by VARCHAR(100),
  KEY suspension_year (task_year_id),
  KEY suspension_region (region_id),
  CONSTRAINT suspension_of_year FOREIGN KEY (task_year_id) REFERENCES task_year (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

ALTER TABLE task ADD COLUMN carried_from BIGINT;

-- A task that stands still may end its year without a grade.
ALTER TABLE task_evaluation MODIFY COLUMN grade VARCHAR(40);

CREATE TABLE carry_over (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  task_id BIGINT NOT NULL,
  how VARCHAR(40) NOT NULL,
  goes_on_as BIGINT,
  percent INT NOT NULL,
  reason TEXT NOT NULL,
  basis TEXT,
  approved_by VARCHAR(200),
  approved_on DATE,
  decided_by VARCHAR(100) NOT NULL,
  decided_at DATETIME(6) NOT NULL,
  UNIQUE KEY carry_over_once (task_id),
  KEY carry_over_region (region_id),
  CONSTRAINT carry_over_of_task FOREIGN KEY (task_id) REFERENCES task (id),
  CONSTRAINT carry_over_into FOREIGN KEY (goes_on_as) REFERENCES task (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
