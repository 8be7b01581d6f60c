-- 月度分析: editions of a region's month. What was issued is never changed; a later edition names the one that it puts right.
CREATE TABLE analysis (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  analysed_month VARCHAR(7) NOT NULL,
  edition INT NOT NULL,
  state VARCHAR(40) NOT NULL,
  as_of DATE NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  corrects_id BIGINT,
  reason TEXT,
  issued_by VARCHAR(100),
  issued_person_id BIGINT,
  issued_at DATETIME(6),
  version INT NOT NULL,
  UNIQUE KEY analysis_once (region_id, analysed_month, edition),
  CONSTRAINT analysis_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  CONSTRAINT analysis_corrects FOREIGN KEY (corrects_id) REFERENCES analysis (id),
  CONSTRAINT analysis_issued_person FOREIGN KEY (issued_person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
-- Its sections: what was composed, with every figure, its day and the page behind it, and what the office wrote instead.
CREATE TABLE analysis_section (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  analysis_id BIGINT NOT NULL,
  kind VARCHAR(40) NOT NULL,
  composed MEDIUMTEXT NOT NULL,
  written TEXT,
  version INT NOT NULL,
  UNIQUE KEY analysis_section_once (analysis_id, kind),
  CONSTRAINT analysis_section_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  CONSTRAINT analysis_section_of FOREIGN KEY (analysis_id) REFERENCES analysis (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
