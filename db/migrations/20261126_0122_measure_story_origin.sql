-- Where a story in the media came from, when it came from ourselves: an idea, an initiative, an own story of the press desk, an occasion or a
-- case. It hangs on an appearance, so that it follows the story whatever makes appearances one.
create table measure.story_origin (
  mention_id bigint not null,
  mode text not null check (mode in ('real', 'exercise', 'demo')),
  kind text not null check (kind in ('idea', 'initiative', 'own-story', 'occasion', 'case')),
  subject_id text not null check (length(subject_id) between 1 and 80),
  by text not null,
  at timestamptz(3) not null,
  primary key (mention_id, kind, subject_id)
);
