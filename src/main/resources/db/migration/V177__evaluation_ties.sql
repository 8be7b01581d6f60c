-- What the committee decided on units that nothing tells apart, and how the quota came to a published grade.
CREATE TABLE tie_decision (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  decided_year INT NOT NULL,
  unit_group VARCHAR(40) NOT NULL,
  total DECIMAL(6, 2) NOT NULL,
  places INT NOT NULL,
  reason TEXT NOT NULL,
  decided_by VARCHAR(100) NOT NULL,
  decided_person_id BIGINT,
  decided_at DATETIME(6) NOT NULL,
  KEY tie_decision_year (region_id, decided_year),
  CONSTRAINT tie_decision_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  CONSTRAINT tie_decision_decided_person FOREIGN KEY (decided_person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE tied_unit (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  decision_id BIGINT NOT NULL,
  evaluation_id BIGINT NOT NULL,
  chosen BOOLEAN NOT NULL,
  UNIQUE KEY tied_unit_once (decision_id, evaluation_id),
  CONSTRAINT tied_unit_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  CONSTRAINT tied_unit_of_decision FOREIGN KEY (decision_id) REFERENCES tie_decision (id),
  CONSTRAINT tied_unit_of_evaluation FOREIGN KEY (evaluation_id) REFERENCES unit_evaluation (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

ALTER TABLE unit_evaluation ADD COLUMN quota_effect VARCHAR(40) AFTER earned_grade;
