-- The card that says what the stop waits for is ticked by the lift, and by nobody while the stop is on.
alter table crisis.action_card drop constraint action_card_done_when_check;
alter table crisis.action_card add constraint action_card_done_when_check check (done_when in ('staff-told', 'next-said', 'stop-lifted'));
alter table crisis.task drop constraint task_done_when_check;
alter table crisis.task add constraint task_done_when_check check (done_when in ('staff-told', 'next-said', 'stop-lifted'));
update crisis.task t set done_when = 'stop-lifted'
  from crisis.action_card c
 where c.key in ('leader-next-of-kin', 'leader-victims') and c.done_when is null and t.texts = c.texts and t.done_at is null;
update crisis.action_card set done_when = 'stop-lifted' where key in ('leader-next-of-kin', 'leader-victims') and done_when is null;
