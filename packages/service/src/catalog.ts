import type { DemoAccounts } from './account.ts'
import type { Service } from './service.ts'
import type { Site } from './site.ts'

/** 事项目录: everything a site declares. */
export type Catalog = { site: Site; services: Service[]; accounts: DemoAccounts | null }
