-- Jobs of new keys, which nearly all are, go into the queue by one statement; the library's own function takes five. What it alone knows (a
-- key that is there already, a task that no worker has announced, a queue) is left to it.
-- Workers are woken by the program after the commit: a notification inside it makes commits wait for each other.
create function queue_jobs(p_jobs jsonb, p_refused jsonb) returns void
language plpgsql
set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
declare
  v_kept text[];
begin
  with asked as (
    select j.*, (select t.id from graphile_worker._private_tasks t where t.identifier = j.task) as task_id
    from jsonb_to_recordset(p_jobs) as j(
      case_id text, task text, payload json, queue text, run_at timestamptz, max_attempts integer, key text, priority integer)
    where not p_refused ? j.case_id
  ), queued as (
    insert into graphile_worker._private_jobs (task_id, payload, run_at, max_attempts, key, priority)
    select a.task_id, a.payload, coalesce(a.run_at, now()), coalesce(a.max_attempts, 25), a.key, coalesce(a.priority, 0)
    from asked a
    where a.task_id is not null and a.queue is null and a.key is not null
    on conflict (key) do nothing
    returning key
  )
  select coalesce(array_agg(q.key), '{}') into v_kept from queued q;

  if cardinality(v_kept) < jsonb_array_length(p_jobs) then
    perform graphile_worker.add_jobs(array(
      select row(j.task, j.payload, j.queue, j.run_at, j.max_attempts, j.key, j.priority, null)::graphile_worker.job_spec
      from jsonb_to_recordset(p_jobs) as j(
        case_id text, task text, payload json, queue text, run_at timestamptz, max_attempts integer, key text, priority integer)
      where not p_refused ? j.case_id and (j.key is null or j.key <> all (v_kept))));
  end if;
end $$;

create or replace function append_steps(p_site text, p_cases jsonb, p_events jsonb, p_closed jsonb, p_opened jsonb, p_tasks jsonb, p_jobs jsonb,
  p_rest jsonb) returns jsonb
language plpgsql as $$
declare
  v_refused constant jsonb := keep_steps(p_site, p_cases, p_events, p_closed, p_opened, p_tasks);
  v_rest record;
begin
  for v_rest in
    select r.case_id, r.at, r.actor, r.step
    from jsonb_to_recordset(p_rest) as r(case_id text, at timestamptz, actor jsonb, step jsonb)
    where not v_refused ? r.case_id
  loop
    perform become(v_rest.actor);
    perform append_attachments(p_site, v_rest.case_id, v_rest.at, v_rest.step);
  end loop;

  if p_jobs is not null then
    perform queue_jobs(p_jobs, v_refused);
  end if;

  return v_refused;
end $$;
