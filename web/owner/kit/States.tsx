import { Problem } from '#lib/problem.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { IconTool } from '#ui/icons.ts'
import { Grid, Stack } from '#ui/Layout.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Refused } from '#ui/Refused.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'

const taken = new Problem(
  {
    status: 409,
    code: 'scheduling.slotTaken',
    title: 'Somebody booked this time a moment ago',
    detail: 'The next free time at this centre is today at 17:00.',
  },
  'req-7f31',
)

export function States() {
  return (
    <Stack gap={24}>
      <Grid>
        <Notice title="Your guarantee">The seller answers for two years.</Notice>
        <Notice kind="good" title="Booked">
          We come on Tue 24 Nov, 10–12.
        </Notice>
        <Notice kind="risk" title="The date moved">
          From 24 to 26 Nov: the screen comes from Pune.
        </Notice>
        <Notice kind="failed" title="The payment did not go through">
          Nothing was taken from your account.
        </Notice>
      </Grid>
      <Grid>
        <Refused problem={taken} retry={() => undefined} />
        <Refused problem={new TypeError('Failed to fetch')} retry={() => undefined} />
        <Refused problem={new Error('bug')} />
      </Grid>
      <EmptyState
        title="No repairs yet"
        icon={IconTool}
        action={<Button kind="filled">Report a trouble</Button>}
      >
        A repair you book appears here, with its one link.
      </EmptyState>
      <Grid>
        <Skeleton />
        <Skeleton of="card" count={1} />
        <Skeleton of="row" />
      </Grid>
    </Stack>
  )
}
