-- What wakes a case: its timers get a kind, and what a node has taken is left alone by the others for a while.

alter table timer
  add column kind text not null default 'process' check (kind in ('process', 'clock')),
  add column wake_at timestamptz,
  add column tries integer not null default 0,
  alter column key type text;
update timer set wake_at = due_at;
alter table timer
  alter column kind drop default,
  alter column wake_at set not null,
  drop constraint timer_pkey,
  add primary key (site, case_id, kind, key);

comment on column timer.kind is 'process: key is that of an element instance; clock: key is that of a clock of the case';
comment on column timer.due_at is 'the moment itself';
comment on column timer.wake_at is 'when to look at it next: due_at, or later while somebody is at it';

drop index timer_due;
create index timer_due on timer (wake_at, site);

-- What a case waits for, kept with the same step that makes it wait.
create function append_waits(v_site text, v_case text, v_at timestamptz, step jsonb) returns void
language plpgsql as $$
#variable_conflict use_column
begin
  if step ? 'clear_timers' then
    delete from timer t
    using jsonb_to_recordset(step->'clear_timers') as c(kind text, key text)
    where t.site = v_site and t.case_id = v_case and t.kind = c.kind and t.key = c.key;
  end if;

  -- Steps send all timers that the case has: those that did not change are not written again.
  if step ? 'timers' then
    insert into timer (site, case_id, kind, key, due_at, wake_at)
    select v_site, v_case, t.kind, t.key, t.due_at, t.due_at from jsonb_populate_recordset(null::timer, step->'timers') t
    on conflict (site, case_id, kind, key) do update set due_at = excluded.due_at, wake_at = excluded.wake_at, tries = 0
    where timer.due_at <> excluded.due_at;
  end if;
end $$;

create or replace function append_attachments(v_site text, v_case text, v_at timestamptz, step jsonb) returns void
language plpgsql as $$
#variable_conflict use_column
begin
  if step ? 'uploads' then
    insert into upload (site, case_id, file_id, material, name, media_type, size, sha256, path, uploaded_by, at)
    select v_site, v_case, u.file_id, u.material, u.name, u.media_type, u.size, u.sha256, u.path, u.uploaded_by, u.at
    from jsonb_populate_recordset(null::upload, step->'uploads') u
    on conflict (site, case_id, file_id) do update set material = excluded.material, removed_at = null;
  end if;

  if step ? 'remove_uploads' then
    update upload set removed_at = v_at
    where site = v_site and case_id = v_case and removed_at is null
      and file_id in (select jsonb_array_elements_text(step->'remove_uploads'));
  end if;

  if step ? 'papers' then
    insert into paper (site, case_id, paper_id, kind, number, title, at, verify_code, data, path, sha256, public)
    select v_site, v_case, p.paper_id, p.kind, p.number, p.title, p.at, p.verify_code, p.data, p.path, p.sha256,
      coalesce(p.public, false)
    from jsonb_populate_recordset(null::paper, step->'papers') p;
  end if;

  if step ? 'certificates' then
    insert into certificate (site, case_id, identifier, verify_code, kind, holder_name, public_fields, valid_from, valid_until,
      issued_at, predecessor)
    select v_site, v_case, c.identifier, c.verify_code, c.kind, c.holder_name, c.public_fields, c.valid_from, c.valid_until,
      c.issued_at, c.predecessor
    from jsonb_populate_recordset(null::certificate, step->'certificates') c;
  end if;

  if step ? 'revoke_certificates' then
    update certificate c set state = 'revoked', revoked_at = v_at, reason = r.reason
    from jsonb_to_recordset(step->'revoke_certificates') as r(identifier text, reason text)
    where c.site = v_site and c.case_id = v_case and c.identifier = r.identifier and c.state = 'valid';
  end if;

  -- Without a conflict target: naming one would ask for the right to read the row, which an applicant does not have.
  if step ? 'inbox' then
    insert into department_inbox (site, department, case_id, key, told, at, due_at)
    select v_site, i.department, v_case, i.key, i.told, i.at, i.due_at
    from jsonb_populate_recordset(null::department_inbox, step->'inbox') i
    on conflict do nothing;
  end if;

  if step ? 'mails' then
    insert into outbox_mail (site, case_id, key, recipient, subject, text, html, queued_at)
    select v_site, v_case, m.key, m.recipient, m.subject, m.text, m.html, v_at
    from jsonb_populate_recordset(null::outbox_mail, step->'mails') m
    on conflict do nothing;
  end if;

  if step ? 'remove_jobs' then
    perform graphile_worker.remove_job(key) from jsonb_array_elements_text(step->'remove_jobs') as key;
  end if;

  if step ?| array['timers', 'clear_timers', 'incidents', 'close_incidents', 'subscriptions', 'unsubscribe', 'links'] then
    perform append_waits(v_site, v_case, v_at, step);
  end if;
end $$;

create or replace function append_step(actor jsonb, step jsonb) returns jsonb
language plpgsql as $$
#variable_conflict use_column
declare
  v_site constant text := actor->>'site';
  v_case constant text := step->>'case_id';
  v_rev constant integer := (step->>'rev')::integer;
  v_row "case" := jsonb_populate_record(null::"case", step->'case');
  v_found boolean;
