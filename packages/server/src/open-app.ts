// Every address of the installation, behind one front door.
import { createServer } from 'node:http'
import { apiRoutes } from '@baotu/api'
import { deskDress, deskRoutes } from '@baotu/desk'
import { portalDress, portalRoutes } from '@baotu/portal'
import { openFrontDoor, type Platform, showErrors } from '@baotu/web'
import { type FastifyBaseLogger, type FastifyInstance, fastify, type RouteOptions } from 'fastify'
import type { Logger } from 'pino'
import { demoPath, demoProvider, peopleOf } from './demo-people.ts'
import { operationRoutes } from './operation-routes.ts'
import type { Secrets } from './secrets.ts'
import type { Settings } from './settings.ts'

/** @param heard is told of every route as it is opened */
export async function openApp(
  settings: Settings,
  platform: Platform,
  secrets: Pick<Secrets, 'cookieSecret' | 'providerKeys'>,
  log: Logger,
  heard: (route: RouteOptions) => void = () => {},
): Promise<FastifyInstance> {
  const people =
    settings.OIDC_ISSUER === undefined && settings.DEMO === 'on' ? peopleOf(platform.catalog) : []
  const provider =
    people.length > 0 ? demoProvider(people, platform.publicUrl, secrets.providerKeys, log) : null
  const loggerInstance: FastifyBaseLogger = log
  const app = fastify({
    loggerInstance,
    trustProxy: settings.TRUST_PROXY === 'on',
    bodyLimit: 256 * 1024,
    // What can't be read as an address is one that is not there, with a page and headers like any other.
    rewriteUrl: ({ url = '/' }) => (isReadable(url) ? url : '/unreadable'),
    routerOptions: { maxParamLength: 16 * 1024 },
    // The demo provider reads its own bodies and has its own pages; nothing of ours may come between.
    serverFactory: handle =>
      createServer((request, response) => {
        if (provider !== null && request.url?.startsWith(demoPath)) void provider(request, response)
        else handle(request, response)
      }),
  })
  app.addHook('onRoute', heard)
  await app.register(async front => {
    const { origin } = new URL(settings.OIDC_ISSUER ?? platform.publicUrl)
    await openFrontDoor(front, platform, { cookieSecret: secrets.cookieSecret, signInOrigin: origin })
    const [ofDesk, ofPortal] = [deskDress(platform), portalDress(platform)]
    showErrors(front, (request, view, title) => {
      const atDesk =
        request.url.startsWith('/desk') &&
        request.actor.kind !== 'anonymous' &&
        request.actor.kind !== 'applicant'
      return (atDesk ? ofDesk : ofPortal)(request, view, title)
    })
    portalRoutes(front, platform)
    deskRoutes(front, platform)
    operationRoutes(front, platform, settings.METRICS_TOKEN)
  })
  apiRoutes(app, platform)
  return app
}

function isReadable(url: string): boolean {
  try {
    decodeURIComponent(url.split('?')[0] ?? '')
    return true
  } catch {
    return false
  }
}
