CREATE TABLE task_year (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  list_id BIGINT NOT NULL,
  task_id BIGINT NOT NULL,
  task_year INT NOT NULL,
  phase VARCHAR(40) NOT NULL,
  starts_on DATE NOT NULL,
  act_by DATE,
  accepted_at DATETIME(6),
  accepted_by_default BOOLEAN NOT NULL,
  planned_by_default BOOLEAN NOT NULL,
  returns INT NOT NULL,
  return_reason TEXT,
  opening_percent INT NOT NULL,
  opening_basis VARCHAR(500),
  closed_on DATE,
  instance_id VARCHAR(64) NOT NULL,
  version INT NOT NULL,
  UNIQUE KEY task_year_once (task_id, task_year),
  KEY task_year_region (region_id, task_year),
  CONSTRAINT task_year_of_task FOREIGN KEY (task_id) REFERENCES task (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE milestone (
  -- Hibernate does not know this key; database clusters take no table without one.
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  task_year_id BIGINT NOT NULL,
  title VARCHAR(200) NOT NULL,
  due DATE NOT NULL,
  weight INT NOT NULL,
  KEY milestone_year (task_year_id),
  CONSTRAINT milestone_of_year FOREIGN KEY (task_year_id) REFERENCES task_year (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE close_out (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  task_year_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  summary TEXT NOT NULL,
  evidence VARCHAR(1000) NOT NULL,
  requested_by VARCHAR(100) NOT NULL,
  requested_at DATETIME(6) NOT NULL,
  requested_on DATE NOT NULL,
  status VARCHAR(40) NOT NULL,
  decided_by VARCHAR(100),
  decided_at DATETIME(6),
  reason TEXT,
  version INT NOT NULL,
  KEY close_out_year (task_year_id),
  CONSTRAINT close_out_of_year FOREIGN KEY (task_year_id) REFERENCES task_year (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
