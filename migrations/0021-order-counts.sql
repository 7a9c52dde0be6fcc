-- When orders of supervision went to a unit is counted with each of them, however many the city has.
create index matter_orders on matter (department_id, opened_at) where kind = 'order';
