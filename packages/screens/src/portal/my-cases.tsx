import { Button, ButtonLink, Buttons } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Form } from '../parts/form.tsx'
import { Pager, type PagerProps } from '../parts/pager.tsx'
import { type Tab, Tabs } from '../parts/tabs.tsx'
import { useTexts } from '../text.ts'
import { type MyThing, MyThings } from './my-things.tsx'

export type MyCasesProps = {
  tabs: Tab[]
  cases: MyThing[]
  homeHref: string
  pager?: PagerProps
  signOutEverywhere?: { action: string; csrf: string }
}

export function MyCases({ tabs, cases, homeHref, pager, signOutEverywhere }: MyCasesProps) {
  const { portal } = useTexts()
  const words = portal.myCases
  return (
    <>
      <h1 className="page-head">{words.title}</h1>
      {tabs.length > 0 && <Tabs label={words.title} tabs={tabs} />}
      {cases.length === 0 ? (
        <Empty title={words.empty} actions={<ButtonLink href={homeHref}>{words.find}</ButtonLink>}>
          {words.emptyHint}
        </Empty>
      ) : (
        <div className="gap-above">
          <MyThings things={cases} />
        </div>
      )}
      {pager && <Pager {...pager} />}
      {signOutEverywhere && (
        <details className="fold section">
          <summary>{words.devices}</summary>
          <p className="text">{words.devicesHint}</p>
          <Form {...signOutEverywhere} hidden={{ everywhere: 'yes' }}>
            <Buttons>
              <Button look="secondary">{words.signOutEverywhere}</Button>
            </Buttons>
          </Form>
        </details>
      )}
    </>
  )
}
