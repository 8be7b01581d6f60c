-- Critical posts that one person proposed, until another has confirmed or refused them.
CREATE TABLE post_proposal (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  unit_id BIGINT,
  role VARCHAR(40) NOT NULL,
  state VARCHAR(40) NOT NULL,
  proposed_person_id BIGINT,
  proposed_by VARCHAR(100) NOT NULL,
  proposed_at DATETIME(6) NOT NULL,
  ended_person_id BIGINT,
  ended_by VARCHAR(100),
  ended_at DATETIME(6),
  reason VARCHAR(500),
  version INT NOT NULL,
  KEY post_proposal_region (region_id, state, id),
  KEY post_proposal_person (person_id, state),
  CONSTRAINT post_proposal_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  CONSTRAINT post_proposal_for FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT post_proposal_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
  CONSTRAINT post_proposal_proposer FOREIGN KEY (proposed_person_id) REFERENCES person (id),
  CONSTRAINT post_proposal_second FOREIGN KEY (ended_person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Whoever administers stands in for nobody: the substitutions of before in which they did are over.
UPDATE substitution s JOIN post o ON o.person_id = s.substitute_id AND o.role IN ('SYS_ADMIN', 'AUDITOR')
  SET s.ended_by = '系统', s.ended_at = UTC_TIMESTAMP(6), s.end_reason = '三员分立'
  WHERE s.ended_at IS NULL;
