-- With whom a unit is graded and told of circulars: what follows from its category, until somebody says otherwise.
ALTER TABLE unit ADD COLUMN unit_group VARCHAR(40);
UPDATE unit SET unit_group = CASE
  WHEN category IN ('镇', '乡', '民族乡', '街道', '乡镇', '镇街') THEN 'TOWN'
  WHEN law_enforcing THEN 'LAW_ENFORCING'
  WHEN category LIKE '党%' OR category LIKE '纪%' OR category LIKE '群团%' THEN 'PARTY_MASS'
  ELSE 'OTHER'
END;
ALTER TABLE unit MODIFY COLUMN unit_group VARCHAR(40) NOT NULL;

ALTER TABLE letter
  -- What the facts were found to be when they were taken last, a sentence a line; null of letters from before.
  ADD COLUMN facts_taken TEXT,
  ADD COLUMN task_behind BOOLEAN NOT NULL DEFAULT FALSE,
  -- When and where an interview is held.
  ADD COLUMN meets_at DATETIME(6),
  ADD COLUMN meets_in VARCHAR(200) NOT NULL DEFAULT '';

-- The units that a circular was sent to, beside the one that it is about.
CREATE TABLE letter_reader (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  letter_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  UNIQUE KEY letter_reader_once (letter_id, unit_id),
  KEY letter_reader_unit (unit_id),
  CONSTRAINT letter_reader_region FOREIGN KEY (region_id) REFERENCES region (id),
  CONSTRAINT letter_reader_of FOREIGN KEY (letter_id) REFERENCES letter (id),
  CONSTRAINT letter_reader_is FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
