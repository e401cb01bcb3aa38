// Before the first page: for whom one applies, what to have at hand, and a draft that waits.
import { randomUUID } from 'node:crypto'
import { momentText, StartPage, t, WrongParty } from '@baotu/screens'
import { prefill, type Service } from '@baotu/service'
import { personAccount } from '@baotu/store'
import { applicantOf, beginDraft, notFound, type Platform, signInPath } from '@baotu/web'
import type { FastifyRequest } from 'fastify'
import { bodyOf, commandOf, param } from '../read-request.ts'
import { type Page, show, type Turn } from '../show.ts'
import { draftOf, keepOneDraft } from './draft.ts'
import { openStage } from './stages.ts'

export const showStart: Page = platform => async (request, reply) => {
  const turn = { platform, request, reply }
  const { locale, actor, session } = request
  const service = declared(platform, request)
  if (actor.kind === 'officer' || actor.kind === 'supervisor') throw notFound()
  if (actor.kind === 'applicant' && !service.guide.parties.includes(actor.party.kind))
    return wrongParty(turn, service)
  const draft = actor.kind === 'applicant' ? await draftOf(platform, actor, service.id) : null
  const path = `/apply/${service.id}`
  const { materials } = service.guide
  const brought = materials.filter(({ source, need }) => source !== 'government' && need !== 'optional')
  const view = (
    <StartPage
      service={service.guide.name[locale]}
      party={actor.kind === 'applicant' ? actor.party.name : undefined}
      always={brought.filter(({ need }) => need === 'always').map(({ name }) => name[locale])}
      depends={brought.some(({ need }) => need === 'situation')}
      guideHref={`/services/${service.id}`}
      signInHref={actor.kind === 'applicant' ? undefined : `/sign-in?next=${encodeURIComponent(path)}`}
      form={{ action: path, csrf: session?.csrf ?? '', command: randomUUID() }}
      draft={
        draft === null
          ? undefined
          : {
              savedAt: momentText(locale, Temporal.Instant.from(draft.savedAt)),
              href: `${path}/${openStage(service, draft)}`,
              discardAction: `${path}/discard`,
              caseId: draft.id,
            }
      }
    />
  )
  return show(turn, view, { title: service.guide.name[locale], crumbs: guideCrumb(turn, service) })
}

export const beginApplication: Page = platform => async (request, reply) => {
  const actor = applicantOf(request)
  const service = declared(platform, request)
  if (!service.guide.parties.includes(actor.party.kind))
    return wrongParty({ platform, request, reply }, service)
  if ((await draftOf(platform, actor, service.id)) === null) {
    const account = await personAccount(platform.store, actor, actor.id)
    const applicant = { id: actor.id, name: actor.name, phone: account?.phone ?? undefined }
    const answers = prefill(service, { applicant, party: actor.party })
    await beginDraft(platform, actor, service, commandOf(bodyOf(request)), answers)
    await keepOneDraft(platform, actor, service.id)
  }
  const draft = await draftOf(platform, actor, service.id)
  return reply.redirect(draft ? `/apply/${service.id}/${firstPage(service)}` : `/apply/${service.id}`, 303)
}

function declared(platform: Platform, request: FastifyRequest): Service {
  const service = platform.serviceOf(param(request, 'service'))
  if (service === null) throw notFound()
  return service
}

function firstPage(service: Service): string {
  return service.form.pages[0]?.key ?? 'check'
}

function guideCrumb({ request }: Turn, { id, guide }: Service) {
  const { locale } = request
  return [
    { label: t(locale).portal.home.crumb, href: '/' },
    { label: guide.name[locale], href: `/services/${id}` },
  ]
}

function wrongParty(turn: Turn, service: Service) {
  const { locale } = turn.request
  const wants = service.guide.parties.includes('organisation') ? 'organisation' : 'person'
  const again = signInPath(`/apply/${service.id}`)
  const view = (
    <WrongParty
      service={service.guide.name[locale]}
      wants={wants}
      signInHref={again}
      guideHref={`/services/${service.id}`}
    />
  )
  return show(
    turn,
    view,
    { title: t(locale).portal.start.wrongParty, crumbs: guideCrumb(turn, service) },
    403,
  )
}
