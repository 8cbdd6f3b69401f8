-- Warnings leave by the outbox, which knows where they stand.
insert into outbox.letter (id, kind, subject, channel, lane, tries, written_at, first_due_at, due_at)
select 'ltr_' || md5('warning' || id), 'crisis.warning', id, channel, 0, tries, at, at, due_at from crisis.warning where state = 'due';
alter table crisis.warning drop column state, drop column due_at, drop column tries;
