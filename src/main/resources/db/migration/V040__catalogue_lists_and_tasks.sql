CREATE TABLE list_kind (
  code VARCHAR(40) NOT NULL PRIMARY KEY,
  name VARCHAR(60) NOT NULL,
  english_name VARCHAR(80) NOT NULL,
  position INT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO list_kind (code, name, english_name, position) VALUES
  ('FIVE_YEAR_PLAN', '一规划两方案', 'Five-year plan trio', 1),
  ('ANNUAL', '年度工作要点', 'Annual key points', 2),
  ('REFORM', '改革举措清单', 'Reform list', 3),
  ('TWO_LEADER', '领衔领办清单', 'Two-leader list', 4),
  ('RECTIFICATION', '整改清单', 'Rectification list', 5),
  ('LIVELIHOOD', '民生法治项目', 'Livelihood projects', 6),
  ('DECISION_CATALOGUE', '重大行政决策目录', 'Decision catalogue', 7);

CREATE TABLE task_list (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  kind VARCHAR(40) NOT NULL,
  title VARCHAR(200) NOT NULL,
  list_year INT NOT NULL,
  status VARCHAR(40) NOT NULL,
  issued_at DATETIME(6),
  version INT NOT NULL,
  KEY task_list_region (region_id, list_year),
  CONSTRAINT task_list_kind FOREIGN KEY (kind) REFERENCES list_kind (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE task (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  list_id BIGINT NOT NULL,
  code VARCHAR(60) NOT NULL,
  serial VARCHAR(60) NOT NULL,
  position INT NOT NULL,
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
  opening_percent INT,
  opening_basis VARCHAR(500),
  version INT NOT NULL,
  UNIQUE KEY task_code (list_id, code),
  KEY task_scope (region_id, lead_unit_id),
  CONSTRAINT task_of_list FOREIGN KEY (list_id) REFERENCES task_list (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE part (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  task_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  role VARCHAR(40) NOT NULL,
  via_set BIGINT,
  UNIQUE KEY part_once (task_id, unit_id),
  KEY part_unit (unit_id, task_id),
  CONSTRAINT part_of_task FOREIGN KEY (task_id) REFERENCES task (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE link (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  from_task_id BIGINT NOT NULL,
  to_task_id BIGINT NOT NULL,
  type VARCHAR(40) NOT NULL,
  contribution DECIMAL(5, 4),
  UNIQUE KEY link_once (from_task_id, to_task_id),
  KEY link_to (to_task_id),
  CONSTRAINT link_from FOREIGN KEY (from_task_id) REFERENCES task (id),
  CONSTRAINT link_to FOREIGN KEY (to_task_id) REFERENCES task (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
