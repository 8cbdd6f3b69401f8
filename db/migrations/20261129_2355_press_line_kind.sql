-- What kind of line was approved belongs to the approved version: a newer draft decides nothing of it.
alter table press.line_version add column kind text check (kind in ('line', 'question'));
alter table press.line_version disable trigger line_version_stands;
update press.line_version v set kind = case
  when jsonb_path_exists(v.texts, '$.*.question ? (@ like_regex "[^ ]")') then 'question' else 'line' end;
alter table press.line_version enable trigger line_version_stands;
alter table press.line_version alter column kind set not null;

create or replace view press.public_question as
select l.id, l.mode, l.unit_id, v.number, v.topic, v.texts, v.sources, v.approved_at, v.expires_on
from press.line l join press.line_version v on v.line_id = l.id and v.number = l.version
where v.kind = 'question' and v.is_public and l.retired_at is null
  and v.expires_on >= (now() at time zone 'Europe/Oslo')::date;
