-- What a region counts of a day, by itself and with all regions below: derived, and made anew by one call.
CREATE TABLE region_summary (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  day DATE NOT NULL,
  whole BOOLEAN NOT NULL,
  tasks INT NOT NULL,
  red INT NOT NULL,
  yellow INT NOT NULL,
  green INT NOT NULL,
  grey INT NOT NULL,
  closed INT NOT NULL,
  overdue INT NOT NULL,
  fixed_term INT NOT NULL,
  completed INT NOT NULL,
  on_schedule INT NOT NULL,
  stamps BIGINT NULL,
  settled BOOLEAN NOT NULL,
  CONSTRAINT region_summary_place UNIQUE (region_id, day, whole),
  KEY region_summary_day (day, whole),
  CONSTRAINT region_summary_region FOREIGN KEY (region_id) REFERENCES region (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
