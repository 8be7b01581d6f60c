-- 机构改革: what a document did to a unit, and from which day on. A unit that was closed keeps its row, because lists,
-- letters and charts of former days name it; whoever holds a post in its successor acts for what still runs under it.
ALTER TABLE unit
  ADD COLUMN closed_on DATE,
  ADD COLUMN successor_id BIGINT,
  ADD KEY unit_successor (successor_id),
  ADD CONSTRAINT unit_succeeded_by FOREIGN KEY (successor_id) REFERENCES unit (id);

CREATE TABLE unit_reform (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  kind VARCHAR(40) NOT NULL,
  on_day DATE NOT NULL,
  -- What it was called until the day before.
  former_name VARCHAR(100) NOT NULL,
  former_full_name VARCHAR(200) NOT NULL,
  successor_id BIGINT,
  document TEXT NOT NULL,
  document_day DATE NOT NULL,
  made_person_id BIGINT,
  made_by VARCHAR(100) NOT NULL,
  made_at DATETIME(6) NOT NULL,
  KEY unit_reform_of (unit_id, id),
  KEY unit_reform_region (region_id, id),
  CONSTRAINT unit_reform_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  CONSTRAINT unit_reform_of_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
  CONSTRAINT unit_reform_successor FOREIGN KEY (successor_id) REFERENCES unit (id),
  CONSTRAINT unit_reform_made_by FOREIGN KEY (made_person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
