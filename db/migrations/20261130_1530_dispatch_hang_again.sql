-- What became of the words of tasks is asked by the clock of whoever asks, of the tasks that they pick (`dispatch/store/task-words.ts`).
drop view dispatch.task_words;
create index unit_confirmation_task on dispatch.unit_confirmation (task_id);
create index unit_task_unit on dispatch.unit_task (unit_id);
create index unit_task_dispatch on dispatch.unit_task (dispatch_id) where state = 'open';
