import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { DeviceShape } from '#ui/DeviceShape.tsx'
import { Disclosure } from '#ui/Disclosure.tsx'
import { Grid, Row, Soft, Stack } from '#ui/Layout.tsx'
import { Meaning } from '#ui/Meaning.tsx'
import { Money } from '#ui/Money.tsx'
import { Stepper } from '#ui/Stepper.tsx'
import { Timeline } from '#ui/Timeline.tsx'
import { OnDay, When } from '#ui/When.tsx'

const zone = 'Asia/Kolkata'
const categories = [
  'phone',
  'tablet',
  'tv',
  'laptop',
  'band',
  'earphones',
  'power_bank',
  'charger',
  'scooter',
  'fan',
]
const visit = { at: '2026-11-24T04:30:00Z', until: '2026-11-24T06:30:00Z', timeZone: zone }

export function Telling() {
  return (
    <Stack gap={24}>
      <Row gap={16}>
        {categories.map((category) => (
          <DeviceShape key={category} category={category} />
        ))}
        <DeviceShape category="phone" size={24} />
      </Row>
      <Row gap={16}>
        <Meaning is="waiting">Waiting for you</Meaning>
        <Meaning is="good">On time</Meaning>
        <Meaning is="risk">May be late</Meaning>
        <Meaning is="failed">Late</Meaning>
        <Meaning is="closed">Closed</Meaning>
      </Row>
      <Row between>
        <Row gap={12}>
          <DeviceShape category="phone" size={40} />
          <Stack gap={4}>
            <strong>Xiaomi 13 · …4217</strong>
            <Soft small>Screen cracked after a drop</Soft>
          </Stack>
        </Row>
        <Meaning is="good">
          Covered until <OnDay day="2028-08-05" />
        </Meaning>
      </Row>
      <Grid>
        {['At home', 'Service centre', 'By mail', 'Do it yourself'].map((title) => (
          <Card key={title} title={title}>
            <p>
              <When {...visit} />
            </p>
            <p>
              <Money of={{ minor: 41300, currency: 'INR' }} /> <Soft small>· claim 1 of 2</Soft>
            </p>
            <Disclosure summary="Why this price">
              Part <Money of={{ minor: 123456750, currency: 'INR' }} />, labour{' '}
              <Money of={{ minor: 1990, currency: 'EUR' }} />,{' '}
              <Money of={{ minor: 9900, currency: 'CNY' }} />
            </Disclosure>
            <Button>Book this visit</Button>
          </Card>
        ))}
      </Grid>
      <Stepper steps={['Report', 'Diagnosis', 'Repair', 'Hand-over']} at={1} />
      <Timeline
        events={[
          { id: '1', title: 'We received your phone', meaning: 'good', at: <When {...visit} /> },
          {
            id: '2',
            title: 'Waiting for your answer',
            meaning: 'waiting',
            children: <Soft small>The estimate is ₹1,299</Soft>,
          },
          { id: '3', title: 'Repair', coming: true },
          { id: '4', title: 'Hand-over', coming: true, at: <OnDay day="2026-12-01" /> },
        ]}
      />
    </Stack>
  )
}
