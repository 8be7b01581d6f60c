-- Whose line an area is, where the office says otherwise than its words do.
CREATE TABLE area_group (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  area VARCHAR(700) NOT NULL,
  belongs_to VARCHAR(20) NOT NULL,
  CONSTRAINT area_group_area UNIQUE (region_id, area),
  CONSTRAINT area_group_region FOREIGN KEY (region_id) REFERENCES region (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
