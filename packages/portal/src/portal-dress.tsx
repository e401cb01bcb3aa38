import { portalDocument } from '@baotu/screens'
import type { Dress, Platform } from '@baotu/web'
import { shellOf } from './shell-of.ts'

/** Error pages in the portal's shell. */
export function portalDress(platform: Platform): Dress {
  return (request, view, title) => portalDocument(view, shellOf(platform, request), { title, noIndex: true })
}
