CREATE TABLE region (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code VARCHAR(20) NOT NULL,
  name VARCHAR(100) NOT NULL,
  parent_id BIGINT,
  -- Ids from the root to this region, such as /1/7/: everything below a region begins with its path.
  path VARCHAR(200) NOT NULL,
  UNIQUE KEY region_code (code),
  KEY region_path (path),
  CONSTRAINT region_parent FOREIGN KEY (parent_id) REFERENCES region (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE unit (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  code VARCHAR(20) NOT NULL,
  name VARCHAR(100) NOT NULL,
  full_name VARCHAR(200) NOT NULL,
  aliases VARCHAR(1000) NOT NULL,
  category VARCHAR(40) NOT NULL,
  host_id BIGINT,
  coordination_group VARCHAR(40) NOT NULL,
  law_enforcing BOOLEAN NOT NULL,
  is_set BOOLEAN NOT NULL,
  set_rule VARCHAR(40) NOT NULL,
  version INT NOT NULL,
  UNIQUE KEY unit_code (region_id, code),
  CONSTRAINT unit_region FOREIGN KEY (region_id) REFERENCES region (id),
  CONSTRAINT unit_host FOREIGN KEY (host_id) REFERENCES unit (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE person (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  name VARCHAR(100) NOT NULL,
  phone VARCHAR(40),
  active BOOLEAN NOT NULL,
  version INT NOT NULL,
  KEY person_region (region_id, id),
  CONSTRAINT person_region_of FOREIGN KEY (region_id) REFERENCES region (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A role in a unit; the unit is missing where the role is held for the whole region (a district leader, an observer).
CREATE TABLE post (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id BIGINT NOT NULL,
  unit_id BIGINT,
  role VARCHAR(40) NOT NULL,
  UNIQUE KEY post_once (person_id, unit_id, role),
  KEY post_unit (unit_id),
  KEY post_role (role),
  CONSTRAINT post_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT post_unit_of FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
