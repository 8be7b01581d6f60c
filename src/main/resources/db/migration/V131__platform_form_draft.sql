-- Every form keeps what was typed into it; drafts of reports were the first to. What is typed stands by field.
CREATE TABLE form_draft (
  owner VARCHAR(30) NOT NULL,
  form VARCHAR(200) NOT NULL,
  region_id BIGINT NOT NULL,
  content MEDIUMTEXT NOT NULL,
  saved_by_id BIGINT,
  saved_by VARCHAR(100) NOT NULL,
  saved_at DATETIME(6) NOT NULL,
  PRIMARY KEY (owner, form)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO form_draft (owner, form, region_id, content, saved_by_id, saved_by, saved_at)
SELECT CONCAT('unit:', d.unit_id), CONCAT('reports/', y.task_id, '/', d.period), y.region_id,
  CONCAT('{"percent":', '[', COALESCE(JSON_EXTRACT(d.content, '$.percent'), '""'), ']',
    ',"done":', '[', COALESCE(JSON_EXTRACT(d.content, '$.done'), '""'), ']',
    ',"problems":', '[', COALESCE(JSON_EXTRACT(d.content, '$.problems'), '""'), ']',
    ',"next":', '[', COALESCE(JSON_EXTRACT(d.content, '$.next'), '""'), ']',
    ',"reason":', '[', COALESCE(JSON_EXTRACT(d.content, '$.reason'), '""'), ']',
    ',"figures.name":', COALESCE(JSON_EXTRACT(d.content, '$.figures[*].name'), '[]'),
    ',"figures.value":', COALESCE(JSON_EXTRACT(d.content, '$.figures[*].value'), '[]'),
    ',"figures.unit":', COALESCE(JSON_EXTRACT(d.content, '$.figures[*].unit'), '[]'),
    ',"evidence":', COALESCE(JSON_EXTRACT(d.content, '$.evidence'), '[]'), '}'),
  d.saved_person_id, d.saved_by, d.saved_at
FROM report_draft d JOIN task_year y ON y.id = d.task_year_id;

DROP TABLE report_draft;
