-- Who named somebody for a turn who does not hold the duty; null is one who holds it. A turn with neither counts for nothing.
alter table duty.rota add column named_by text;
alter table duty.shift add column named_by text;
update duty.rota set named_by = made_by where made_by = 'system:pack';
update duty.shift set named_by = made_by where made_by = 'system:pack';
