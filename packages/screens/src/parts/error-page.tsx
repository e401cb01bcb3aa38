import type { ReactNode } from 'react'
import { useTexts } from '../text.ts'
import { ButtonLink, Buttons } from './button.tsx'

/** 403 is told as 404: that a thing exists is already too much to say. */
export type ErrorStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503

export type ErrorPageProps = {
  status: ErrorStatus
  homeHref: string
  /** Where to try again: the page one came from. */
  retryHref?: string
  /** 409: who was faster, and when (already a text). */
  conflict?: { who: string; when: string }
  /** 413: the largest size, as text. */
  limit?: string
  /** A number to tell the hotline. */
  reference?: string
  children?: ReactNode
}

/** What happened, what is safe, what to do next. */
export function ErrorPage({
  status,
  homeHref,
  retryHref,
  conflict,
  limit,
  reference,
  children,
}: ErrorPageProps) {
  const { shell } = useTexts()
  const words = shell.errors[kindOf(status)]
  return (
    <div className="text stack">
      <h1>{words.title}</h1>
      {conflict && (
        <p className="lead">{shell.errors.fasterBy({ who: conflict.who, when: conflict.when })}</p>
      )}
      <p>{words.happened}</p>
      {limit && <p>{shell.errors.limit({ size: limit })}</p>}
      <p>{words.next}</p>
      {children}
      {reference && <p className="soft small">{shell.errors.reference({ number: reference })}</p>}
      <Buttons>
        {retryHref && <ButtonLink href={retryHref}>{shell.errors.retry}</ButtonLink>}
        <ButtonLink href={homeHref} look={retryHref ? 'secondary' : 'primary'}>
          {shell.errors.home}
        </ButtonLink>
      </Buttons>
    </div>
  )
}

type ErrorKind =
  | 'notFound'
  | 'signIn'
  | 'conflict'
  | 'tooLarge'
  | 'wrongFile'
  | 'invalid'
  | 'tooMany'
  | 'fault'
  | 'unavailable'

function kindOf(status: ErrorStatus): ErrorKind {
  switch (status) {
    case 401:
      return 'signIn'
    case 403:
    case 404:
    case 405:
      return 'notFound'
    case 409:
      return 'conflict'
    case 413:
      return 'tooLarge'
    case 415:
      return 'wrongFile'
    case 400:
    case 422:
      return 'invalid'
    case 429:
      return 'tooMany'
    case 500:
      return 'fault'
    case 503:
      return 'unavailable'
  }
}
