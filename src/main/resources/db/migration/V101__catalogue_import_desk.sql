-- An import keeps the file as it came; what it reads as, what was answered and what was corrected lie apart.
ALTER TABLE list_import
  MODIFY layout MEDIUMTEXT NULL,
  ADD COLUMN packed LONGBLOB,
  ADD COLUMN choices TEXT,
  ADD COLUMN settled MEDIUMTEXT,
  ADD COLUMN issuer VARCHAR(100) NOT NULL DEFAULT '',
  ADD COLUMN profile_used BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN target_list_id BIGINT,
  ADD COLUMN tasks INT NOT NULL DEFAULT 0,
  ADD COLUMN blocking INT NOT NULL DEFAULT 0,
  ADD COLUMN most_blocking INT NOT NULL DEFAULT 0,
  ADD COLUMN file_bytes BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN file_sha256 VARCHAR(64);

-- In chunks below every packet limit; gone with a discarded import, kept with a confirmed one.
CREATE TABLE import_chunk (
  import_id BIGINT NOT NULL,
  position INT NOT NULL,
  content MEDIUMBLOB NOT NULL,
  PRIMARY KEY (import_id, position),
  CONSTRAINT chunk_of_import FOREIGN KEY (import_id) REFERENCES list_import (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What an issuer means, remembered from the last list of the kind that was confirmed.
CREATE TABLE import_profile (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  issuer VARCHAR(100) NOT NULL,
  kind VARCHAR(40) NOT NULL,
  reading TEXT NOT NULL,
  meanings TEXT NOT NULL,
  kept_by VARCHAR(100) NOT NULL,
  kept_at DATETIME(6) NOT NULL,
  version INT NOT NULL,
  UNIQUE KEY profile_once (region_id, issuer, kind)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
