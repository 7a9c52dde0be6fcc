-- The checks of a clock in one function, for the same reason as that of a status (see 0010-status-function.sql): an act writes
-- ten clocks, and the server read the text of three checks for each. What is stored has passed them, so it is not read again.
create function is_clock(side text, verdict text, stopped_at timestamptz) returns boolean language plpgsql immutable as $$
begin
  return side in ('statutory', 'promised', 'step')
    and (verdict is null or verdict in ('inTime', 'late', 'superseded', 'hung'))
    and (stopped_at is null) = (verdict is null);
end
$$;
alter table clock
  drop constraint clock_side_check,
  drop constraint clock_verdict_check,
  drop constraint clock_check,
  add constraint clock_shape check (is_clock(side, verdict, stopped_at)) not valid;
