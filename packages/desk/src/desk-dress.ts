import { deskDocument } from '@baotu/screens'
import type { Dress, Platform } from '@baotu/web'
import { shellOf } from './shell-of.ts'

/** Error pages in the desk's shell; only for staff. */
export function deskDress(platform: Platform): Dress {
  return (request, view, title) => deskDocument(view, shellOf(platform, request), { title })
}
