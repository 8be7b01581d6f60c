-- 数据不实: what the office holds to be false waits for a leader, who has an interview drafted or dismisses it (domain brief §4.3).
CREATE TABLE suspicion (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  task_id BIGINT NOT NULL,
  reason TEXT NOT NULL,
  said_person_id BIGINT,
  said_by VARCHAR(100) NOT NULL,
  said_at DATETIME(6) NOT NULL,
  stage VARCHAR(40) NOT NULL,
  decided_person_id BIGINT,
  decided_by VARCHAR(100),
  decided_at DATETIME(6),
  decision_reason TEXT,
  letter_id BIGINT,
  version INT NOT NULL,
  KEY suspicion_region (region_id, stage),
  KEY suspicion_task (task_id),
  CONSTRAINT suspicion_in FOREIGN KEY (region_id) REFERENCES region (id),
  CONSTRAINT suspicion_of FOREIGN KEY (task_id) REFERENCES task (id),
  CONSTRAINT suspicion_said FOREIGN KEY (said_person_id) REFERENCES person (id),
  CONSTRAINT suspicion_decided FOREIGN KEY (decided_person_id) REFERENCES person (id),
  CONSTRAINT suspicion_letter FOREIGN KEY (letter_id) REFERENCES letter (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
