-- Words that end for one group while others of the dispatch go on: also a copy that is handed over and bounces is tried no more.
alter table dispatch.wave add ended_at timestamptz;
