-- 点评: what a leader says on a report. Never changed.
CREATE TABLE leader_comment (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  report_id BIGINT NOT NULL,
  leader VARCHAR(100) NOT NULL,
  words TEXT NOT NULL,
  rating VARCHAR(40),
  live BOOLEAN NOT NULL,
  noted_by VARCHAR(100) NOT NULL,
  noted_person_id BIGINT,
  noted_at DATETIME(6) NOT NULL,
  KEY leader_comment_report (report_id),
  CONSTRAINT leader_comment_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  CONSTRAINT leader_comment_of_report FOREIGN KEY (report_id) REFERENCES debriefing_report (id),
  CONSTRAINT leader_comment_noted_person FOREIGN KEY (noted_person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
