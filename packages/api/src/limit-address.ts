import { throttle } from '@baotu/store'
import { type Platform, Refused } from '@baotu/web'
import type { onRequestAsyncHookHandler } from 'fastify'

/** So many requests in so many minutes from one network address; counted before anything is read. */
export function limitAddress(
  platform: Platform,
  { limit, minutes }: { limit: number; minutes: number },
): onRequestAsyncHookHandler {
  return async (request, reply) => {
    const rule = { limit, seconds: minutes * 60, now: platform.now().toString() }
    const answer = await throttle(platform.store, { bucket: `api:ip:${request.ip}`, ...rule })
    if (answer.allowed) return
    reply.header('retry-after', answer.retryAfter)
    throw new Refused(429, 'too-many')
  }
}
