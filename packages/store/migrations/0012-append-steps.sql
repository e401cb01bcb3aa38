-- Many steps of different cases in one statement and one commit. Case rows, events and tasks are written here and nowhere else:
-- the program itself may no longer write them, and this function asks of each step what the policies asked before.

drop function append_step(jsonb, jsonb);
drop function step_conflict(text, text);
drop function step_repeated(text, text);
drop policy begun on "case";
drop policy stepped on "case";
drop policy written on case_event;
drop policy opened on task;
drop policy changed on task;
drop policy seen on task;
create policy seen on task for select using (
  site = (select actor_site())
  and ((select actor_kind()) in ('system', 'supervisor')
    or ((select actor_kind()) = 'officer' and department = (select actor_department()))
    or exists (select from "case" c where c.site = task.site and c.case_id = task.case_id)));
drop function stepped_case();
create or replace function become(actor jsonb) returns void
language sql as $$
  select set_config('baotu.site', coalesce(actor->>'site', ''), true),
         set_config('baotu.kind', coalesce(actor->>'kind', ''), true),
         set_config('baotu.id', coalesce(actor->>'id', ''), true),
         set_config('baotu.party_kind', coalesce(actor#>>'{party,kind}', ''), true),
         set_config('baotu.party_id', coalesce(actor#>>'{party,id}', ''), true),
         set_config('baotu.department', coalesce(actor->>'department', ''), true)
$$;

revoke insert, update on "case", task from baotu_app;
revoke insert on case_event from baotu_app;
-- Only the owner is let through, as which the function below runs; nobody signs in as the owner but migrations.
alter table "case" no force row level security;
alter table case_event no force row level security;
alter table task no force row level security;

-- An unclaimed task is nobody's: it need not stand in the index of officers.
drop index task_of_officer;
create index task_of_officer on task (assignee, site, sort_at, case_id, key) where closed_at is null and assignee is not null;

-- The wall before a step: who may begin or step a case of this party, in which these departments take part. A supervisor begins none.
create function may_step(kind text, own_party_kind text, own_party_id text, department text,
  party_kind text, party_id text, departments text[], submitted_at timestamptz) returns boolean
language sql immutable parallel safe as $$
  select case kind
    when 'applicant' then own_party_kind = party_kind and own_party_id = party_id
    when 'officer' then department = any (departments)
    when 'supervisor' then submitted_at is not null
    when 'system' then true
    else false
  end
$$;

-- p_cases: one object a step, of different cases: who takes it (`by_kind`, `by_party_kind`, `by_party_id`, `by_department`), `rev` (0
-- begins the case), the columns of the row that change, `command_id`, and for a step out of a job `job` and `attempt`. The other lists name their case in `case_id`. Answers with those that were not kept, by case:
-- {repeated, rev} | {conflict: {...}} | {missing} | {overtaken}; a case that is not in the answer is kept.
-- Rows are looked up by scalar subqueries: a join could be turned round, and a plan that is made while the tables are empty (reading
-- all of a site seems to cost nothing) would stay as they grow.
create function keep_steps(p_site text, p_cases jsonb, p_events jsonb, p_closed jsonb, p_opened jsonb, p_tasks jsonb) returns jsonb
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
      name = n.name, department = n.department, role = n.role, assignee = n.assignee, assignee_name = n.assignee_name,
      due_at = n.due_at, legal_due_at = n.legal_due_at, soon_at = n.soon_at, paused = coalesce(n.paused, false),
      priority = coalesce(n.priority, 0)
    from (
      select n.*, (select o.ctid from task o where o.site = p_site and o.case_id = n.case_id and o.key = n.key and o.closed_at is null) as place
      from jsonb_populate_recordset(null::task, p_tasks) n
      where n.case_id = any (v_kept)
    ) n
    where t.ctid = n.place
      and (t.name, t.department, t.role, t.assignee, t.assignee_name, t.due_at, t.legal_due_at, t.soon_at, t.paused, t.priority)
        is distinct from (n.name, n.department, n.role, n.assignee, n.assignee_name, n.due_at, n.legal_due_at, n.soon_at,
          coalesce(n.paused, false), coalesce(n.priority, 0));
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

-- Steps whole: what is kept above, and then, behind the policies and as the actor of each step, the rarer things and the jobs.
create function append_steps(p_site text, p_cases jsonb, p_events jsonb, p_closed jsonb, p_opened jsonb, p_tasks jsonb, p_jobs jsonb,
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
    perform graphile_worker.add_jobs(array(
      select row(j.task, j.payload, j.queue, j.run_at, j.max_attempts, j.key, j.priority, null)::graphile_worker.job_spec
      from jsonb_to_recordset(p_jobs) as j(
        case_id text, task text, payload json, queue text, run_at timestamptz, max_attempts integer, key text, priority integer)
      where not v_refused ? j.case_id));
  end if;

  return v_refused;
end $$;

-- Why a step was not kept; who may not step the case learns nothing about it.
create function step_refusal(p_site text, p_case text, p_command text, p_rev integer, by_kind text, by_party_kind text,
  by_party_id text, by_department text) returns jsonb
language sql stable as $$
  select coalesce((
    select case
      when exists (select from case_event e where e.site = p_site and e.case_id = p_case and e.command_id = p_command)
        then jsonb_build_object('repeated', true, 'rev', c.rev)
      when c.rev = p_rev then jsonb_build_object('overtaken', true)
      else jsonb_build_object('conflict', jsonb_build_object(
        'rev', c.rev, 'status', c.status, 'type', e.type, 'actor', e.actor, 'at', e.at))
    end
    from "case" c
    left join lateral (
      select type, actor, at from case_event e
      where e.site = c.site and e.case_id = c.case_id and e.command_id is not null
      order by e.seq desc limit 1
    ) e on true
    where c.site = p_site and c.case_id = p_case
      and may_step(by_kind, by_party_kind, by_party_id, by_department, c.party_kind, c.party_id, c.departments,
        c.submitted_at)
  ), jsonb_build_object('missing', true))
$$;

revoke execute on function keep_steps(text, jsonb, jsonb, jsonb, jsonb, jsonb) from public;
grant execute on function keep_steps(text, jsonb, jsonb, jsonb, jsonb, jsonb) to baotu_app;
revoke execute on function step_refusal(text, text, text, integer, text, text, text, text) from public;
