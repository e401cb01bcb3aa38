-- Counting lights reads indexes alone, and lists of supervision begin where the last page ended.

drop index task_of_all;
create index task_of_all on task (sort_at, case_id, key, site) include (department, assignee, soon_at, paused) where closed_at is null;

drop index case_open;
create index case_open on "case" (case_id, site) include (service_id) where closed_at is null and submitted_at is not null;

drop index supervision_by_age;
drop index supervision_of_department;
drop index supervision_open;
create index supervision_by_age on supervision (opened_at, case_id, key, site);
create index supervision_of_department on supervision (department, site, opened_at, case_id, key);
create index supervision_open on supervision (opened_at, case_id, key, site, department, status) where status <> 'closed';

-- The wall before "case" asks for columns that no index has, so supervisors count by service through a door of their own: figures, no rows.
create function count_lights_by_service(p_site text, p_now timestamptz, p_department text)
returns table (service_id text, light text, n bigint)
language sql stable security definer set search_path to 'baotu', 'pg_temp' as $$
  select c.service_id, light(t.paused, nullif(t.sort_at, 'infinity'), t.soon_at, p_now), count(*)
  from task t join "case" c on c.site = t.site and c.case_id = t.case_id
  where t.site = p_site and p_site = actor_site() and actor_kind() in ('supervisor', 'system')
    and t.closed_at is null and t.department is not null and (p_department is null or t.department = p_department)
    and c.closed_at is null and c.submitted_at is not null
  group by 1, 2
$$;
revoke execute on function count_lights_by_service(text, timestamptz, text) from public;
grant execute on function count_lights_by_service(text, timestamptz, text) to baotu_app;
