-- What a comment asks for: of a person where one is named, else of the unit, until the office has closed it.
CREATE TABLE comment_duty (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  comment_id BIGINT NOT NULL,
  report_id BIGINT NOT NULL,
  unit_id BIGINT,
  person_id BIGINT,
  matter VARCHAR(500) NOT NULL,
  due DATE NOT NULL,
  stage VARCHAR(40) NOT NULL,
  stage_since DATETIME(6) NOT NULL,
  version INT NOT NULL,
  KEY comment_duty_of_unit (unit_id, stage),
  KEY comment_duty_of_person (person_id, stage),
  CONSTRAINT comment_duty_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  CONSTRAINT comment_duty_of_comment FOREIGN KEY (comment_id) REFERENCES leader_comment (id),
  CONSTRAINT comment_duty_of_report FOREIGN KEY (report_id) REFERENCES debriefing_report (id),
  CONSTRAINT comment_duty_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
  CONSTRAINT comment_duty_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
