-- Names are read by another list since 20261126_0230. Where mentions lay then, stories are counted anew and what is counted of them begins a new
-- series, so that nobody takes another reading for a fall; a database without mentions has nothing to break.
alter table measure.mention_progress add column if not exists is_read_anew boolean not null default false;
-- What of ours a story came from was matched before, and what somebody took away since is not to come back: only what is new is matched.
update measure.mention_progress
set is_read_anew = true, counted_to = case when counted_to = 0 then indexed_to else counted_to end
where exists (select from measure.mention);

-- What somebody said that an appearance did not come from; it is not linked again by itself.
create table if not exists measure.story_unlinked (
  mention_id bigint not null,
  kind text not null check (kind in ('idea', 'initiative', 'own-story', 'occasion', 'case')),
  subject_id text not null check (length(subject_id) between 1 and 80),
  primary key (mention_id, kind, subject_id)
);

-- Large files that were read and are not taken in yet hold names by the old list.
update measure.staged_mention set actors = actors & ~2
where actors & 2 > 0 and title || ' ' || lead !~* '\m(politi(?!sk|ser(t|ing|er|es|e\M)|k(k|er|ar))|kripos|lensmann)';

update measure.staged_mention set actors = actors & ~1
where actors & 1 > 0 and title || ' ' || lead !~*
  '\m(kriminalomsorg|fengsler|fengslene|friomsorg|overgangsbolig|krus\M|(?<!((^|[^[:alpha:]])(års?|måneders?|månaders?|dagers?|dagars?|døgns?|ukers?|vekers?)|beting(et|a)|vilkårs(laust|bunde)|døm[td] til) )fengsel(?!s?straff|sdom|sår))';
