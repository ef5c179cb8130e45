import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { coverage } from '#coverage/contract'
import { type Asked as AskedOf, asking, telling } from '#lib/call.ts'
import { now } from '#lib/clock.ts'
import { dayIn } from '#lib/format.ts'
import { Problem } from '#lib/problem.ts'
import type { Currency } from '#shared/money'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Refused } from '#ui/Refused.tsx'
import { readMinor } from '../kit/amounts.ts'
import { text } from '../kit/FormDialog.tsx'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'
import { CaseFields } from './CaseFields.tsx'
import style from './coverage.module.css'
import { Verdict } from './Verdict.tsx'

type Question = AskedOf<typeof coverage.decide>

/** Any case, asked at the same door as everybody's: nothing is kept. */
export function TryCase() {
  const { t } = useText()
  const { market: own } = useDesk()
  const [market, setMarket] = useState<string>(own.id)
  const rules = useQuery(asking(coverage.rules, { market }))
  const ask = useMutation(telling(coverage.decide))
  const reason = (field: string) =>
    ask.error instanceof Problem ? ask.error.reason(field) : undefined
  const today = dayIn(now().toISOString(), own.timeZone)
  return (
    <div className={style['try']}>
      <Card title={t('desk.cover.try')}>
        <form
          className={style['panel']}
          onSubmit={(event) => {
            event.preventDefault()
            const said = new FormData(event.currentTarget)
            ask.mutate(questionFrom(said, { market, today, currency: rules.data?.currency }))
          }}
        >
          <CaseFields
            market={market}
            onMarket={setMarket}
            today={today}
            plans={rules.data?.plans.map(({ plan }) => plan) ?? []}
            markets={rules.data?.markets ?? [market]}
            reason={reason}
          />
          {ask.error ? <Refused problem={ask.error} /> : null}
          <Button kind="filled" type="submit" busy={ask.isPending}>
            {t('desk.cover.ask')}
          </Button>
        </form>
      </Card>
      {ask.data ? <Verdict of={ask.data} /> : null}
    </div>
  )
}

type Around = {
  readonly market: string
  readonly today: string
  readonly currency: Currency | undefined
}

/** The form as the contract asks it; the day of the fault is that of the report. */
function questionFrom(said: FormData, { market, today, currency = 'EUR' }: Around): Question {
  const of = (name: string) => text(said, name)
  const minor = (name: string) => readMinor(of(name), currency)
  const reportedOn = of('reportedOn')
  const plan = of('plan')
  const asked = {
    market,
    ...(of('region') ? { region: of('region') } : {}),
    asOf: today < reportedOn ? reportedOn : today,
    device: {
      category: of('category'),
      condition: of('condition'),
      soldInMarket: of('soldInMarket'),
      seller: 'brand',
      contractOn: of('contractOn'),
      deliveredOn: of('deliveredOn'),
      price: { minor: minor('price'), currency },
    },
    plans: plan
      ? [
          {
            plan,
            startsOn: of('boughtOn'),
            boughtOn: of('boughtOn'),
            claimsUsed: Number(of('claimsUsed') || 0),
          },
        ]
      : [],
    fault: {
      component: of('component'),
      cause: of('cause'),
      occurredOn: reportedOn,
      reportedOn,
    },
    work: [
      { class: 'part', minor: minor('part') },
      { class: 'labour', minor: minor('labour') },
    ],
  }
  // What a person chose of lists and typed as days is parsed at the server's door.
  return asked as unknown as Question
}
