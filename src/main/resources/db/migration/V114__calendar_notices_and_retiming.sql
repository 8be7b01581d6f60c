-- The State Council's notice of a year's holidays, as an administrator loaded it.
CREATE TABLE calendar_notice (
  notice_year INT NOT NULL PRIMARY KEY,
  title VARCHAR(200) NOT NULL,
  body TEXT NOT NULL,
  loaded_by VARCHAR(60) NOT NULL,
  loaded_at DATETIME(6) NOT NULL,
  version INT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Its days; a notice may free days of the December before.
CREATE TABLE calendar_notice_day (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  notice_year INT NOT NULL,
  day DATE NOT NULL,
  working BOOLEAN NOT NULL,
  name VARCHAR(60) NOT NULL,
  KEY notice_day_year (notice_year, day)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- One row: how often a recomputation of the open timers was asked for, and up to where it was done.
CREATE TABLE timer_recount (
  id INT NOT NULL PRIMARY KEY,
  owed BIGINT NOT NULL,
  paid BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
INSERT INTO timer_recount (id, owed, paid) VALUES (1, 0, 0);

-- Of what the system has reminded: round 0 is the first hand-in, else the id of the report that was returned.
CREATE TABLE report_reminder (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  task_year_id BIGINT NOT NULL,
  period VARCHAR(10) NOT NULL,
  hand_in BIGINT NOT NULL,
  stage VARCHAR(20) NOT NULL,
  reminded_at DATETIME(6) NOT NULL,
  UNIQUE KEY report_reminder_once (task_year_id, period, hand_in, stage)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
