import { SignInChoice, t } from '@baotu/screens'
import { ownPath, signInPath } from '@baotu/web'
import { asked } from '../read-request.ts'
import { type Page, show } from '../show.ts'

/** Which way in; the provider asks the rest. Whoever is in already goes on. */
export const showSignIn: Page = platform => async (request, reply) => {
  const { locale, actor } = request
  const next = ownPath(asked(request, 'next'))
  if (actor.kind === 'applicant' && !next.startsWith('/desk')) return reply.redirect(next, 303)
  const words = t(locale).portal.signIn
  const view = (
    <SignInChoice
      ways={[
        { href: signInPath(next), label: words.applicants, hint: words.applicantsHint, icon: 'user' },
        {
          href: signInPath(next.startsWith('/desk') ? next : '/desk'),
          label: words.officers,
          hint: words.officersHint,
          icon: 'briefcase',
        },
      ]}
      kept={asked(request, 'ended') === '1'}
      queryHref="/query"
    />
  )
  return show({ platform, request, reply }, view, { title: words.title, noIndex: true })
}
