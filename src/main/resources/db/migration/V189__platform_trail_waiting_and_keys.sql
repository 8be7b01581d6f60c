-- What is not sealed yet: a look at it costs the same however long the trail is.
CREATE TABLE unsealed_line (
  line_id BIGINT NOT NULL PRIMARY KEY,
  region_id BIGINT NOT NULL,
  since DATETIME(6) NOT NULL,
  KEY unsealed_line_region (region_id, line_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TRIGGER audit_line_waits AFTER INSERT ON audit_line
  FOR EACH ROW INSERT INTO unsealed_line (line_id, region_id, since) VALUES (NEW.id, NEW.region_id, UTC_TIMESTAMP(6));

INSERT IGNORE INTO unsealed_line (line_id, region_id, since)
  SELECT l.id, l.region_id, UTC_TIMESTAMP(6)
    FROM audit_line l LEFT JOIN seal s ON s.line_id = l.id
   WHERE s.line_id IS NULL;

-- By what a link was made, with the mark of its key: SHA-256 until the region's chain is changed over. The head of a
-- keyed chain bears a code of its own, so that it cannot be put back to an earlier link.
ALTER TABLE seal ADD COLUMN sealed_with VARCHAR(40) NOT NULL DEFAULT 'SHA-256';

ALTER TABLE trail_head
  ADD COLUMN sealed_with VARCHAR(40),
  ADD COLUMN mac VARCHAR(64);

-- A node of an earlier release that still runs knows no keys: after the changeover its links are refused.
CREATE TRIGGER seal_stays_keyed BEFORE INSERT ON seal
  FOR EACH ROW SET NEW.place = IF(
    NEW.sealed_with = 'SHA-256'
      AND EXISTS (SELECT 1 FROM trail_head h WHERE h.region_id = NEW.region_id AND h.mac IS NOT NULL),
    NULL, NEW.place);

-- The heads that were written down outside, one a day and region.
CREATE TABLE trail_anchor (
  region_id BIGINT NOT NULL,
  day DATE NOT NULL,
  place BIGINT NOT NULL,
  hash VARCHAR(64) NOT NULL,
  PRIMARY KEY (region_id, day)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
