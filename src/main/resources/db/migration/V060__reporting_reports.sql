CREATE TABLE report (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  task_id BIGINT NOT NULL,
  task_year_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  period VARCHAR(10) NOT NULL,
  period_end DATE NOT NULL,
  due DATE NOT NULL,
  percent INT NOT NULL,
  done TEXT NOT NULL,
  problems TEXT NOT NULL,
  next_step TEXT NOT NULL,
  reason TEXT,
  figures TEXT NOT NULL,
  evidence VARCHAR(1000) NOT NULL,
  submitted_by VARCHAR(100) NOT NULL,
  submitted_at DATETIME(6) NOT NULL,
  submitted_on DATE NOT NULL,
  review_by DATE NOT NULL,
  status VARCHAR(40) NOT NULL,
  grade VARCHAR(1),
  decided_by VARCHAR(100),
  decided_at DATETIME(6),
  decision_reason TEXT,
  resubmit_by DATE,
  version INT NOT NULL,
  -- One report of a period is open or accepted at a time; a returned one leaves the place to the next.
  standing VARCHAR(10) AS (IF(status = 'RETURNED', NULL, period)) STORED,
  UNIQUE KEY report_standing (task_year_id, standing),
  KEY report_year (task_year_id, period_end),
  KEY report_queue (region_id, status, review_by),
  CONSTRAINT report_of_year FOREIGN KEY (task_year_id) REFERENCES task_year (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE contribution (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  task_id BIGINT NOT NULL,
  task_year_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  period VARCHAR(10) NOT NULL,
  done TEXT NOT NULL,
  problems TEXT NOT NULL,
  evidence VARCHAR(1000) NOT NULL,
  submitted_by VARCHAR(100) NOT NULL,
  submitted_at DATETIME(6) NOT NULL,
  UNIQUE KEY contribution_once (task_year_id, unit_id, period),
  CONSTRAINT contribution_of_year FOREIGN KEY (task_year_id) REFERENCES task_year (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE report_draft (
  task_year_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  period VARCHAR(10) NOT NULL,
  content MEDIUMTEXT NOT NULL,
  saved_by VARCHAR(100) NOT NULL,
  saved_at DATETIME(6) NOT NULL,
  PRIMARY KEY (task_year_id, unit_id, period)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
