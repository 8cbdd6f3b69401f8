-- New words for the open status page are a statement to own staff first; they stand on the page as soon as staff have them.
alter table crisis.statement drop constraint statement_kind_check;
alter table crisis.statement add constraint statement_kind_check check (kind in ('holding', 'update', 'correction', 'page'));
-- The question on the page that it answers; null for the page's own words, whose draft is `status_id`.
alter table crisis.statement add column question_id text;
create unique index statement_page_under_way on crisis.statement (crisis_id, coalesce(question_id, ''))
  where kind = 'page' and state = 'going';
