import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { catalog, type Category } from '#catalog/contract'
import { asking } from '#lib/call.ts'
import { Card } from '#ui/Card.tsx'
import { Stack } from '#ui/Layout.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Refused } from '#ui/Refused.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { DeviceHead } from '../DeviceHead.tsx'
import { Heading } from '../Heading.tsx'
import { countryName } from '../market.ts'
import { useText } from '../text.ts'
import { hrefOf, useTrouble } from '../trouble.ts'
import { ProblemForm } from './ProblemForm.tsx'

type Props = { readonly market: string; readonly model: string }

/** The device we speak of, and what may be wrong with it. */
export function ProblemPicker({ market, model }: Props) {
  const { t } = useText()
  const [trouble] = useTrouble()
  const asked = useQuery({ ...asking(catalog.model, { model }), staleTime: 300_000 })
  return (
    <Stack gap={24}>
      <Heading>{t('owner.problem.title')}</Heading>
      {asked.data ? (
        <Stack gap={24}>
          <Card>
            <DeviceHead model={asked.data} lastFour={trouble.four}>
              <Link href={hrefOf('/', { market })}>{t('owner.device.other')}</Link>
              {' · '}
              <Link href={hrefOf(`/models/${model}`, { market })}>{t('owner.device.model')}</Link>
            </DeviceHead>
            <Known market={market} />
          </Card>
          <Symptoms market={market} category={asked.data.category} />
        </Stack>
      ) : asked.error ? (
        <Refused problem={asked.error} retry={() => void asked.refetch()}>
          <Link href={hrefOf('/', { market })}>{t('owner.device.other')}</Link>
        </Refused>
      ) : (
        <Skeleton of="card" count={2} />
      )}
    </Stack>
  )
}

/** What we know of the unit, and what being sold elsewhere means. */
function Known({ market }: { readonly market: string }) {
  const { t, language } = useText()
  const [{ device, sold }] = useTrouble()
  if (!device) return <p>{t('owner.device.notKnown')}</p>
  if (!sold) return null
  const names = { sold: countryName(language, sold), asked: countryName(language, market) }
  return (
    <Notice kind="risk" title={t('owner.mismatch.title', names)}>
      <p>{t('owner.mismatch.detail', names)}</p>
    </Notice>
  )
}

function Symptoms({ market, category }: { readonly market: string; readonly category: Category }) {
  const asked = useQuery({ ...asking(catalog.symptoms, { category }), staleTime: 300_000 })
  const [trouble, change] = useTrouble()
  if (asked.error) return <Refused problem={asked.error} retry={() => void asked.refetch()} />
  if (!asked.data) return <Skeleton of="card" count={3} />
  return (
    <ProblemForm symptoms={asked.data.items} trouble={{ ...trouble, market }} change={change} />
  )
}
