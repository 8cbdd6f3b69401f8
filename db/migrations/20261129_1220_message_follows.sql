-- follows_revision: the source's revision that the one who wrote an edition says it follows. Another person's word is still needed.
-- checked_revision: the edition's own revision that was read then. What is written afterwards nobody has read.
alter table message.edition add column follows_revision integer, add column checked_revision integer;
update message.edition set checked_revision = revision where source_revision > 0;
