-- A promise to dispatch: how many who follow the press room got a text by e-mail. They are no part of a dispatch's sum, since nobody
-- planned for them; whoever looks at the dispatch is told so, with the number.
create view press.public_news as
  select message_id, count(*) filter (where state = 'sent')::integer as sent,
         count(*) filter (where state in ('waiting', 'sending'))::integer as waiting,
         count(*) filter (where state = 'refused')::integer as refused
    from press.news_letter where message_id is not null group by message_id;
