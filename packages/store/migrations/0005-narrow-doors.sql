-- What anybody may ask without signing in: exact keys in, a few public fields out. They run as the owner, but as the
-- actor "system" of one site, so that row-level security still fences them in, and hand the former actor back.

create function enter_as_system(p_site text) returns jsonb language plpgsql as $$
declare
  v_before constant jsonb := jsonb_build_object('site', actor_site(), 'kind', actor_kind());
begin
  perform set_config('baotu.site', p_site, true), set_config('baotu.kind', 'system', true);
  return v_before;
end $$;

create function leave_as(p_before jsonb) returns void language sql as $$
  select set_config('baotu.site', coalesce(p_before->>'site', ''), true), set_config('baotu.kind', p_before->>'kind', true)
$$;

create function verify_certificate(p_site text, p_code text)
returns table (identifier text, kind text, state text, public_fields jsonb, valid_from date, valid_until date,
  issued_at timestamptz, revoked_at timestamptz, predecessor text)
language plpgsql security definer
set search_path = baotu, pg_temp as $$
declare
  v_before constant jsonb := enter_as_system(p_site);
begin
  return query
    select c.identifier, c.kind, c.state, c.public_fields, c.valid_from, c.valid_until, c.issued_at, c.revoked_at, c.predecessor
    from certificate c
    where c.site = p_site and (c.verify_code = p_code or c.identifier = p_code)
    limit 1;
  perform leave_as(v_before);
end $$;

create function verify_paper(p_site text, p_code text)
returns table (kind text, number text, title jsonb, at timestamptz, sha256 text)
language plpgsql security definer
set search_path = baotu, pg_temp as $$
declare
  v_before constant jsonb := enter_as_system(p_site);
begin
  return query
    select p.kind, p.number, p.title, p.at, p.sha256
    from paper p
    where p.site = p_site and p.verify_code = p_code and p.public;
  perform leave_as(v_before);
end $$;

-- Whose case it is does not come out, whatever the code.
create function public_progress(p_site text, p_number text, p_query_code_hash text)
returns table (number text, service_id text, service_version text, status text, deciding text,
  submitted_at timestamptz, last_at timestamptz, closed_at timestamptz, due_at timestamptz, paused boolean)
language plpgsql security definer
set search_path = baotu, pg_temp as $$
declare
  v_before constant jsonb := enter_as_system(p_site);
begin
  return query
    select c.number, c.service_id, c.service_version, c.status, c.deciding, c.submitted_at, c.last_at, c.closed_at,
      t.due_at, coalesce(t.paused, false)
    from "case" c
    left join lateral (
      select min(o.due_at) as due_at, bool_or(o.paused) as paused
      from task o where o.site = c.site and o.case_id = c.case_id and o.closed_at is null
    ) t on true
    where c.site = p_site and c.number = p_number and c.query_code_hash = p_query_code_hash;
  perform leave_as(v_before);
end $$;

-- One round trip on every request of a signed-in person. Seen is noted at most once a minute.
create function find_session(p_site text, p_id_hash text, p_now timestamptz)
returns table (subject text, actor jsonb, csrf text, id_token text, created_at timestamptz, seen_at timestamptz, expires_at timestamptz)
language plpgsql security definer
set search_path = baotu, pg_temp as $$
declare
  v_before constant jsonb := enter_as_system(p_site);
begin
  return query
    select s.subject, s.actor, s.csrf, s.id_token, s.created_at, s.seen_at, s.expires_at
    from session s
    where s.site = p_site and s.id_hash = p_id_hash and s.expires_at > p_now;
  if found then
    update session s set seen_at = p_now
    where s.site = p_site and s.id_hash = p_id_hash and s.seen_at < p_now - interval '1 minute';
  end if;
  perform leave_as(v_before);
end $$;

revoke execute on function enter_as_system, leave_as from public;
revoke execute on function verify_certificate, verify_paper, public_progress, find_session from public;
grant execute on function verify_certificate, verify_paper, public_progress, find_session to baotu_app;
