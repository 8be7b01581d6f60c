-- A notice counts as read once what it asks for is settled, whoever did it. Those of before are settled by the same rule,
-- where the tables still tell.
ALTER TABLE notice
  ADD COLUMN settled_at DATETIME(6),
  ADD KEY notice_task (task_id, message_key),
  ADD KEY notice_place (place),
  ADD KEY notice_settled (settled_at);

UPDATE notice n JOIN report r ON r.task_id = n.task_id AND r.submitted_at > n.sent_at AND r.status <> 'WITHDRAWN'
  AND LOCATE(CONCAT('\n', r.period, '\n'), CONCAT('\n', n.arguments, '\n')) > 0
SET n.settled_at = r.submitted_at
WHERE n.message_key IN ('notification.reportDue', 'notification.reportLate', 'notification.reportReturned',
  'notification.reportWithdrawn', 'notification.contributionDue');

UPDATE notice n JOIN contribution c ON c.task_id = n.task_id AND c.unit_id = n.unit_id AND c.submitted_at > n.sent_at
  AND LOCATE(CONCAT('\n', c.period, '\n'), CONCAT('\n', n.arguments, '\n')) > 0
SET n.settled_at = c.submitted_at
WHERE n.settled_at IS NULL AND n.message_key = 'notification.contributionDue';

UPDATE notice n JOIN report r ON r.task_id = n.task_id AND r.decided_at > n.sent_at
  AND LOCATE(CONCAT('\n', r.period, '\n'), CONCAT('\n', n.arguments, '\n')) > 0
SET n.settled_at = r.decided_at
WHERE n.message_key = 'notification.reviewLate';

UPDATE notice n JOIN report r ON r.task_id = n.task_id AND r.submitted_at > n.sent_at AND r.status <> 'WITHDRAWN'
SET n.settled_at = r.submitted_at
WHERE n.message_key = 'notification.urged';

UPDATE notice n JOIN letter l ON n.place = CONCAT('/letters/', l.id)
SET n.settled_at = l.ended_at
WHERE l.ended_at > n.sent_at AND n.message_key IN ('notification.letterDrafted', 'notification.letterSigned',
  'notification.letterServed', 'notification.letterReceivedByDefault', 'notification.letterOverdue',
  'notification.letterReturned', 'notification.letterReplied', 'notification.letterUnanswered');

UPDATE notice n JOIN task_year y ON y.task_id = n.task_id
SET n.settled_at = n.sent_at
WHERE n.settled_at IS NULL AND n.message_key IN ('notification.assigned', 'notification.acceptedByDefault',
  'notification.givenBack', 'notification.urged', 'notification.closeOutRequested', 'notification.closeOutReviewLate',
  'notification.closeOutReturned', 'notification.fedAll', 'notification.deadlineNear', 'notification.reportDue',
  'notification.reportLate', 'notification.reportReturned', 'notification.contributionDue')
  AND y.phase IN ('COMPLETED', 'EVALUATED', 'ANNUALLY_ASSESSED', 'CANCELLED')
  AND NOT EXISTS (SELECT 1 FROM task_year o WHERE o.task_id = n.task_id
    AND o.phase NOT IN ('COMPLETED', 'EVALUATED', 'ANNUALLY_ASSESSED', 'CANCELLED'));
