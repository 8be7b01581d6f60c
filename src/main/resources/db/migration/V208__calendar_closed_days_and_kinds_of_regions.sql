-- A working day that a region closed for itself; what stands in calendar_day is law in all of them.
CREATE TABLE closed_day (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  day DATE NOT NULL,
  name VARCHAR(60) NOT NULL,
  version INT NOT NULL,
  UNIQUE KEY closed_day_once (region_id, day),
  CONSTRAINT closed_day_region FOREIGN KEY (region_id) REFERENCES region (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A kind of no region is kept by the top one for all.
ALTER TABLE list_kind
  ADD COLUMN region_id BIGINT NULL,
  ADD CONSTRAINT list_kind_region FOREIGN KEY (region_id) REFERENCES region (id);