begin
  perform become(actor);

  -- A step that was kept, though its sender never heard of it.
  if exists (select from case_event where site = v_site and case_id = v_case and command_id = step->>'command_id') then
    return step_repeated(v_site, v_case);
  end if;

  if v_rev = 0 then
    insert into "case" values (
      v_site, v_case, 1, v_row.seq, v_row.head, v_row.number, v_row.query_code_hash, v_row.service_id, v_row.service_version,
      v_row.status, v_row.party_kind, v_row.party_id, v_row.party_name, v_row.agent_id, v_row.deciding, v_row.supervising,
      v_row.departments, v_row.state, v_row.created_at, v_row.submitted_at, v_row.closed_at, v_row.last_at)
    on conflict (site, case_id) do nothing;
  else
    update "case" set
      rev = v_rev + 1, seq = v_row.seq, head = v_row.head, number = v_row.number, query_code_hash = v_row.query_code_hash,
      service_id = v_row.service_id, service_version = v_row.service_version, status = v_row.status,
      party_kind = v_row.party_kind, party_id = v_row.party_id, party_name = v_row.party_name, agent_id = v_row.agent_id,
      deciding = v_row.deciding, supervising = v_row.supervising, departments = v_row.departments, state = v_row.state,
      submitted_at = v_row.submitted_at, closed_at = v_row.closed_at, last_at = v_row.last_at
    where site = v_site and case_id = v_case and rev = v_rev;
  end if;
  v_found := found;

  if not v_found then
    -- Two sendings of one command at once: the second waited for the first, and sees it only now.
    if exists (select from case_event where site = v_site and case_id = v_case and command_id = step->>'command_id') then
      return step_repeated(v_site, v_case);
    end if;
    return step_conflict(v_site, v_case);
  end if;

  -- From here on the policies let this case's events and tasks be written.
  perform set_config('baotu.case', v_case, true);

  insert into case_event
    select v_site, v_case, e.seq, e.at, e.type, e.actor, e.data, e.command_id, e.prev_hash, e.hash
    from jsonb_to_recordset(step->'events') as e(
      seq integer, at timestamptz, type text, actor jsonb, data jsonb, command_id text, prev_hash text, hash text);

  if step ? 'close_tasks' then
    update task set closed_at = v_row.last_at
    where site = v_site and case_id = v_case and closed_at is null
      and key = any (array(select value::integer from jsonb_array_elements_text(step->'close_tasks')));
  end if;

  -- A new case has no tasks yet, and a plain insert costs half as much behind row-level security.
  if step ? 'tasks' and v_rev = 0 then
    insert into task (site, case_id, key, element, action, name, department, role, assignee, assignee_name,
      opened_at, due_at, legal_due_at, soon_at, paused, priority)
    select v_site, v_case, t.key, t.element, t.action, t.name, t.department, t.role, t.assignee, t.assignee_name,
      t.opened_at, t.due_at, t.legal_due_at, t.soon_at, coalesce(t.paused, false), coalesce(t.priority, 0)
    from jsonb_populate_recordset(null::task, step->'tasks') t;
  elsif step ? 'tasks' then
    insert into task (site, case_id, key, element, action, name, department, role, assignee, assignee_name,
      opened_at, due_at, legal_due_at, soon_at, paused, priority)
    select v_site, v_case, t.key, t.element, t.action, t.name, t.department, t.role, t.assignee, t.assignee_name,
      t.opened_at, t.due_at, t.legal_due_at, t.soon_at, coalesce(t.paused, false), coalesce(t.priority, 0)
    from jsonb_populate_recordset(null::task, step->'tasks') t
    on conflict (site, case_id, key) do update set
      name = excluded.name, department = excluded.department, role = excluded.role, assignee = excluded.assignee,
      assignee_name = excluded.assignee_name, due_at = excluded.due_at, legal_due_at = excluded.legal_due_at,
      soon_at = excluded.soon_at, paused = excluded.paused, priority = excluded.priority
    -- Callers may send all open tasks with every step: those that did not change are not written again.
    where task.closed_at is null
      and (task.name, task.department, task.role, task.assignee, task.assignee_name, task.due_at, task.legal_due_at,
        task.soon_at, task.paused, task.priority)
      is distinct from (excluded.name, excluded.department, excluded.role, excluded.assignee, excluded.assignee_name,
        excluded.due_at, excluded.legal_due_at, excluded.soon_at, excluded.paused, excluded.priority);
  end if;

  if step ?| array['uploads', 'remove_uploads', 'papers', 'certificates', 'revoke_certificates', 'inbox', 'mails',
    'remove_jobs', 'timers', 'clear_timers', 'incidents', 'close_incidents', 'subscriptions', 'unsubscribe', 'links'] then
    perform append_attachments(v_site, v_case, v_row.last_at, step);
  end if;

  if step ? 'jobs' then
    perform graphile_worker.add_jobs(array(
      select row(j.task, coalesce(j.payload, '{}') || jsonb_build_object('site', v_site, 'caseId', v_case), j.queue, j.run_at, j.max_attempts,
        j.key, j.priority, null)::graphile_worker.job_spec
      from jsonb_to_recordset(step->'jobs') as j(
        task text, payload jsonb, queue text, run_at timestamptz, max_attempts integer, key text, priority integer)));
  end if;

  return jsonb_build_object('ok', true, 'rev', v_rev + 1);
end $$;
