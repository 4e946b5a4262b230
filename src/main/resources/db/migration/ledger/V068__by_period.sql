-- "What was booked this year?" reads that year. The expression is the view's own.
create index movement_period on movement
    (institution_id, (coalesce(period, date_trunc('month', moved_at at time zone 'Europe/Oslo')::date)));
