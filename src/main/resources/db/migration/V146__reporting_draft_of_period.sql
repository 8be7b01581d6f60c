-- A part of a report belongs to its period, and so does its draft.
UPDATE form_draft SET form = CONCAT(form, '/', JSON_UNQUOTE(JSON_EXTRACT(content, '$.period[0]')))
WHERE form LIKE 'contributions/%' AND form NOT LIKE 'contributions/%/%' AND JSON_EXTRACT(content, '$.period[0]') IS NOT NULL;
