-- 延期申请: what a unit asked, who signed it, what was decided. open_task_id holds the task while nothing is decided, so
-- that a task has one open request at most.
CREATE TABLE extension (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  task_id BIGINT NOT NULL,
  task_year_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  open_task_id BIGINT,
  state VARCHAR(40) NOT NULL,
  due_before DATE NOT NULL,
  ask_until DATE NOT NULL,
  proposed DATE NOT NULL,
  reason TEXT NOT NULL,
  done TEXT NOT NULL,
  evidence VARCHAR(1000) NOT NULL,
  drafted_by VARCHAR(100) NOT NULL,
  drafted_at DATETIME(6) NOT NULL,
  returns INT NOT NULL,
  return_reason TEXT,
  signed_by VARCHAR(100),
  signed_at DATETIME(6),
  act_by DATE NOT NULL,
  opinion TEXT,
  recommended DATE,
  recommended_by VARCHAR(100),
  recommended_at DATETIME(6),
  granted DATE,
  decision_reason TEXT,
  ended_by VARCHAR(100),
  ended_at DATETIME(6),
  instance_id VARCHAR(64) NOT NULL,
  version INT NOT NULL,
  UNIQUE KEY extension_one_open (open_task_id),
  KEY extension_task (task_id),
  KEY extension_region (region_id, state),
  CONSTRAINT extension_of_year FOREIGN KEY (task_year_id) REFERENCES task_year (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- 重点任务: whose extension the committee decides, because of the task itself or of the kind of its list.
ALTER TABLE task ADD COLUMN key_task BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE list_kind ADD COLUMN committee_extends BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE list_kind SET committee_extends = TRUE WHERE code IN ('FIVE_YEAR_PLAN', 'TWO_LEADER');
