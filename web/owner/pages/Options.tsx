import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Redirect } from 'wouter'
import { asking } from '#lib/call.ts'
import { Region } from '#lib/i18n.tsx'
import { repairs } from '#repairs/contract'
import { ButtonLink } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Grid, Page } from '#ui/Layout.tsx'
import { Refused } from '#ui/Refused.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { Heading } from '../Heading.tsx'
import { Answer } from '../options/Answer.tsx'
import { OptionCard } from '../options/OptionCard.tsx'
import { PlaceForm } from '../options/PlaceForm.tsx'
import { VisitUnknown } from '../options/VisitUnknown.tsx'
import { WhyPrice } from '../options/WhyPrice.tsx'
import style from '../owner.module.css'
import { useText } from '../text.ts'
import { hrefOf, placeOf, type Trouble, unitOf, useTrouble } from '../trouble.ts'

/** Am I covered, what can I do, when is it fixed, what does it cost: in this order. */
export function Options() {
  const [trouble] = useTrouble()
  const { market, symptom } = trouble
  const unit = unitOf(trouble)
  if (!market || !symptom || !unit) return <Redirect to={hrefOf('/', trouble)} replace />
  return (
    <Region of={market}>
      <Page wide>
        <Found trouble={trouble} input={{ market, symptom, ...unit }} />
      </Page>
    </Region>
  )
}

type Props = {
  readonly trouble: Trouble
  readonly input: { market: string; symptom: string } & NonNullable<ReturnType<typeof unitOf>>
}

function Found({ trouble, input }: Props) {
  const { t } = useText()
  const accident = trouble.accident === 'yes'
  const asked = useQuery({
    ...asking(repairs.options, { ...input, accident, ...placeOf(trouble) }),
    // While another place is asked the last answer stays on the page.
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
  if (asked.error) {
    return (
      <>
        <Heading>{t('owner.options.title')}</Heading>
        <Refused problem={asked.error} retry={() => void asked.refetch()}>
          <ButtonLink href={hrefOf('/', trouble)}>{t('owner.options.change')}</ButtonLink>
        </Refused>
      </>
    )
  }
  if (!asked.data) return <Skeleton of="card" count={3} />
  const { data } = asked
  return (
    <>
      <div className={style['column']}>
        <Answer found={data} trouble={trouble} />
        <WhyPrice found={data} market={input.market} />
        <PlaceForm busy={asked.isFetching} />
      </div>
      <section aria-labelledby="ways" aria-busy={asked.isPlaceholderData || undefined}>
        <h2 id="ways" className={style['heading']}>
          {t('owner.options.title')}
        </h2>
        {data.options.length > 0 ? (
          <Grid>
            {data.options.map((option, place) => (
              <OptionCard
                key={`${option.way} ${option.site?.id}`}
                option={option}
                first={place === 0}
                most={data.covered === 'unknown'}
                trouble={trouble}
              />
            ))}
            <VisitUnknown found={data} trouble={trouble} />
          </Grid>
        ) : (
          <EmptyState title={t('owner.options.none')}>{t('owner.options.noneDetail')}</EmptyState>
        )}
      </section>
    </>
  )
}
