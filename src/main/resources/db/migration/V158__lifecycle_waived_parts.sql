-- 未报: the cooperating units without whose parts a close-out was asked for, and why (domain brief, section 4.1).
CREATE TABLE close_out_waiver (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  close_out_id BIGINT NOT NULL,
  region_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  reason TEXT NOT NULL,
  UNIQUE KEY close_out_waiver_once (close_out_id, unit_id),
  CONSTRAINT close_out_waiver_of FOREIGN KEY (close_out_id) REFERENCES close_out (id),
  CONSTRAINT close_out_waiver_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  CONSTRAINT close_out_waiver_of_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
