-- What a recipient who asked back has been answered, each time: what stood, who wrote it, who said yes, and when. Never changed; gone with
-- the question.
create table dispatch.reply (
  question_id text not null references dispatch.question_back on delete cascade,
  number integer not null check (number > 0),
  text text not null,
  written_by text not null,
  -- Null where the one who asked is own staff.
  approved_by text,
  at timestamptz not null,
  primary key (question_id, number)
);
insert into dispatch.reply (question_id, number, text, written_by, at)
  select id, 1, answer, answered_by, answered_at from dispatch.question_back
   where answer is not null and answered_by is not null and answered_at is not null;

create function dispatch.refuse_reply_change() returns trigger language plpgsql as $$
begin
  raise exception 'dispatch.reply is never changed';
end $$;
create trigger reply_stands before update on dispatch.reply for each row execute function dispatch.refuse_reply_change();
