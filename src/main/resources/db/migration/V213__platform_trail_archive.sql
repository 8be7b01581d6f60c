-- A chain may begin after what was archived: at a base, which the code of the head covers.
ALTER TABLE trail_head
  ADD COLUMN base_place BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN base_hash VARCHAR(64) NOT NULL DEFAULT '';

-- Where the lines before the base are; for people, the chain does not rest on it.
CREATE TABLE trail_archive (
  region_id BIGINT NOT NULL,
  first_place BIGINT NOT NULL,
  last_place BIGINT NOT NULL,
  lines_until DATETIME(6) NOT NULL,
  file VARCHAR(250) NOT NULL,
  archived_at DATETIME(6) NOT NULL,
  PRIMARY KEY (region_id, last_place)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What the base covers may go, and nothing else.
-- A back-up of an earlier release may have left it out.
DROP TRIGGER IF EXISTS audit_line_never_goes;
CREATE TRIGGER audit_line_never_goes BEFORE DELETE ON audit_line
  FOR EACH ROW
BEGIN
  IF NOT EXISTS (SELECT 1 FROM seal s JOIN trail_head h ON h.region_id = s.region_id
                  WHERE s.line_id = OLD.id AND s.place <= h.base_place) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the audit trail is append-only';
  END IF;
END;
