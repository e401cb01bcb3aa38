import { ButtonLink, Buttons } from '../parts/button.tsx'
import { useTexts } from '../text.ts'

export type WrongPartyProps = {
  service: string
  /** Who may apply. */
  wants: 'person' | 'organisation'
  signInHref: string
  guideHref: string
}

/** The service is for others than the one signed in: what to do about it. */
export function WrongParty({ service, wants, signInHref, guideHref }: WrongPartyProps) {
  const { portal, shell } = useTexts()
  const words = portal.start
  const company = wants === 'organisation'
  return (
    <div className="text stack">
      <div className="page-head">
        <p className="soft">{service}</p>
        <h1>{words.wrongParty}</h1>
        <p className="lead">{company ? words.forOrganisations : words.forPersons}</p>
      </div>
      <p>{words.whatNow}</p>
      <Buttons>
        <ButtonLink href={signInHref}>{company ? words.asOrganisation : words.asPerson}</ButtonLink>
        <ButtonLink href={guideHref} look="link">
          {shell.back}
        </ButtonLink>
      </Buttons>
    </div>
  )
}
