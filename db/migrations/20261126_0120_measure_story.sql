-- What makes appearances one story is the same everywhere: in shares of voice, in key media, in rounds of coding and in counts.
-- A day on which the same words begin another story than before, by the rule that stories are counted by now. The first has no row.
create table measure.story_begin (
  story bigint not null,
  begins_on date not null,
  primary key (story, begins_on)
);
insert into measure.story_begin (story, begins_on)
select distinct story, published_on from (
  select story, published_on, published_on - lag(published_on) over (partition by story order by published_on) as pause from measure.mention
) one, measure.media_rule where pause > story_days;

-- Appearances with the story that each is of: the same words, and the same day that this story of them began (null: the first).
create view measure.appearance as
select m.*, (select max(b.begins_on) from measure.story_begin b where b.story = m.story and b.begins_on <= m.published_on) as begins_on
from measure.mention m;

-- The rule that stories are counted by. Another one is chosen in measure.media_rule, and holds everywhere at once when all is counted anew.
alter table measure.mention_progress add column story_days integer;
update measure.mention_progress set counted_to = 0, story_days = (select story_days from measure.media_rule);

-- Which rule a figure was made by, where it counts stories: {"days": 14}, or {"days": null} where the pause does not matter.
alter table measure.provenance add column story_rule jsonb check (story_rule ? 'days');
alter table measure.coding_round add column story_rule jsonb check (story_rule ? 'days');
-- Until now rounds took the same words as one story whatever the pause.
update measure.coding_round set story_rule = '{"days": null}' where survey_id is null;

-- The same words may be several stories of a round, each known by the day it began (null: the first).
alter table measure.coding_unit drop constraint coding_unit_round_id_story_key;
alter table measure.coding_unit add column story_begins date;
