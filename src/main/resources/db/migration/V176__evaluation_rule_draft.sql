-- 评分细则草稿: the rules of a region's year while they are written; gone when they are published.
CREATE TABLE rule_draft (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  rule_year INT NOT NULL,
  book MEDIUMTEXT NOT NULL,
  edited_by VARCHAR(100) NOT NULL,
  edited_person_id BIGINT,
  edited_at DATETIME(6) NOT NULL,
  version INT NOT NULL,
  UNIQUE KEY rule_draft_once (region_id, rule_year),
  CONSTRAINT rule_draft_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  CONSTRAINT rule_draft_edited_person FOREIGN KEY (edited_person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
