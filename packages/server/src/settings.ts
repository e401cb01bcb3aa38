// Settings: read once, checked, and listed with everything that is wrong. This list is also the reference in docs/reference/settings.md.
import { resolve } from 'node:path'
import { z } from 'zod'

const address = z.url({ protocol: /^https?$/ })
const onOff = z.enum(['on', 'off'])

const settingsSchema = z.object({
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(3000)
    .describe('Port to listen on; 0 takes a free one.'),
  HOST: z.string().default('0.0.0.0').describe('Address to listen on.'),
  PUBLIC_URL: address
    .optional()
    .describe(
      'Address under which people reach this installation; in QR codes, mails and sign-in. Default: http://localhost:PORT.',
    ),
  DATA_DIR: z
    .string()
    .default('data')
    .describe('Folder for the embedded database, uploaded files, papers and keys.'),
  CATALOG_DIR: z.string().default('catalog').describe('Folder of declared services.'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
    .optional()
    .describe("A city's own PostgreSQL, 15 or newer. Default: the embedded one in DATA_DIR."),
  ROLE: z
    .enum(['all', 'web', 'worker', 'migrate'])
    .default('all')
    .describe('What this process does: all, only pages, only jobs, or only migrations.'),
  OIDC_ISSUER: address
    .optional()
    .describe('An OpenID Connect provider. Default: the demo provider, whose accounts need no password.'),
  OIDC_CLIENT_ID: z.string().default('baotu').describe('Client id at the provider.'),
  OIDC_CLIENT_SECRET: z.string().optional().describe('Client secret at the provider.'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
    .optional()
    .describe('Mail server. Default: mail stays in the outbox, shown at /dev/outbox when DEMO is on.'),
  MAIL_FROM: z.string().default('Baotu <no-reply@localhost>').describe('Sender of mail.'),
  SIGNING_P12: z
    .string()
    .optional()
    .describe('PKCS#12 file with the key that signs papers. Default: a demo key made at the first start.'),
  SIGNING_P12_PASSWORD: z.string().default('').describe('Its password.'),
  RECEIVER_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .default(20)
    .describe('Seconds after which the silence of another system counts as a try that failed.'),
  RECEIVER_SECRET: z
    .string()
    .min(32)
    .optional()
    .describe(
      'Shared with the systems that do work of processes: each order carries its HMAC-SHA-256 in `Baotu-Signature`. Default: unsigned.',
    ),
  DEMO: onOff
    .default('on')
    .describe(
      'Demo accounts, the outbox page and marks on demo values. Turn off where people apply for real.',
    ),
  TRUST_PROXY: onOff
    .default('off')
    .describe('Believe X-Forwarded-* headers; only behind your own reverse proxy.'),
  METRICS_TOKEN: z
    .string()
    .min(16)
    .optional()
    .describe('Bearer token for /metrics from other machines. Default: only from this machine.'),
  SESSION_HOURS: z.coerce.number().min(0.1).max(24).default(8).describe('Hours after which a sign-in ends.'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug'])
    .default('info')
    .describe('How much is logged.'),
})

export type Settings = z.output<typeof settingsSchema>
export type SettingsRead = { ok: true; settings: Settings } | { ok: false; faults: string[] }

/** Reads settings from the environment. Empty values count as not set; every fault is listed at once. */
export function readSettings(environment: Record<string, string | undefined>): SettingsRead {
  const given = Object.fromEntries(
    Object.keys(settingsSchema.shape).map(name => [name, environment[name] || undefined]),
  )
  const read = settingsSchema.safeParse(given)
  const faults = read.success ? contradictions(read.data) : read.error.issues.map(sentence)
  if (!read.success || faults.length > 0) return { ok: false, faults }
  const { DATA_DIR, CATALOG_DIR } = read.data
  return {
    ok: true,
    settings: { ...read.data, DATA_DIR: resolve(DATA_DIR), CATALOG_DIR: resolve(CATALOG_DIR) },
  }
}

/** The reference of settings, as Markdown. */
export function settingsReference(): string {
  const rows = Object.entries(settingsSchema.shape).map(([name, schema]) => {
    const byDefault = schema instanceof z.ZodDefault ? `\`${JSON.stringify(schema.def.defaultValue)}\`` : '–'
    return `| \`${name}\` | ${byDefault} | ${schema.description} |`
  })
  return [
    '# Settings',
    '',
    'Read from the environment once, at start.',
    '',
    '| name | default | what it does |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

function contradictions(settings: Settings): string[] {
  const { DEMO, OIDC_ISSUER, SIGNING_P12 } = settings
  if (DEMO === 'on') return []
  return [
    ...(OIDC_ISSUER === undefined
      ? ['OIDC_ISSUER must be set when DEMO is off: the demo accounts need no password']
      : []),
    ...(SIGNING_P12 === undefined
      ? ['SIGNING_P12 must be set when DEMO is off: the demo key vouches for nobody']
      : []),
  ]
}

function sentence(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.')}: ${issue.message}`
}
