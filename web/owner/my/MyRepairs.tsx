import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { asking } from '#lib/call.ts'
import { repairs } from '#repairs/contract'
import { Card } from '#ui/Card.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { IconTool } from '#ui/icons.ts'
import { Soft, Stack } from '#ui/Layout.tsx'
import { Meaning } from '#ui/Meaning.tsx'
import { Refused } from '#ui/Refused.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { useText } from '../text.ts'

/** The repairs of whoever is signed in, each by its link. */
export function MyRepairs() {
  const { t } = useText()
  const asked = useQuery(asking(repairs.mine, {}))
  return (
    <section aria-labelledby="my-repairs">
      <Stack gap={12}>
        <h2 id="my-repairs">{t('owner.my.repairs')}</h2>
        {asked.error ? <Refused problem={asked.error} retry={() => void asked.refetch()} /> : null}
        {asked.isPending ? <Skeleton of="card" count={1} /> : null}
        {asked.data?.items.length === 0 ? (
          <EmptyState icon={IconTool} title={t('owner.my.noRepairs')}>
            {t('owner.my.noRepairsDetail')}
          </EmptyState>
        ) : null}
        {asked.data?.items.map(({ token, number, model, headline, open }) => (
          <Card key={token} level={3} title={<Link href={`/track/${token}`}>{headline}</Link>}>
            <p>
              {model} <Soft small>· {number}</Soft>
            </p>
            <Meaning is={open ? 'good' : 'closed'}>
              {open ? t('owner.my.open') : t('owner.my.closed')}
            </Meaning>
          </Card>
        ))}
      </Stack>
    </section>
  )
}
