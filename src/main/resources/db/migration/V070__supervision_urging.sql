CREATE TABLE urging (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  task_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  message TEXT NOT NULL,
  urged_by VARCHAR(100) NOT NULL,
  urged_at DATETIME(6) NOT NULL,
  KEY urging_task (task_id),
  KEY urging_unit (region_id, unit_id),
  CONSTRAINT urging_of_task FOREIGN KEY (task_id) REFERENCES task (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
