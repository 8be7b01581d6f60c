-- 述法: one round for a region and year, with the template and the common questions that all answer.
CREATE TABLE debriefing_round (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  debriefed_year INT NOT NULL,
  title VARCHAR(200) NOT NULL,
  due DATE NOT NULL,
  template MEDIUMTEXT NOT NULL,
  opened_by VARCHAR(100) NOT NULL,
  opened_person_id BIGINT,
  opened_at DATETIME(6) NOT NULL,
  version INT NOT NULL,
  UNIQUE KEY debriefing_round_once (region_id, debriefed_year),
  CONSTRAINT debriefing_round_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  CONSTRAINT debriefing_round_opened_person FOREIGN KEY (opened_person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
