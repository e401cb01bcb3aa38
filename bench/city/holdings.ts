// What the database of a city holds, asked past the server: the proof that nothing was lost.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { closeStore, openStore, withActor } from '@baotu/store'
import type { City } from './open-city.ts'

export type Holdings = {
  granted: number
  unfinished: number
  certificates: number
  papers: number
  made: number
  jobs: number
}

export async function holdingsOf({ dataDir }: City): Promise<Holdings> {
  const store = await openStore({
    url: addressOf(join(dataDir, 'postgres')),
    site: 'jinan-demo',
    connections: 1,
  })
  try {
    return await withActor(store, { kind: 'system', job: 'bench' }, async client => {
      const { rows } = await client.query<Holdings>(SQL)
      if (rows[0] === undefined) throw new Error('The database said nothing')
      return rows[0]
    })
  } finally {
    await closeStore(store)
  }
}

const SQL = `select
  (select count(*)::int from "case" where status = 'granted') as granted,
  (select count(*)::int from "case" where status <> 'granted') as unfinished,
  (select count(*)::int from certificate) as certificates,
  (select count(*)::int from paper) as papers,
  (select count(*)::int from paper where path is not null) as made,
  (select count(*)::int from graphile_worker.jobs) as jobs`

function addressOf(place: string): string {
  const { baotu_app: password } = JSON.parse(readFileSync(join(place, 'postgres-passwords.json'), 'utf8'))
  const settings = readFileSync(join(place, 'postgres/baotu.conf'), 'utf8')
  const socket = /^unix_socket_directories = '(.*)'$/m.exec(settings)?.[1] ?? ''
  return `postgresql://baotu_app:${password}@localhost/baotu?host=${encodeURIComponent(socket)}`
}
