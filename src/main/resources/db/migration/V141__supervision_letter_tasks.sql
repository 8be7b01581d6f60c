-- The further tasks that a letter carries, beside its first; all are led by one unit.
CREATE TABLE letter_task (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  letter_id BIGINT NOT NULL,
  task_id BIGINT NOT NULL,
  task_year_id BIGINT NOT NULL,
  facts_taken TEXT NOT NULL,
  task_behind BOOLEAN NOT NULL,
  UNIQUE KEY letter_task_once (letter_id, task_id),
  KEY letter_task_task (task_id),
  KEY letter_task_region (region_id),
  CONSTRAINT letter_task_in FOREIGN KEY (region_id) REFERENCES region (id),
  CONSTRAINT letter_task_year FOREIGN KEY (task_year_id) REFERENCES task_year (id),
  CONSTRAINT letter_task_of FOREIGN KEY (letter_id) REFERENCES letter (id),
  CONSTRAINT letter_task_about FOREIGN KEY (task_id) REFERENCES task (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
