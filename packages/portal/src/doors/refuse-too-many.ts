import { throttle } from '@baotu/store'
import { Refused } from '@baotu/web'
import type { Turn } from '../show.ts'

/** Ends the request when this is one try too many, and says when to try again. */
export async function refuseTooMany(
  { platform, request, reply }: Turn,
  bucket: string,
  { limit, minutes }: { limit: number; minutes: number },
): Promise<void> {
  const rule = { bucket, limit, seconds: minutes * 60, now: platform.now().toString() }
  const answer = await throttle(platform.store, rule)
  if (answer.allowed) return
  reply.header('retry-after', answer.retryAfter)
  const params = { minutes: Math.ceil(answer.retryAfter / 60) }
  throw new Refused(429, 'too-many', { back: request.method === 'GET' ? undefined : request.url, params })
}
