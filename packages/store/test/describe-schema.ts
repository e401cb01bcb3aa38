import { Client } from 'pg'

/** The whole schema as text, out of the server's own catalogue: what the migrations amount to. */
export async function describeSchema(url: string): Promise<string> {
  const client = new Client({ connectionString: url, options: '-c search_path=baotu' })
  await client.connect()
  try {
    const { rows } = await client.query<{ text: string }>(SQL)
    const head =
      '-- Generated from the migrations by test/write-schema.ts; compared by a test. Do not edit.\n'
    return `${head}\n${rows.map(row => row.text.trim()).join('\n\n')}\n`
  } finally {
    await client.end()
  }
}

const SQL = `
with r as (
  select c.oid, c.relname as name, quote_ident(c.relname) as quoted, c.reloptions, c.relrowsecurity, c.relforcerowsecurity, c.relacl
  from pg_class c where c.relnamespace = 'baotu'::regnamespace and c.relkind = 'r'
), parts as (
  select 1 as part, name, 0 as rank, '' as item, format(E'create table %s (\\n%s\\n)%s;', quoted, concat_ws(E',\\n',
    (select string_agg(format('  %s %s%s%s', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
        case when a.attnotnull then ' not null' else '' end,
        case when a.attgenerated = 's' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
          when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end), E',\\n' order by a.attnum)
      from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped),
    (select string_agg(format('  constraint %s %s', quote_ident(k.conname), pg_get_constraintdef(k.oid)), E',\\n' order by k.conname)
      from pg_constraint k where k.conrelid = r.oid and k.contype <> 'n')),
    case when reloptions is null then '' else ' with (' || array_to_string(reloptions, ', ') || ')' end) as text
  from r
  union all
  select 1, name, 1, a.attname, format('comment on column %s.%s is %L;', quoted, quote_ident(a.attname), d.description)
  from r join pg_attribute a on a.attrelid = r.oid join pg_description d on d.objoid = r.oid and d.objsubid = a.attnum
  union all
  select 1, name, 2, i.relname, pg_get_indexdef(i.oid) || ';'
  from r join pg_index x on x.indrelid = r.oid join pg_class i on i.oid = x.indexrelid
  where not exists (select from pg_constraint k where k.conindid = i.oid)
  union all
  select 1, name, 3, '', format('alter table %s enable row level security, force row level security;', quoted)
  from r where relrowsecurity and relforcerowsecurity
  union all
  select 1, name, 4, p.polname, format('create policy %s on %s for %s', quote_ident(p.polname), quoted,
      case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end)
    || coalesce(' using (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
    || coalesce(' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '') || ';'
  from r join pg_policy p on p.polrelid = r.oid
  union all
  select 1, name, 5, '', format('grant %s on %s to baotu_app;', string_agg(lower(g.privilege_type), ', ' order by g.privilege_type), quoted)
  from r cross join lateral aclexplode(relacl) g where g.grantee = 'baotu_app'::regrole group by name, quoted
  union all
  select 2, p.proname, 0, '', pg_get_functiondef(p.oid) || ';'
  from pg_proc p where p.pronamespace = 'baotu'::regnamespace
  union all
  select 2, p.proname, 1, '', format('revoke execute on function %s from public;', p.oid::regprocedure)
  from pg_proc p
  where p.pronamespace = 'baotu'::regnamespace and p.proacl is not null
    and not exists (select from aclexplode(p.proacl) g where g.grantee = 0)
  union all
  select 2, p.proname, 2, '', format('grant execute on function %s to baotu_app;', p.oid::regprocedure)
  from pg_proc p cross join lateral aclexplode(p.proacl) g
  where p.pronamespace = 'baotu'::regnamespace and g.grantee = 'baotu_app'::regrole
)
select text from parts order by part, name collate "C", rank, item collate "C"`
