-- Nearly every step moves a timer: they are kept with the tasks, for all cases of a statement at once.
drop function append_steps(text, jsonb, jsonb, jsonb, jsonb, jsonb, jsonb, jsonb);
drop function keep_steps(text, jsonb, jsonb, jsonb, jsonb, jsonb);
alter table timer no force row level security;

create function keep_steps(p_site text, p_cases jsonb, p_events jsonb, p_closed jsonb, p_opened jsonb, p_tasks jsonb, p_timers jsonb,
  p_cleared jsonb) returns jsonb
language plpgsql security definer set search_path = baotu, pg_temp
set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
#variable_conflict use_column
declare
  v_kept text[];
begin
  with asked as (
    select a.*
    from jsonb_to_recordset(p_cases) as a(by_kind text, by_party_kind text, by_party_id text, by_department text, rev integer,
      command_id text, job bigint, attempt integer, case_id text, seq integer, head text, number text, query_code_hash text, service_id text, service_version text, status text,
      party_kind text, party_id text, party_name text, agent_id text, deciding text, supervising text, departments text[],
      state jsonb, created_at timestamptz, submitted_at timestamptz, closed_at timestamptz, last_at timestamptz)
    -- A step that was kept, though its sender never heard of it.
    where (select e.seq from case_event e where e.site = p_site and e.case_id = a.case_id and e.command_id = a.command_id) is null
      -- A worker that slept while another took over its job has nothing to say any more.
      and (a.job is null
        or (select j.attempts = a.attempt and j.locked_at is not null from graphile_worker._private_jobs j where j.id = a.job))
  ), found as (
    select a.*, (
      select c.ctid from "case" c
      where c.site = p_site and c.case_id = a.case_id and c.rev = a.rev
        and may_step(a.by_kind, a.by_party_kind, a.by_party_id, a.by_department, c.party_kind, c.party_id, c.departments, c.submitted_at)
    ) as place
    from asked a where a.rev > 0
  ), begun as (
    insert into "case" as c (site, case_id, rev, seq, head, number, query_code_hash, service_id, service_version, status, party_kind,
      party_id, party_name, agent_id, deciding, supervising, departments, state, created_at, submitted_at, closed_at, last_at)
    select p_site, a.case_id, 1, a.seq, a.head, a.number, a.query_code_hash, a.service_id, a.service_version, a.status, a.party_kind,
      a.party_id, a.party_name, a.agent_id, a.deciding, a.supervising, a.departments, a.state, a.created_at, a.submitted_at,
      a.closed_at, a.last_at
    from asked a
    where a.rev = 0
      and may_step(a.by_kind, a.by_party_kind, a.by_party_id, a.by_department, a.party_kind, a.party_id, a.departments, null)
    on conflict (site, case_id) do nothing
    returning c.case_id
  ), stepped as (
    -- Whose case it is and when it began never changes.
    update "case" c set
      rev = c.rev + 1, seq = a.seq, head = a.head, number = a.number, query_code_hash = a.query_code_hash,
      service_version = a.service_version, status = a.status, party_name = a.party_name, agent_id = a.agent_id,
      deciding = a.deciding, supervising = a.supervising, departments = a.departments, state = a.state,
      submitted_at = a.submitted_at, closed_at = a.closed_at, last_at = a.last_at
    from found a
    -- If somebody steps it while we wait for the row, it has another rev by then.
    where c.ctid = a.place and c.rev = a.rev
    returning c.case_id
  )
  select coalesce(array_agg(k.case_id), '{}') into v_kept
  from (select case_id from begun union all select case_id from stepped) k;

  insert into case_event (site, case_id, seq, at, type, actor, data, command_id, prev_hash, hash)
  select p_site, e.case_id, e.seq, e.at, e.type, e.actor, e.data, e.command_id, e.prev_hash, e.hash
  from jsonb_to_recordset(p_events) as e(case_id text, seq integer, at timestamptz, type text, actor jsonb, data jsonb,
    command_id text, prev_hash text, hash text)
  where e.case_id = any (v_kept);

  if p_closed is not null then
    update task t set closed_at = d.at
    from (
      select d.at, (select o.ctid from task o where o.site = p_site and o.case_id = d.case_id and o.key = d.key and o.closed_at is null) as place
      from jsonb_to_recordset(p_closed) as d(case_id text, key integer, at timestamptz)
      where d.case_id = any (v_kept)
    ) d
    where t.ctid = d.place;
  end if;

  if p_opened is not null then
    insert into task (site, case_id, key, element, action, name, department, role, assignee, assignee_name,
      opened_at, due_at, legal_due_at, soon_at, paused, priority)
    select p_site, o.case_id, o.key, o.element, o.action, o.name, o.department, o.role, o.assignee, o.assignee_name,
      o.opened_at, o.due_at, o.legal_due_at, o.soon_at, coalesce(o.paused, false), coalesce(o.priority, 0)
    from jsonb_populate_recordset(null::task, p_opened) o
    where o.case_id = any (v_kept)
    on conflict (site, case_id, key) do nothing;
  end if;

  if p_tasks is not null then
    -- Callers may send all open tasks with every step: those that did not change are not written again.
    update task t set
      element = n.element, action = n.action, name = n.name, department = n.department, role = n.role, assignee = n.assignee, assignee_name = n.assignee_name,
      due_at = n.due_at, legal_due_at = n.legal_due_at, soon_at = n.soon_at, paused = coalesce(n.paused, false),
      priority = coalesce(n.priority, 0)
    from (
      select n.*, (select o.ctid from task o where o.site = p_site and o.case_id = n.case_id and o.key = n.key and o.closed_at is null) as place
      from jsonb_populate_recordset(null::task, p_tasks) n
      where n.case_id = any (v_kept)
    ) n
    where t.ctid = n.place
      and (t.element, t.action, t.name, t.department, t.role, t.assignee, t.assignee_name, t.due_at, t.legal_due_at, t.soon_at, t.paused, t.priority)
        is distinct from (n.element, n.action, n.name, n.department, n.role, n.assignee, n.assignee_name, n.due_at, n.legal_due_at, n.soon_at,
          coalesce(n.paused, false), coalesce(n.priority, 0));
  end if;

  if p_cleared is not null then
    delete from timer t
    using (
      select (
        select o.ctid from timer o where o.site = p_site and o.case_id = c.case_id and o.kind = c.kind and o.key = c.key
      ) as place
      from jsonb_to_recordset(p_cleared) as c(case_id text, kind text, key text)
      where c.case_id = any (v_kept)
    ) c
    where t.ctid = c.place;
  end if;

  -- Steps may send all timers that the case has: those that did not change are not written again.
  if p_timers is not null then
    insert into timer (site, case_id, kind, key, due_at, wake_at)
    select p_site, t.case_id, t.kind, t.key, t.due_at, t.due_at
    from jsonb_to_recordset(p_timers) as t(case_id text, kind text, key text, due_at timestamptz)
    where t.case_id = any (v_kept)
    on conflict (site, case_id, kind, key) do update set due_at = excluded.due_at, wake_at = excluded.wake_at, tries = 0
    where timer.due_at <> excluded.due_at;
  end if;

  if cardinality(v_kept) = jsonb_array_length(p_cases) then
    return '{}';
  end if;
  return (
    select jsonb_object_agg(a.case_id, step_refusal(p_site, a.case_id, a.command_id, a.rev, a.by_kind, a.by_party_kind,
      a.by_party_id, a.by_department))
    from jsonb_to_recordset(p_cases) as a(by_kind text, by_party_kind text, by_party_id text, by_department text, rev integer,
      command_id text, case_id text)
    where a.case_id <> all (v_kept));
end $$;

create function append_steps(p_site text, p_cases jsonb, p_events jsonb, p_closed jsonb, p_opened jsonb, p_tasks jsonb, p_timers jsonb,
  p_cleared jsonb, p_jobs jsonb, p_rest jsonb) returns jsonb
language plpgsql as $$
declare
  v_refused constant jsonb := keep_steps(p_site, p_cases, p_events, p_closed, p_opened, p_tasks, p_timers, p_cleared);
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

revoke execute on function keep_steps(text, jsonb, jsonb, jsonb, jsonb, jsonb, jsonb, jsonb) from public;
grant execute on function keep_steps(text, jsonb, jsonb, jsonb, jsonb, jsonb, jsonb, jsonb) to baotu_app;
