-- 倒排工期: through which gates, and in how many working days, a region's tasks of a kind of list go.
CREATE TABLE kind_gates (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  kind VARCHAR(40) NOT NULL,
  days INT NOT NULL,
  gates TEXT NOT NULL,
  version INT NOT NULL,
  UNIQUE KEY kind_gates_once (region_id, kind),
  CONSTRAINT kind_gates_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  CONSTRAINT kind_gates_of_kind FOREIGN KEY (kind) REFERENCES list_kind (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- 验收日期: by then the tasks of a list are to be finished, where their own deadlines come later.
CREATE TABLE acceptance_day (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  list_id BIGINT NOT NULL,
  day DATE,
  version INT NOT NULL,
  UNIQUE KEY acceptance_day_once (list_id),
  KEY acceptance_day_region (region_id),
  CONSTRAINT acceptance_day_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  CONSTRAINT acceptance_day_of_list FOREIGN KEY (list_id) REFERENCES task_list (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- How many tasks a unit leads at once at most; none where that was taken back.
CREATE TABLE load_limit (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  tasks INT,
  version INT NOT NULL,
  UNIQUE KEY load_limit_once (unit_id),
  KEY load_limit_region (region_id),
  CONSTRAINT load_limit_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  CONSTRAINT load_limit_of_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The one task is finished before the other begins.
CREATE TABLE task_dependency (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  before_task_id BIGINT NOT NULL,
  after_task_id BIGINT NOT NULL,
  UNIQUE KEY task_dependency_once (before_task_id, after_task_id),
  KEY task_dependency_region (region_id),
  KEY task_dependency_after (after_task_id),
  CONSTRAINT task_dependency_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  CONSTRAINT task_dependency_before FOREIGN KEY (before_task_id) REFERENCES task (id),
  CONSTRAINT task_dependency_behind FOREIGN KEY (after_task_id) REFERENCES task (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
