// Every address of the machines' door: guards in order, then the handler.
import type { Platform } from '@baotu/web'
import type { FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { describeApi, sendDocument } from './document.ts'
import { evaluateDecision, evaluationSchema } from './evaluate-decision.ts'
import { guardAnswers } from './guard-answers.ts'
import { limitAddress } from './limit-address.ts'
import { showProblems } from './show-problems.ts'

/** The longest body, in bytes: a context is a form's answers, not a database. */
const bodyLimit = 64 * 1024

/**
 * Opens `/api/v1` in a scope of its own. Nobody is signed in here: no session is read and no cookie set, so there is nothing
 * that a foreign page could misuse, and no form token is asked for. Register it beside the pages, never within them.
 */
export function apiRoutes(app: FastifyInstance, platform: Platform): void {
  void app.register(
    async api => {
      api.removeContentTypeParser('text/plain')
      api.setValidatorCompiler(validatorCompiler)
      api.setSerializerCompiler(serializerCompiler)
      guardAnswers(api)
      showProblems(api)
      await describeApi(api, platform)

      const limited = { onRequest: [limitAddress(platform, { limit: 300, minutes: 5 })] }
      const evaluation = { ...limited, bodyLimit, schema: evaluationSchema }
      api.post('/decisions/:service/:decision/evaluate', evaluation, evaluateDecision(platform))
      api.get('/openapi.json', { ...limited, schema: { hide: true } }, sendDocument)
    },
    { prefix: '/api/v1' },
  )
}
