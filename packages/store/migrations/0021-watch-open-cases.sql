-- Cases that were open before limits were watched: each is looked at once, and then woken at its own moment.

do $$
declare
  v_site text;
begin
  for v_site in select distinct site from "case" where submitted_at is not null and closed_at is null loop
    perform become(jsonb_build_object('site', v_site, 'kind', 'system'));
    insert into timer (site, case_id, kind, key, due_at, wake_at)
    select site, case_id, 'watch', 'limits', now(), now()
    from "case"
    where site = v_site and submitted_at is not null and closed_at is null
    on conflict (site, case_id, kind, key) do nothing;
  end loop;
end $$;
