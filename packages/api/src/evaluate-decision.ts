// A declared decision put to a context: the rules are public, so anybody may ask what they say. Nothing is kept.
import { type Decisions, evaluate } from '@baotu/decision'
import type { Service } from '@baotu/service'
import { type Platform, Refused } from '@baotu/web'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { explanationSchema, inWords } from './explanation.ts'
import { problemAnswer } from './problem.ts'

const params = z.object({
  service: z.string().meta({ description: 'The id of a service, such as outdoor-advertising.' }),
  decision: z.string().meta({ description: 'The id of one of its decisions, such as limits.' }),
})
const querystring = z.object({
  version: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .optional()
    .meta({ description: 'A version of the service (64 hexadecimal digits); without it, the present one.' }),
})
const body = z.strictObject({
  context: z
    .record(z.string(), z.unknown())
    .meta({ description: 'Inputs by name; dates, times and durations as ISO 8601 text.' }),
})
const warning = z.object({
  code: z.string(),
  message: z.string(),
  at: z.int().optional().meta({ description: 'Offset in the expression.' }),
  source: z.string().optional().meta({ description: 'The decision it is about.' }),
})
const answer = z.object({
  value: z.unknown().meta({ description: 'Any JSON; null where there is no result.' }),
  warnings: z.array(warning).meta({ description: 'Why a part has no result; at most 50.' }),
  explanation: explanationSchema,
})

export const evaluationSchema = {
  operationId: 'evaluateDecision',
  summary: 'What a declared decision says about given inputs, and why',
  tags: ['decisions'],
  params,
  querystring,
  body,
  response: {
    200: answer.meta({ description: 'The result, and which rules led to it' }),
    400: problemAnswer('The request cannot be read or does not have this form'),
    404: problemAnswer('No such service, version or decision'),
    405: problemAnswer('Only POST is answered here'),
    413: problemAnswer('The body is larger than 64 KiB'),
    415: problemAnswer('The body is not application/json'),
    422: problemAnswer('The evaluation went beyond its limits'),
    429: problemAnswer('Too many requests from this address; see Retry-After'),
    500: problemAnswer('A fault of ours'),
    503: problemAnswer('Busy or being mended; see Retry-After'),
  },
}

/** Far above what a declared table needs: a stranger's question may take milliseconds, not seconds. */
const limits = { steps: 200_000, depth: 200, text: 100_000 }
const beyond = new Set(['too-many-steps', 'too-deep', 'too-long', 'too-large'])

export function evaluateDecision(platform: Platform) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { service: id, decision } = request.params as z.infer<typeof params>
    const { version } = request.query as z.infer<typeof querystring>
    const { context } = request.body as z.infer<typeof body>
    const service = found(platform, id, version)
    const decisions = decisionsOf(service, decision)
    const { value, warnings, explanation } = evaluate(decisions, decision, context, {
      now: platform.now(),
      limits,
    })
    const stopped = warnings.find(({ code }) => beyond.has(code))
    if (stopped) throw new Refused(422, 'evaluation-limit', { params: { reason: stopped.message } })
    return reply.send({ value, warnings, explanation: inWords(explanation, service) })
  }
}

function found(platform: Platform, id: string, version: string | undefined): Service {
  if (platform.serviceOf(id) === null) throw new Refused(404, 'unknown-service')
  const service = platform.serviceOf(id, version)
  if (service === null) throw new Refused(404, 'unknown-version')
  return service
}

function decisionsOf(service: Service, id: string): Decisions {
  const decisions = Object.hasOwn(service.decisions, id) ? service.decisions[id] : undefined
  if (!decisions) throw new Refused(404, 'unknown-decision')
  return decisions
}
