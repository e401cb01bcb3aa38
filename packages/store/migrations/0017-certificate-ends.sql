-- A certificate ends in one of three ways: another took its place (renewed, changed), it was cancelled, or revoked.

alter table certificate drop constraint certificate_state_check;
alter table certificate add constraint certificate_state_check check (state in ('valid', 'superseded', 'cancelled', 'revoked'));

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
    update certificate c set state = coalesce(r.state, 'revoked'), revoked_at = v_at, reason = r.reason
    from jsonb_to_recordset(step->'revoke_certificates') as r(identifier text, state text, reason text)
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
