-- The task of a list that a suggestion became; empty again where a draft is put right without it.
ALTER TABLE suggestion
  ADD COLUMN task_id BIGINT,
  ADD KEY suggestion_task (task_id),
  ADD CONSTRAINT suggestion_as_task FOREIGN KEY (task_id) REFERENCES task (id);
