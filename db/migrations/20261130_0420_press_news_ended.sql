-- A letter whose words ended before it went: withdrawn, corrected, or promising more by a time that has passed. Nobody refused it, and whoever
-- was to have it gets the correction.
alter table press.news_letter drop constraint news_letter_state_check;
alter table press.news_letter add constraint news_letter_state_check check (state in ('waiting', 'sending', 'sent', 'refused', 'ended'));
