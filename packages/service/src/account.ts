import { z } from 'zod'
import { roles } from './site.ts'
import { word } from './text.ts'

/** demo/accounts.yaml: invented people and companies to try the city with. Never part of a real installation. */
export const accountsSchema = z.strictObject({
  residents: z.array(
    z.strictObject({
      id: z.string(),
      name: word,
      /** GB 11643-1999 check digit right, division 370199 (never assigned), so that nobody real is meant. */
      citizenId: z.string(),
      phone: z.string(),
      email: z.string().optional(),
      about: word,
    }),
  ),
  organisations: z.array(
    z.strictObject({
      id: z.string(),
      name: word,
      creditCode: z.string(),
      address: word,
      /** Ids of residents who may act for it. */
      agents: z.array(z.string()),
    }),
  ),
  officers: z.array(
    z.strictObject({
      id: z.string(),
      name: word,
      department: z.string(),
      roles: z.array(z.enum(roles)).min(1),
      title: word,
    }),
  ),
  supervisors: z.array(z.strictObject({ id: z.string(), name: word, title: word })),
})

export type DemoAccounts = z.output<typeof accountsSchema>
