CREATE TABLE list_import (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  file_name VARCHAR(250) NOT NULL,
  kind VARCHAR(40) NOT NULL,
  list_year INT NOT NULL,
  profile TEXT NOT NULL,
  layout MEDIUMTEXT NOT NULL,
  uploaded_by VARCHAR(100) NOT NULL,
  uploaded_at DATETIME(6) NOT NULL,
  list_id BIGINT,
  version INT NOT NULL,
  KEY list_import_region (region_id, list_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
