-- Who wants the week: a person for themselves; the office, for all of it and its group chat, where no person is named.
CREATE TABLE subscription (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  person_id BIGINT,
  reader BIGINT AS (COALESCE(person_id, 0)) STORED,
  wanted BOOLEAN NOT NULL,
  since DATETIME(6) NOT NULL,
  version INT NOT NULL,
  UNIQUE KEY subscription_once (region_id, reader),
  CONSTRAINT subscription_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  CONSTRAINT subscription_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
-- What was sent for a week: once for each subscription, whichever node sends it. A week with nothing to say is noted too.
CREATE TABLE week_report (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  subscription_id BIGINT NOT NULL,
  monday DATE NOT NULL,
  day DATE NOT NULL,
  said MEDIUMTEXT NOT NULL,
  UNIQUE KEY week_report_once (subscription_id, monday),
  CONSTRAINT week_report_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  CONSTRAINT week_report_of FOREIGN KEY (subscription_id) REFERENCES subscription (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
