CREATE TABLE task_evaluation (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  task_id BIGINT NOT NULL,
  task_year_id BIGINT NOT NULL,
  evaluated_year INT NOT NULL,
  grade VARCHAR(40) NOT NULL,
  remark TEXT NOT NULL,
  percent INT NOT NULL,
  evaluated_by VARCHAR(100) NOT NULL,
  evaluated_at DATETIME(6) NOT NULL,
  UNIQUE KEY task_evaluation_once (task_year_id),
  KEY task_evaluation_task (task_id),
  CONSTRAINT task_evaluation_of_year FOREIGN KEY (task_year_id) REFERENCES task_year (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
