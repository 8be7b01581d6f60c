CREATE TABLE notice (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  unit_id BIGINT,
  role VARCHAR(40),
  task_id BIGINT NOT NULL,
  message_key VARCHAR(80) NOT NULL,
  arguments TEXT NOT NULL,
  sent_at DATETIME(6) NOT NULL,
  KEY notice_unit (unit_id, id),
  KEY notice_role (region_id, role, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE notice_read (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  notice_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  read_at DATETIME(6) NOT NULL,
  UNIQUE KEY notice_read_once (notice_id, person_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
