CREATE TABLE audit_line (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  happened_at DATETIME(6) NOT NULL,
  person_id BIGINT NOT NULL,
  person_name VARCHAR(100) NOT NULL,
  posts VARCHAR(500) NOT NULL,
  act VARCHAR(80) NOT NULL,
  subject_type VARCHAR(40) NOT NULL,
  subject_id BIGINT NOT NULL,
  before_value TEXT,
  after_value TEXT,
  reason TEXT,
  KEY audit_line_subject (subject_type, subject_id, id),
  KEY audit_line_region (region_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TRIGGER audit_line_never_changes BEFORE UPDATE ON audit_line
  FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the audit trail is append-only';

CREATE TRIGGER audit_line_never_goes BEFORE DELETE ON audit_line
  FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the audit trail is append-only';

CREATE TABLE seal (
  line_id BIGINT NOT NULL PRIMARY KEY,
  region_id BIGINT NOT NULL,
  place BIGINT NOT NULL,
  hash VARCHAR(64) NOT NULL,
  UNIQUE KEY seal_place (region_id, place)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE trail_head (
  region_id BIGINT NOT NULL PRIMARY KEY,
  place BIGINT NOT NULL,
  hash VARCHAR(64) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
