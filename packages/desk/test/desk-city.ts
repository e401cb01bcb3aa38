// Cases for the desk to work on: the declared examples, taken step by step in a real city.
import { randomUUID } from 'node:crypto'
import { type Actor, actorOf, applicantOf, type Command, runExample } from '@baotu/case'
import type { TestCity } from '@baotu/server/testing'
import { beginDraft, perform } from '@baotu/web'
import type { InjectOptions } from 'fastify'

export type Seen = { status: number; location: string; html: string; headers: Record<string, unknown> }
export type Desk = {
  get: (path: string) => Promise<Seen>
  post: (path: string, fields?: Record<string, string>) => Promise<Seen>
}

export function accountsOf({ platform }: TestCity) {
  const { accounts } = platform.catalog
  if (accounts === null) throw new Error('The demonstration city has accounts')
  return accounts
}

/** An officer, supervisor or resident among the demo accounts. */
export function person(city: TestCity, id: string): Actor {
  const accounts = accountsOf(city)
  return actorOf(accounts, id, applicantOf(accounts, 'zhao-shihe'))
}

/** A browser without script, signed in as a demo account. */
export async function signInAs(city: TestCity, id: string): Promise<Desk> {
  const { cookie, csrf } = await city.signIn(person(city, id))
  const see = async (options: InjectOptions): Promise<Seen> => {
    const answer = await city.app.inject({ ...options, headers: { cookie, ...options.headers } })
    const location = answer.headers.location ?? ''
    return { status: answer.statusCode, location, html: answer.payload, headers: answer.headers }
  }
  return {
    get: url => see({ method: 'GET', url }),
    post: (url, fields = {}) =>
      see({
        method: 'POST',
        url,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ csrf, ...fields }).toString(),
      }),
  }
}

/** Takes a declared example up to its submission, and then so many tasks of it; the id of the case. */
export async function enact(city: TestCity, exampleId: string, steps = 0): Promise<string> {
  const { platform } = city
  const service = platform.catalog.services.find(one => one.examples.some(({ id }) => id === exampleId))
  const example = service?.examples.find(({ id }) => id === exampleId)
  if (service === undefined || example === undefined) throw new Error(`No example ${exampleId}`)
  const { site } = platform.catalog
  const stage = { site, accounts: accountsOf(city), calendar: platform.calendar, sequence: 1 }
  const { taken } = runExample(service, example, stage)
  const submission = taken.findIndex(({ command }) => command.type === 'submit')
  const id = randomUUID()
  const applicant = applicantOf(accountsOf(city), example.applicant, example.party)
  city.at(example.at)
  await beginDraft(platform, applicant, service, id, example.answers)
  let left = steps
  for (const [place, { command, actor, at }] of taken.entries()) {
    if (place > submission && left === 0) break
    city.at(at)
    await take(city, actor, id, numbered(command))
    if ('key' in command) left -= 1
  }
  return id
}

export async function take(city: TestCity, actor: Actor, caseId: string, command: Command): Promise<void> {
  const result = await perform(city.platform, actor, caseId, command, randomUUID())
  if (!result.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(result)}`)
}

let sequence = 0

/** Each case gets a number of its own. */
function numbered(command: Command): Command {
  if (command.type === 'submit') {
    sequence += 1
    return { ...command, sequence }
  }
  return command.type === 'add-file' ? { ...command, file: { ...command.file, id: randomUUID() } } : command
}

/** What a reader sees: no markup, one space between words. */
export function words(html: string): string {
  return html
    .replace(/<[^>]+>/gu, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/gu, ' ')
}
