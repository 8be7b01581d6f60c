-- A link by which a screen shows the wall chart without an account. The token itself is never kept, only its SHA-256.
CREATE TABLE display_link (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  name VARCHAR(100) NOT NULL,
  -- Null shows all lists.
  list_id BIGINT,
  grouped_by VARCHAR(20) NOT NULL,
  alarming BOOLEAN NOT NULL,
  hash CHAR(64) NOT NULL,
  made_person_id BIGINT,
  made_by VARCHAR(100) NOT NULL,
  made_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  revoked_at DATETIME(6),
  UNIQUE KEY display_link_hash (hash),
  KEY display_link_region (region_id, id),
  CONSTRAINT display_link_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  CONSTRAINT display_link_of_list FOREIGN KEY (list_id) REFERENCES task_list (id),
  CONSTRAINT display_link_made_person FOREIGN KEY (made_person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
