-- Who pushes to a target holds a lock in a session: it is free when the process is dead, not two minutes later.
drop table crisis.push_run;
