-- The same command given twice is one step, also when the rating has moved on meanwhile: the department writes to a rater once.
create unique index rating_event_command on rating_event (site, case_id, command_id);

-- One step of a rating, whole. p_case: only with p_rev 0, which begins it; later ones name it by its reference alone.
-- Answers {kept} | {repeated} | {conflict} | {missing}.
create or replace function keep_rating(p_site text, p_case text, p_rev integer, p_row jsonb, p_event jsonb, p_jobs jsonb) returns jsonb
language plpgsql security definer
set search_path = baotu, pg_temp as $$
declare
  v_kind constant text := actor_kind();
  v_party_kind constant text := actor_party_kind();
  v_party_id constant text := actor_party_id();
  v_department constant text := actor_department();
  v_new constant rating := jsonb_populate_record(null::rating, p_row);
  v_event constant rating_event := jsonb_populate_record(null::rating_event, p_event);
  v_before constant jsonb := enter_as_system(p_site);
  v_case text;
  v_kept boolean := false;
  v_repeated boolean := false;
begin
  if p_rev = 0 then
    select c.case_id into v_case from "case" c
    where c.site = p_site and c.case_id = p_case
      and v_kind = 'applicant' and c.party_kind = v_party_kind and c.party_id = v_party_id;
    insert into rating (site, case_id, rating_id, rev, seq, head, party_kind, party_id, service_id, department, level, rated_on,
      stage, counts, called_back, state)
    select p_site, v_case, v_new.rating_id, 1, v_new.seq, v_new.head, v_party_kind, v_party_id, v_new.service_id, v_new.department,
      v_new.level, v_new.rated_on, v_new.stage, v_new.counts, v_new.called_back, v_new.state
    where v_case is not null
    on conflict (site, case_id) do nothing;
    v_kept := found;
    -- Only now, for the other click may have waited for this one.
    v_repeated := not v_kept and exists (select from rating_event e
      where e.site = p_site and e.case_id = v_case and e.command_id = v_event.command_id);
  else
    select r.case_id into v_case from rating r
    where r.site = p_site and r.rating_id = v_new.rating_id
      and (v_kind = 'supervisor' or (v_kind = 'officer' and r.department = v_department));
    v_repeated := exists (select from rating_event e
      where e.site = p_site and e.case_id = v_case and e.command_id = v_event.command_id);
    -- What was given once, by whom and of what, never changes.
    update rating r set rev = r.rev + 1, seq = v_new.seq, head = v_new.head, stage = v_new.stage, counts = v_new.counts,
      called_back = v_new.called_back, state = v_new.state
    where r.site = p_site and r.case_id = v_case and r.rev = p_rev and not v_repeated;
    v_kept := found;
  end if;

  if v_kept then
    insert into rating_event (site, case_id, seq, at, type, actor, data, command_id, prev_hash, hash)
    values (p_site, v_case, v_event.seq, v_event.at, v_event.type, v_event.actor, v_event.data, v_event.command_id, v_event.prev_hash,
      v_event.hash);
    perform graphile_worker.add_job(j.task, (j.payload || jsonb_build_object('site', p_site, 'caseId', v_case))::json,
      job_key := v_case || ':' || j.key, max_attempts := j.max_attempts)
    from jsonb_to_recordset(p_jobs) as j(task text, payload jsonb, key text, max_attempts integer);
  end if;

  perform leave_as(v_before);
  return case
    when v_kept then '{"kept": true}'::jsonb
    when v_case is null then '{"missing": true}'
    when v_repeated then '{"repeated": true}'
    else '{"conflict": true}'
  end;
end $$;
