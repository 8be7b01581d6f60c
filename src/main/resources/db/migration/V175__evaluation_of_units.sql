-- 评分细则: the rules of a region's year, frozen when they are published.
CREATE TABLE rule_set (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  rule_year INT NOT NULL,
  edition INT NOT NULL,
  book MEDIUMTEXT NOT NULL,
  published_on DATE NOT NULL,
  published_by VARCHAR(100) NOT NULL,
  published_person_id BIGINT,
  published_at DATETIME(6) NOT NULL,
  UNIQUE KEY rule_set_once (region_id, rule_year, edition),
  CONSTRAINT rule_set_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  CONSTRAINT rule_set_published_person FOREIGN KEY (published_person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The evaluation of one unit's year; inputs are null until the year is frozen, the result until it is published.
CREATE TABLE unit_evaluation (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  evaluated_year INT NOT NULL,
  unit_group VARCHAR(40) NOT NULL,
  rule_set_id BIGINT NOT NULL,
  stage VARCHAR(40) NOT NULL,
  stage_since DATETIME(6) NOT NULL,
  act_by DATE,
  material_late BOOLEAN NOT NULL,
  round INT NOT NULL,
  inputs MEDIUMTEXT,
  preliminary_total DECIMAL(6, 2),
  preliminary_grade VARCHAR(40),
  total DECIMAL(6, 2),
  grade VARCHAR(40),
  earned_grade VARCHAR(40),
  place INT,
  instance_id VARCHAR(64) NOT NULL,
  version INT NOT NULL,
  UNIQUE KEY unit_evaluation_once (region_id, evaluated_year, unit_id),
  KEY unit_evaluation_term (act_by),
  CONSTRAINT unit_evaluation_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  CONSTRAINT unit_evaluation_of_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
  CONSTRAINT unit_evaluation_by_rules FOREIGN KEY (rule_set_id) REFERENCES rule_set (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What people add to the record of a unit's year: cases for a bonus, vetoes, problems that were found.
CREATE TABLE added_matter (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  evaluation_id BIGINT NOT NULL,
  kind VARCHAR(40) NOT NULL,
  code VARCHAR(40) NOT NULL,
  matter VARCHAR(200) NOT NULL,
  words TEXT NOT NULL,
  admitted BOOLEAN,
  finding_id BIGINT,
  added_by VARCHAR(100) NOT NULL,
  added_person_id BIGINT,
  added_at DATETIME(6) NOT NULL,
  KEY added_matter_evaluation (evaluation_id),
  CONSTRAINT added_matter_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  CONSTRAINT added_matter_of_evaluation FOREIGN KEY (evaluation_id) REFERENCES unit_evaluation (id),
  CONSTRAINT added_matter_finding FOREIGN KEY (finding_id) REFERENCES finding (id),
  CONSTRAINT added_matter_added_person FOREIGN KEY (added_person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What an evaluator scored, in one round; never changed.
CREATE TABLE unit_scoring (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  evaluation_id BIGINT NOT NULL,
  round INT NOT NULL,
  total DECIMAL(6, 2) NOT NULL,
  words TEXT NOT NULL,
  scored_by VARCHAR(100) NOT NULL,
  scored_person_id BIGINT,
  scored_at DATETIME(6) NOT NULL,
  UNIQUE KEY unit_scoring_once (evaluation_id, round, scored_person_id),
  CONSTRAINT unit_scoring_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  CONSTRAINT unit_scoring_of_evaluation FOREIGN KEY (evaluation_id) REFERENCES unit_evaluation (id),
  CONSTRAINT unit_scoring_scored_person FOREIGN KEY (scored_person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- One line's score by people: a figure of a line scored by hand, or a score in place of the computed one, which counts
-- when somebody else has signed it too; never changed but by that signature.
CREATE TABLE unit_score (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  evaluation_id BIGINT NOT NULL,
  scoring_id BIGINT,
  round INT NOT NULL,
  line VARCHAR(10) NOT NULL,
  instead BOOLEAN NOT NULL,
  score DECIMAL(6, 2) NOT NULL,
  reason TEXT NOT NULL,
  given_by VARCHAR(100) NOT NULL,
  given_person_id BIGINT,
  given_at DATETIME(6) NOT NULL,
  confirmed_by VARCHAR(100),
  confirmed_person_id BIGINT,
  confirmed_at DATETIME(6),
  KEY unit_score_evaluation (evaluation_id),
  CONSTRAINT unit_score_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  CONSTRAINT unit_score_of_evaluation FOREIGN KEY (evaluation_id) REFERENCES unit_evaluation (id),
  CONSTRAINT unit_score_of_scoring FOREIGN KEY (scoring_id) REFERENCES unit_scoring (id),
  CONSTRAINT unit_score_given_person FOREIGN KEY (given_person_id) REFERENCES person (id),
  CONSTRAINT unit_score_confirmed_person FOREIGN KEY (confirmed_person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- 申诉: one for each preliminary result at most.
CREATE TABLE appeal (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  evaluation_id BIGINT NOT NULL,
  round INT NOT NULL,
  state VARCHAR(40) NOT NULL,
  reason TEXT NOT NULL,
  filed_by VARCHAR(100) NOT NULL,
  filed_person_id BIGINT,
  filed_at DATETIME(6) NOT NULL,
  answer TEXT,
  decided_by VARCHAR(100),
  decided_person_id BIGINT,
  decided_at DATETIME(6),
  UNIQUE KEY appeal_once (evaluation_id, round),
  CONSTRAINT appeal_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  CONSTRAINT appeal_of_evaluation FOREIGN KEY (evaluation_id) REFERENCES unit_evaluation (id),
  CONSTRAINT appeal_filed_person FOREIGN KEY (filed_person_id) REFERENCES person (id),
  CONSTRAINT appeal_decided_person FOREIGN KEY (decided_person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- 公布: once for a region's year.
CREATE TABLE evaluation_publication (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  published_year INT NOT NULL,
  published_on DATE NOT NULL,
  published_by VARCHAR(100) NOT NULL,
  published_person_id BIGINT,
  published_at DATETIME(6) NOT NULL,
  UNIQUE KEY evaluation_publication_once (region_id, published_year),
  CONSTRAINT evaluation_publication_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  CONSTRAINT evaluation_publication_published_person FOREIGN KEY (published_person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
