-- Proofs, actors and rows that belong together are relations now: what proves what, which person did what, and that an
-- id points to a row. What was kept before stays: lists of ids become rows in their order, names stay beside the ids.

-- 1. Proofs. What was attached first has the smaller id.
CREATE TABLE evidence_use (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  owner VARCHAR(40) NOT NULL,
  owner_id BIGINT NOT NULL,
  evidence_id BIGINT NOT NULL,
  UNIQUE KEY evidence_use_once (owner, owner_id, evidence_id),
  KEY evidence_use_of (evidence_id),
  KEY evidence_use_region (region_id),
  CONSTRAINT evidence_use_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  CONSTRAINT evidence_use_of_file FOREIGN KEY (evidence_id) REFERENCES evidence_file (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- One table of steps for whatever moves through stages; earlier_id only until their proofs have followed.
CREATE TABLE case_step (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  case_kind VARCHAR(40) NOT NULL,
  case_id BIGINT NOT NULL,
  act VARCHAR(40) NOT NULL,
  words TEXT NOT NULL,
  taken_person_id BIGINT,
  taken_by VARCHAR(100) NOT NULL,
  taken_at DATETIME(6) NOT NULL,
  earlier_id BIGINT,
  KEY case_step_case (case_kind, case_id, id),
  KEY case_step_region (region_id),
  CONSTRAINT case_step_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  CONSTRAINT case_step_taken_person FOREIGN KEY (taken_person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO case_step (region_id, case_kind, case_id, act, words, taken_by, taken_at, earlier_id)
  SELECT finding.region_id, 'finding', finding_step.finding_id, finding_step.kind, finding_step.words, finding_step.taken_by, finding_step.taken_at, finding_step.id
  FROM finding_step JOIN finding ON finding.id = finding_step.finding_id ORDER BY finding_step.id;
INSERT INTO case_step (region_id, case_kind, case_id, act, words, taken_by, taken_at, earlier_id)
  SELECT suggestion.region_id, 'suggestion', suggestion_step.suggestion_id, suggestion_step.kind, suggestion_step.words, suggestion_step.taken_by, suggestion_step.taken_at, suggestion_step.id
  FROM suggestion_step JOIN suggestion ON suggestion.id = suggestion_step.suggestion_id ORDER BY suggestion_step.id;
INSERT INTO case_step (region_id, case_kind, case_id, act, words, taken_by, taken_at, earlier_id)
  SELECT instruction.region_id, 'instruction', instruction_step.instruction_id, instruction_step.kind, instruction_step.words, instruction_step.taken_by, instruction_step.taken_at, instruction_step.id
  FROM instruction_step JOIN instruction ON instruction.id = instruction_step.instruction_id ORDER BY instruction_step.id;

-- 2. Every row of the business says its region.
ALTER TABLE close_out ADD COLUMN region_id BIGINT;
UPDATE close_out JOIN task_year ON task_year.id = close_out.task_year_id SET close_out.region_id = task_year.region_id;
ALTER TABLE close_out MODIFY region_id BIGINT NOT NULL, ADD CONSTRAINT close_out_in_region FOREIGN KEY (region_id) REFERENCES region (id);
ALTER TABLE milestone ADD COLUMN region_id BIGINT;
UPDATE milestone JOIN task_year ON task_year.id = milestone.task_year_id SET milestone.region_id = task_year.region_id;
ALTER TABLE milestone MODIFY region_id BIGINT NOT NULL, ADD CONSTRAINT milestone_in_region FOREIGN KEY (region_id) REFERENCES region (id);
ALTER TABLE report_draft ADD COLUMN region_id BIGINT;
UPDATE report_draft JOIN task_year ON task_year.id = report_draft.task_year_id SET report_draft.region_id = task_year.region_id;
ALTER TABLE report_draft MODIFY region_id BIGINT NOT NULL, ADD CONSTRAINT report_draft_in_region FOREIGN KEY (region_id) REFERENCES region (id);
ALTER TABLE letter_reply ADD COLUMN region_id BIGINT;
UPDATE letter_reply JOIN letter ON letter.id = letter_reply.letter_id SET letter_reply.region_id = letter.region_id;
ALTER TABLE letter_reply MODIFY region_id BIGINT NOT NULL, ADD CONSTRAINT letter_reply_in_region FOREIGN KEY (region_id) REFERENCES region (id);
ALTER TABLE part ADD COLUMN region_id BIGINT;
UPDATE part JOIN task ON task.id = part.task_id SET part.region_id = task.region_id;
ALTER TABLE part MODIFY region_id BIGINT NOT NULL, ADD CONSTRAINT part_in_region FOREIGN KEY (region_id) REFERENCES region (id);
ALTER TABLE list_version ADD COLUMN region_id BIGINT;
UPDATE list_version JOIN task_list ON task_list.id = list_version.list_id SET list_version.region_id = task_list.region_id;
ALTER TABLE list_version MODIFY region_id BIGINT NOT NULL, ADD CONSTRAINT list_version_in_region FOREIGN KEY (region_id) REFERENCES region (id);
ALTER TABLE link_past ADD COLUMN region_id BIGINT;
UPDATE link_past JOIN link ON link.id = link_past.link_id SET link_past.region_id = link.region_id;
ALTER TABLE link_past MODIFY region_id BIGINT NOT NULL, ADD CONSTRAINT link_past_in_region FOREIGN KEY (region_id) REFERENCES region (id);
ALTER TABLE post ADD COLUMN region_id BIGINT;
UPDATE post JOIN person ON person.id = post.person_id SET post.region_id = person.region_id;
ALTER TABLE post MODIFY region_id BIGINT NOT NULL, ADD CONSTRAINT post_in_region FOREIGN KEY (region_id) REFERENCES region (id);
ALTER TABLE substitution_post ADD COLUMN region_id BIGINT;
UPDATE substitution_post JOIN substitution ON substitution.id = substitution_post.substitution_id SET substitution_post.region_id = substitution.region_id;
ALTER TABLE substitution_post MODIFY region_id BIGINT NOT NULL, ADD CONSTRAINT substitution_post_in_region FOREIGN KEY (region_id) REFERENCES region (id);
ALTER TABLE hand_over_post ADD COLUMN region_id BIGINT;
UPDATE hand_over_post JOIN hand_over ON hand_over.id = hand_over_post.hand_over_id SET hand_over_post.region_id = hand_over.region_id;
ALTER TABLE hand_over_post MODIFY region_id BIGINT NOT NULL, ADD CONSTRAINT hand_over_post_in_region FOREIGN KEY (region_id) REFERENCES region (id);
ALTER TABLE evidence_share ADD COLUMN region_id BIGINT;
UPDATE evidence_share JOIN evidence_file ON evidence_file.id = evidence_share.evidence_id SET evidence_share.region_id = evidence_file.region_id;
ALTER TABLE evidence_share MODIFY region_id BIGINT NOT NULL, ADD CONSTRAINT evidence_share_in_region FOREIGN KEY (region_id) REFERENCES region (id);

-- 3. The lists of ids become rows. An id without a file was never a proof; it has no row to point to and goes.
INSERT INTO evidence_use (region_id, owner, owner_id, evidence_id)
  SELECT report.region_id, 'report', report.id, used.file_id
  FROM report, JSON_TABLE(CONCAT('[', report.evidence, ']'), '$[*]' COLUMNS (place FOR ORDINALITY, file_id BIGINT PATH '$')) AS used
  WHERE used.file_id IN (SELECT id FROM evidence_file)
  GROUP BY report.region_id, report.id, used.file_id ORDER BY report.id, MIN(used.place);
INSERT INTO evidence_use (region_id, owner, owner_id, evidence_id)
  SELECT contribution.region_id, 'contribution', contribution.id, used.file_id
  FROM contribution, JSON_TABLE(CONCAT('[', contribution.evidence, ']'), '$[*]' COLUMNS (place FOR ORDINALITY, file_id BIGINT PATH '$')) AS used
  WHERE used.file_id IN (SELECT id FROM evidence_file)
  GROUP BY contribution.region_id, contribution.id, used.file_id ORDER BY contribution.id, MIN(used.place);
INSERT INTO evidence_use (region_id, owner, owner_id, evidence_id)
  SELECT close_out.region_id, 'close_out', close_out.id, used.file_id
  FROM close_out, JSON_TABLE(CONCAT('[', close_out.evidence, ']'), '$[*]' COLUMNS (place FOR ORDINALITY, file_id BIGINT PATH '$')) AS used
  WHERE used.file_id IN (SELECT id FROM evidence_file)
  GROUP BY close_out.region_id, close_out.id, used.file_id ORDER BY close_out.id, MIN(used.place);
INSERT INTO evidence_use (region_id, owner, owner_id, evidence_id)
  SELECT extension.region_id, 'extension', extension.id, used.file_id
  FROM extension, JSON_TABLE(CONCAT('[', extension.evidence, ']'), '$[*]' COLUMNS (place FOR ORDINALITY, file_id BIGINT PATH '$')) AS used
  WHERE used.file_id IN (SELECT id FROM evidence_file)
  GROUP BY extension.region_id, extension.id, used.file_id ORDER BY extension.id, MIN(used.place);
INSERT INTO evidence_use (region_id, owner, owner_id, evidence_id)
  SELECT letter_reply.region_id, 'letter_reply', letter_reply.id, used.file_id
  FROM letter_reply, JSON_TABLE(CONCAT('[', letter_reply.evidence, ']'), '$[*]' COLUMNS (place FOR ORDINALITY, file_id BIGINT PATH '$')) AS used
  WHERE used.file_id IN (SELECT id FROM evidence_file)
  GROUP BY letter_reply.region_id, letter_reply.id, used.file_id ORDER BY letter_reply.id, MIN(used.place);
INSERT INTO evidence_use (region_id, owner, owner_id, evidence_id)
  SELECT finding.region_id, 'finding', finding.id, used.file_id
  FROM finding, JSON_TABLE(CONCAT('[', finding.evidence, ']'), '$[*]' COLUMNS (place FOR ORDINALITY, file_id BIGINT PATH '$')) AS used
  WHERE used.file_id IN (SELECT id FROM evidence_file)
  GROUP BY finding.region_id, finding.id, used.file_id ORDER BY finding.id, MIN(used.place);
INSERT INTO evidence_use (region_id, owner, owner_id, evidence_id)
  SELECT suggestion.region_id, 'suggestion', suggestion.id, used.file_id
  FROM suggestion, JSON_TABLE(CONCAT('[', suggestion.evidence, ']'), '$[*]' COLUMNS (place FOR ORDINALITY, file_id BIGINT PATH '$')) AS used
  WHERE used.file_id IN (SELECT id FROM evidence_file)
  GROUP BY suggestion.region_id, suggestion.id, used.file_id ORDER BY suggestion.id, MIN(used.place);
INSERT INTO evidence_use (region_id, owner, owner_id, evidence_id)
  SELECT case_step.region_id, 'case_step', case_step.id, used.file_id
  FROM case_step JOIN finding_step ON finding_step.id = case_step.earlier_id, JSON_TABLE(CONCAT('[', finding_step.evidence, ']'), '$[*]' COLUMNS (place FOR ORDINALITY, file_id BIGINT PATH '$')) AS used
  WHERE case_step.case_kind = 'finding' AND used.file_id IN (SELECT id FROM evidence_file)
  GROUP BY case_step.region_id, case_step.id, used.file_id ORDER BY case_step.id, MIN(used.place);
INSERT INTO evidence_use (region_id, owner, owner_id, evidence_id)
  SELECT case_step.region_id, 'case_step', case_step.id, used.file_id
  FROM case_step JOIN suggestion_step ON suggestion_step.id = case_step.earlier_id, JSON_TABLE(CONCAT('[', suggestion_step.evidence, ']'), '$[*]' COLUMNS (place FOR ORDINALITY, file_id BIGINT PATH '$')) AS used
  WHERE case_step.case_kind = 'suggestion' AND used.file_id IN (SELECT id FROM evidence_file)
  GROUP BY case_step.region_id, case_step.id, used.file_id ORDER BY case_step.id, MIN(used.place);
INSERT INTO evidence_use (region_id, owner, owner_id, evidence_id)
  SELECT case_step.region_id, 'case_step', case_step.id, used.file_id
  FROM case_step JOIN instruction_step ON instruction_step.id = case_step.earlier_id, JSON_TABLE(CONCAT('[', instruction_step.evidence, ']'), '$[*]' COLUMNS (place FOR ORDINALITY, file_id BIGINT PATH '$')) AS used
  WHERE case_step.case_kind = 'instruction' AND used.file_id IN (SELECT id FROM evidence_file)
  GROUP BY case_step.region_id, case_step.id, used.file_id ORDER BY case_step.id, MIN(used.place);

ALTER TABLE report DROP COLUMN evidence;
ALTER TABLE contribution DROP COLUMN evidence;
ALTER TABLE close_out DROP COLUMN evidence;
ALTER TABLE extension DROP COLUMN evidence;
ALTER TABLE letter_reply DROP COLUMN evidence;
ALTER TABLE finding DROP COLUMN evidence;
ALTER TABLE suggestion DROP COLUMN evidence;
ALTER TABLE case_step DROP COLUMN earlier_id;
DROP TABLE finding_step, suggestion_step, instruction_step;

-- 4. Who did it: the person beside the name that they had then. Null is the product itself, and whoever acted before
-- people were kept.
ALTER TABLE report RENAME COLUMN submitter_id TO submitted_person_id;
ALTER TABLE close_out RENAME COLUMN requester_id TO requested_person_id;
ALTER TABLE hand_over RENAME COLUMN made_by_id TO made_person_id;
ALTER TABLE instruction RENAME COLUMN author_id TO given_person_id, RENAME COLUMN author TO given_by;
ALTER TABLE urging RENAME COLUMN person_id TO urged_person_id;
ALTER TABLE urging MODIFY urged_person_id BIGINT;
ALTER TABLE hand_over MODIFY made_person_id BIGINT;
ALTER TABLE suspension ADD COLUMN resumed_at DATETIME(6);
UPDATE urging SET urged_person_id = NULL WHERE urged_person_id NOT IN (SELECT id FROM person);
UPDATE report SET submitted_person_id = NULL WHERE submitted_person_id NOT IN (SELECT id FROM person);
UPDATE close_out SET requested_person_id = NULL WHERE requested_person_id NOT IN (SELECT id FROM person);
UPDATE hand_over SET made_person_id = NULL WHERE made_person_id NOT IN (SELECT id FROM person);
ALTER TABLE evidence_file
  ADD COLUMN uploaded_person_id BIGINT,
  ADD CONSTRAINT evidence_file_uploaded_person FOREIGN KEY (uploaded_person_id) REFERENCES person (id);
ALTER TABLE list_import
  ADD COLUMN uploaded_person_id BIGINT,
  ADD CONSTRAINT list_import_uploaded_person FOREIGN KEY (uploaded_person_id) REFERENCES person (id);
ALTER TABLE import_profile
  ADD COLUMN kept_person_id BIGINT,
  ADD CONSTRAINT import_profile_kept_person FOREIGN KEY (kept_person_id) REFERENCES person (id);
ALTER TABLE list_version
  ADD COLUMN made_person_id BIGINT,
  ADD CONSTRAINT list_version_made_person FOREIGN KEY (made_person_id) REFERENCES person (id);
ALTER TABLE task_version
  ADD COLUMN changed_person_id BIGINT,
  ADD CONSTRAINT task_version_changed_person FOREIGN KEY (changed_person_id) REFERENCES person (id);
ALTER TABLE suspension
  ADD COLUMN suspended_person_id BIGINT,
  ADD COLUMN resumed_person_id BIGINT,
  ADD CONSTRAINT suspension_suspended_person FOREIGN KEY (suspended_person_id) REFERENCES person (id),
  ADD CONSTRAINT suspension_resumed_person FOREIGN KEY (resumed_person_id) REFERENCES person (id);
ALTER TABLE close_out
  ADD COLUMN decided_person_id BIGINT,
  ADD CONSTRAINT close_out_requested_person FOREIGN KEY (requested_person_id) REFERENCES person (id),
  ADD CONSTRAINT close_out_decided_person FOREIGN KEY (decided_person_id) REFERENCES person (id);
ALTER TABLE extension
  ADD COLUMN drafted_person_id BIGINT,
  ADD COLUMN signed_person_id BIGINT,
  ADD COLUMN recommended_person_id BIGINT,
  ADD COLUMN ended_person_id BIGINT,
  ADD CONSTRAINT extension_drafted_person FOREIGN KEY (drafted_person_id) REFERENCES person (id),
  ADD CONSTRAINT extension_signed_person FOREIGN KEY (signed_person_id) REFERENCES person (id),
  ADD CONSTRAINT extension_recommended_person FOREIGN KEY (recommended_person_id) REFERENCES person (id),
  ADD CONSTRAINT extension_ended_person FOREIGN KEY (ended_person_id) REFERENCES person (id);
ALTER TABLE report
  ADD COLUMN decided_person_id BIGINT,
  ADD CONSTRAINT report_submitted_person FOREIGN KEY (submitted_person_id) REFERENCES person (id),
  ADD CONSTRAINT report_decided_person FOREIGN KEY (decided_person_id) REFERENCES person (id);
ALTER TABLE contribution
  ADD COLUMN submitted_person_id BIGINT,
  ADD CONSTRAINT contribution_submitted_person FOREIGN KEY (submitted_person_id) REFERENCES person (id);
ALTER TABLE report_draft
  ADD COLUMN saved_person_id BIGINT,
  ADD CONSTRAINT report_draft_saved_person FOREIGN KEY (saved_person_id) REFERENCES person (id);
ALTER TABLE urging
  ADD COLUMN answered_person_id BIGINT,
  ADD CONSTRAINT urging_urged_person FOREIGN KEY (urged_person_id) REFERENCES person (id),
  ADD CONSTRAINT urging_answered_person FOREIGN KEY (answered_person_id) REFERENCES person (id);
ALTER TABLE letter
  ADD COLUMN drafted_person_id BIGINT,
  ADD COLUMN signed_person_id BIGINT,
  ADD COLUMN served_person_id BIGINT,
  ADD COLUMN received_person_id BIGINT,
  ADD COLUMN ended_person_id BIGINT,
  ADD CONSTRAINT letter_drafted_person FOREIGN KEY (drafted_person_id) REFERENCES person (id),
  ADD CONSTRAINT letter_signed_person FOREIGN KEY (signed_person_id) REFERENCES person (id),
  ADD CONSTRAINT letter_served_person FOREIGN KEY (served_person_id) REFERENCES person (id),
  ADD CONSTRAINT letter_received_person FOREIGN KEY (received_person_id) REFERENCES person (id),
  ADD CONSTRAINT letter_ended_person FOREIGN KEY (ended_person_id) REFERENCES person (id);
ALTER TABLE letter_reply
  ADD COLUMN replied_person_id BIGINT,
  ADD COLUMN verified_person_id BIGINT,
  ADD CONSTRAINT letter_reply_replied_person FOREIGN KEY (replied_person_id) REFERENCES person (id),
  ADD CONSTRAINT letter_reply_verified_person FOREIGN KEY (verified_person_id) REFERENCES person (id);
ALTER TABLE inspection
  ADD COLUMN opened_person_id BIGINT,
  ADD CONSTRAINT inspection_opened_person FOREIGN KEY (opened_person_id) REFERENCES person (id);
ALTER TABLE finding
  ADD COLUMN opened_person_id BIGINT,
  ADD CONSTRAINT finding_opened_person FOREIGN KEY (opened_person_id) REFERENCES person (id);
ALTER TABLE invitation
  ADD COLUMN made_person_id BIGINT,
  ADD CONSTRAINT invitation_made_person FOREIGN KEY (made_person_id) REFERENCES person (id);
ALTER TABLE instruction
  ADD CONSTRAINT instruction_given_person FOREIGN KEY (given_person_id) REFERENCES person (id);
ALTER TABLE task_evaluation
  ADD COLUMN evaluated_person_id BIGINT,
  ADD CONSTRAINT task_evaluation_evaluated_person FOREIGN KEY (evaluated_person_id) REFERENCES person (id);
ALTER TABLE carry_over
  ADD COLUMN decided_person_id BIGINT,
  ADD CONSTRAINT carry_over_decided_person FOREIGN KEY (decided_person_id) REFERENCES person (id);
ALTER TABLE substitution
  ADD COLUMN named_person_id BIGINT,
  ADD COLUMN ended_person_id BIGINT,
  ADD CONSTRAINT substitution_named_person FOREIGN KEY (named_person_id) REFERENCES person (id),
  ADD CONSTRAINT substitution_ended_person FOREIGN KEY (ended_person_id) REFERENCES person (id);
ALTER TABLE hand_over
  ADD CONSTRAINT hand_over_made_person FOREIGN KEY (made_person_id) REFERENCES person (id);
ALTER TABLE calendar_notice
  ADD COLUMN loaded_person_id BIGINT,
  ADD CONSTRAINT calendar_notice_loaded_person FOREIGN KEY (loaded_person_id) REFERENCES person (id);

-- 5. Where an id points to a row of ours, the row is there.
ALTER TABLE notice MODIFY task_id BIGINT;
UPDATE notice SET task_id = NULL WHERE task_id NOT IN (SELECT id FROM task);
ALTER TABLE account ADD CONSTRAINT account_in_region FOREIGN KEY (region_id) REFERENCES region (id);
ALTER TABLE substitution ADD CONSTRAINT substitution_in_region FOREIGN KEY (region_id) REFERENCES region (id);
ALTER TABLE substitution_post ADD CONSTRAINT substitution_post_of_unit FOREIGN KEY (unit_id) REFERENCES unit (id);
ALTER TABLE hand_over ADD CONSTRAINT hand_over_in_region FOREIGN KEY (region_id) REFERENCES region (id);
ALTER TABLE hand_over_post ADD CONSTRAINT hand_over_post_of_unit FOREIGN KEY (unit_id) REFERENCES unit (id);
ALTER TABLE evidence_file ADD CONSTRAINT evidence_file_in_region FOREIGN KEY (region_id) REFERENCES region (id);
ALTER TABLE evidence_share ADD CONSTRAINT evidence_share_of_unit FOREIGN KEY (unit_id) REFERENCES unit (id);
ALTER TABLE task_list ADD CONSTRAINT task_list_in_region FOREIGN KEY (region_id) REFERENCES region (id);
ALTER TABLE task
  ADD CONSTRAINT task_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  ADD CONSTRAINT task_of_unit FOREIGN KEY (lead_unit_id) REFERENCES unit (id),
  ADD CONSTRAINT task_carried_from FOREIGN KEY (carried_from) REFERENCES task (id);
ALTER TABLE part
  ADD CONSTRAINT part_of_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
  ADD CONSTRAINT part_via_set FOREIGN KEY (via_set) REFERENCES unit (id);
ALTER TABLE link ADD CONSTRAINT link_in_region FOREIGN KEY (region_id) REFERENCES region (id);
ALTER TABLE list_import
  ADD CONSTRAINT list_import_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  ADD CONSTRAINT list_import_became FOREIGN KEY (list_id) REFERENCES task_list (id),
  ADD CONSTRAINT list_import_corrects FOREIGN KEY (target_list_id) REFERENCES task_list (id);
ALTER TABLE import_profile ADD CONSTRAINT import_profile_in_region FOREIGN KEY (region_id) REFERENCES region (id);
ALTER TABLE task_version
  ADD CONSTRAINT task_version_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  ADD CONSTRAINT task_version_of_unit FOREIGN KEY (lead_unit_id) REFERENCES unit (id);
ALTER TABLE task_year
  ADD CONSTRAINT task_year_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  ADD CONSTRAINT task_year_of_task_list FOREIGN KEY (list_id) REFERENCES task_list (id);
ALTER TABLE close_out ADD CONSTRAINT close_out_of_unit FOREIGN KEY (unit_id) REFERENCES unit (id);
ALTER TABLE suspension ADD CONSTRAINT suspension_in_region FOREIGN KEY (region_id) REFERENCES region (id);
ALTER TABLE extension
  ADD CONSTRAINT extension_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  ADD CONSTRAINT extension_of_task FOREIGN KEY (task_id) REFERENCES task (id),
  ADD CONSTRAINT extension_of_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
  ADD CONSTRAINT extension_open_on_task FOREIGN KEY (open_task_id) REFERENCES task (id);
ALTER TABLE report
  ADD CONSTRAINT report_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  ADD CONSTRAINT report_of_task FOREIGN KEY (task_id) REFERENCES task (id),
  ADD CONSTRAINT report_of_unit FOREIGN KEY (unit_id) REFERENCES unit (id);
ALTER TABLE contribution
  ADD CONSTRAINT contribution_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  ADD CONSTRAINT contribution_of_task FOREIGN KEY (task_id) REFERENCES task (id),
  ADD CONSTRAINT contribution_of_unit FOREIGN KEY (unit_id) REFERENCES unit (id);
ALTER TABLE report_draft
  ADD CONSTRAINT report_draft_of_task_year FOREIGN KEY (task_year_id) REFERENCES task_year (id),
  ADD CONSTRAINT report_draft_of_unit FOREIGN KEY (unit_id) REFERENCES unit (id);
ALTER TABLE report_reminder
  ADD CONSTRAINT report_reminder_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  ADD CONSTRAINT report_reminder_of_task_year FOREIGN KEY (task_year_id) REFERENCES task_year (id);
ALTER TABLE urging
  ADD CONSTRAINT urging_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  ADD CONSTRAINT urging_of_unit FOREIGN KEY (unit_id) REFERENCES unit (id);
ALTER TABLE letter
  ADD CONSTRAINT letter_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  ADD CONSTRAINT letter_of_task_year FOREIGN KEY (task_year_id) REFERENCES task_year (id),
  ADD CONSTRAINT letter_of_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
  ADD CONSTRAINT letter_after FOREIGN KEY (previous_id) REFERENCES letter (id),
  ADD CONSTRAINT letter_before FOREIGN KEY (next_id) REFERENCES letter (id);
ALTER TABLE letter_register ADD CONSTRAINT letter_register_in_region FOREIGN KEY (region_id) REFERENCES region (id);
ALTER TABLE letter_head ADD CONSTRAINT letter_head_in_region FOREIGN KEY (region_id) REFERENCES region (id);
ALTER TABLE inspection ADD CONSTRAINT inspection_in_region FOREIGN KEY (region_id) REFERENCES region (id);
ALTER TABLE finding
  ADD CONSTRAINT finding_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  ADD CONSTRAINT finding_of_unit FOREIGN KEY (lead_unit_id) REFERENCES unit (id);
ALTER TABLE invitation ADD CONSTRAINT invitation_in_region FOREIGN KEY (region_id) REFERENCES region (id);
ALTER TABLE suggestion
  ADD CONSTRAINT suggestion_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  ADD CONSTRAINT suggestion_by_person FOREIGN KEY (person_id) REFERENCES person (id),
  ADD CONSTRAINT suggestion_of_unit FOREIGN KEY (unit_id) REFERENCES unit (id);
ALTER TABLE instruction
  ADD CONSTRAINT instruction_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  ADD CONSTRAINT instruction_of_unit FOREIGN KEY (unit_id) REFERENCES unit (id);
ALTER TABLE task_evaluation
  ADD CONSTRAINT task_evaluation_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  ADD CONSTRAINT task_evaluation_of_task FOREIGN KEY (task_id) REFERENCES task (id);
ALTER TABLE carry_over ADD CONSTRAINT carry_over_in_region FOREIGN KEY (region_id) REFERENCES region (id);
ALTER TABLE notice
  ADD CONSTRAINT notice_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  ADD CONSTRAINT notice_of_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
  ADD CONSTRAINT notice_of_task FOREIGN KEY (task_id) REFERENCES task (id);
ALTER TABLE notice_read
  ADD CONSTRAINT notice_read_of_notice FOREIGN KEY (notice_id) REFERENCES notice (id),
  ADD CONSTRAINT notice_read_by_person FOREIGN KEY (person_id) REFERENCES person (id);
ALTER TABLE notice_mark ADD CONSTRAINT notice_mark_of_person FOREIGN KEY (person_id) REFERENCES person (id);
ALTER TABLE notice_preference ADD CONSTRAINT notice_preference_of_person FOREIGN KEY (person_id) REFERENCES person (id);
ALTER TABLE channel
  ADD CONSTRAINT channel_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  ADD CONSTRAINT channel_of_unit FOREIGN KEY (unit_id) REFERENCES unit (id);
ALTER TABLE delivery
  ADD CONSTRAINT delivery_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  ADD CONSTRAINT delivery_of_notice FOREIGN KEY (notice_id) REFERENCES notice (id);
ALTER TABLE outgoing_message ADD CONSTRAINT outgoing_message_in_region FOREIGN KEY (region_id) REFERENCES region (id);

-- 6. A post without a unit is held once, as every other: what was held twice is held once.
DELETE later FROM post AS later JOIN post AS earlier
  ON earlier.person_id = later.person_id AND earlier.role = later.role AND earlier.unit_id IS NULL AND earlier.id < later.id
  WHERE later.unit_id IS NULL;
ALTER TABLE post
  ADD COLUMN place BIGINT AS (COALESCE(unit_id, 0)) STORED,
  DROP KEY post_once,
  ADD UNIQUE KEY post_once (person_id, place, role);
