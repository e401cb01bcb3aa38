-- Who acts, for the length of one transaction. Row-level security reads these and nothing else.

create function become(actor jsonb) returns void
language sql as $$
  select set_config('baotu.site', coalesce(actor->>'site', ''), true),
         set_config('baotu.kind', coalesce(actor->>'kind', ''), true),
         set_config('baotu.id', coalesce(actor->>'id', ''), true),
         set_config('baotu.party_kind', coalesce(actor#>>'{party,kind}', ''), true),
         set_config('baotu.party_id', coalesce(actor#>>'{party,id}', ''), true),
         set_config('baotu.department', coalesce(actor->>'department', ''), true),
         set_config('baotu.case', '', true)
$$;

create function actor_site() returns text language sql stable parallel safe as
  $$ select nullif(current_setting('baotu.site', true), '') $$;
create function actor_kind() returns text language sql stable parallel safe as
  $$ select coalesce(current_setting('baotu.kind', true), '') $$;
create function actor_id() returns text language sql stable parallel safe as
  $$ select nullif(current_setting('baotu.id', true), '') $$;
create function actor_party_kind() returns text language sql stable parallel safe as
  $$ select nullif(current_setting('baotu.party_kind', true), '') $$;
create function actor_party_id() returns text language sql stable parallel safe as
  $$ select nullif(current_setting('baotu.party_id', true), '') $$;
create function actor_department() returns text language sql stable parallel safe as
  $$ select nullif(current_setting('baotu.department', true), '') $$;

-- The case whose row this transaction has stepped, once the wall let it through.
create function stepped_case() returns text language sql stable parallel safe as
  $$ select nullif(current_setting('baotu.case', true), '') $$;

-- Instants inside JSON, written as everywhere else in the program.
create function iso(at timestamptz) returns text language sql stable parallel safe as
  $$ select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;

-- The light of a clock: red = over, yellow = soon over, none = no limit.
create function light(paused boolean, due_at timestamptz, soon_at timestamptz, now timestamptz) returns text
language sql immutable parallel safe as $$
  select case
    when paused then 'paused'
    when due_at is null then 'none'
    when due_at <= now then 'red'
    when soon_at <= now then 'yellow'
    else 'green'
  end
$$;
